import { type RefObject, useLayoutEffect } from 'react';

/** Sizes that a question of few words is set in, in px of a stage of 1,920: the first in which it takes no more lines than MOST_LINES. */
const SIZES = [88, 72, 60];
const MOST_LINES = 4;
/** Longer questions are set as large as fits whole, down to the smallest that is read from the last row. */
const SMALLER = Array.from({ length: 19 }, (_, step) => 58 - 2 * step);

/**
 * Sets `--size` of a text so that it fits its box, by measuring: again when the text changes, when the box does, and once the fonts are
 * there. A text that is too long even in the smallest size is scrolled in its box, which says so and takes the focus for the arrows.
 */
export function useFit(
  box: RefObject<HTMLElement | null>,
  words: RefObject<HTMLElement | null>,
  text: string,
): void {
  useLayoutEffect(() => {
    const around = box.current;
    const element = words.current;
    if (!around || !element) return;
    const fit = () => {
      const set = (size: number) => element.style.setProperty('--size', String(size));
      const fits = () =>
        element.offsetHeight <= around.clientHeight && element.scrollWidth <= element.clientWidth;
      const found =
        SIZES.find((size) => {
          set(size);
          return fits() && linesOf(element) <= MOST_LINES;
        }) ??
        SMALLER.find((size) => {
          set(size);
          return fits();
        });
      const overfull = found === undefined;
      around.dataset.overfull = String(overfull);
      if (overfull) around.tabIndex = 0;
      else around.removeAttribute('tabindex');
    };
    fit();
    const observer = new ResizeObserver(fit);
    observer.observe(around);
    // The box is no larger than the text, so only what is around both tells that there is more room.
    if (around.parentElement) observer.observe(around.parentElement);
    document.fonts.addEventListener('loadingdone', fit);
    return () => {
      observer.disconnect();
      document.fonts.removeEventListener('loadingdone', fit);
    };
  }, [box, words, text]);
}

const linesOf = (element: HTMLElement): number =>
  Math.round(element.offsetHeight / Number.parseFloat(getComputedStyle(element).lineHeight));
