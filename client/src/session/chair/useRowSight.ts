import { type RefObject, useEffect } from 'react';
import { useAnswerDesk } from './answerDesk.ts';

/** A row that was in sight for so long has been seen, in ms. */
const SEEN_AFTER_MS = 3000;

/** Watches whether an unseen row is in sight: then it counts as seen after a while; below the fold it is counted there. */
export function useRowSight(row: RefObject<HTMLElement | null>, answerId: string, unseen: boolean): void {
  const desk = useAnswerDesk();
  useEffect(() => {
    const element = row.current;
    if (!unseen || !element) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (!entry) return;
        clearTimeout(timer);
        const edge = entry.rootBounds?.bottom ?? window.innerHeight;
        const below = !entry.isIntersecting && entry.boundingClientRect.top >= edge - 1;
        desk.setBelow(answerId, below);
        if (entry.isIntersecting && !document.hidden)
          timer = setTimeout(() => desk.seen(answerId), SEEN_AFTER_MS);
      },
      { root: element.closest('[data-sheet]'), threshold: [0, 0.6] },
    );
    observer.observe(element);
    return () => {
      clearTimeout(timer);
      observer.disconnect();
    };
  }, [row, answerId, unseen, desk]);
}
