import { type RefObject, useLayoutEffect, useState } from 'react';

/** Where a part stands within what it scrolls in. */
export interface Scroller {
  element: HTMLElement;
  /** From the start of what scrolls to the start of the part, in px. */
  before: number;
}

/** What a part scrolls in. */
export function scrollerOf(part: HTMLElement): HTMLElement {
  for (let up = part.parentElement; up; up = up.parentElement)
    if (/auto|scroll/.test(getComputedStyle(up).overflowY)) return up;
  return document.documentElement;
}

function measure(part: HTMLElement): Scroller {
  const element = scrollerOf(part);
  const { top } = element.getBoundingClientRect();
  const before = part.getBoundingClientRect().top - top - element.clientTop + element.scrollTop;
  return { element, before: Math.round(before) };
}

/** What `part` scrolls in, afresh whenever something before it comes, goes or changes its height; null before it is on the page. */
export function useScroller(part: RefObject<HTMLElement | null>): Scroller | null {
  const [scroller, setScroller] = useState<Scroller | null>(null);
  useLayoutEffect(() => {
    const element = part.current;
    if (!element) return;
    const look = () => {
      const now = measure(element);
      setScroller((held) => (held?.element === now.element && held.before === now.before ? held : now));
    };
    const sizes = new ResizeObserver(look);
    const watch = () => {
      sizes.disconnect();
      const end = scrollerOf(element);
      sizes.observe(end);
      for (let up: Element | null = element; up && up !== end; up = up.parentElement)
        for (let before = up.previousElementSibling; before; before = before.previousElementSibling)
          sizes.observe(before);
    };
    const changes = new MutationObserver(() => {
      watch();
      look();
    });
    for (let up = element.parentElement; up; up = up.parentElement) {
      changes.observe(up, { childList: true });
      if (up === scrollerOf(element)) break;
    }
    watch();
    look();
    return () => {
      sizes.disconnect();
      changes.disconnect();
    };
  }, [part]);
  return scroller;
}
