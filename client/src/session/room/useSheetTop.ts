import { type RefObject, useEffect } from 'react';

/**
 * Begins at the top of the sheet with the focus on `heading` when something else comes onto the sheet, and leaves the
 * sheet where it was when that goes again.
 */
export function useSheetTop(heading: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = heading.current;
    const sheet = element?.closest<HTMLElement>('[data-sheet]');
    if (!element || !sheet) return;
    const before = sheet.scrollTop;
    sheet.scrollTop = 0;
    element.focus({ preventScroll: true });
    return () => {
      // What stood there before comes back only after this.
      requestAnimationFrame(() => {
        sheet.scrollTop = before;
      });
    };
  }, [heading]);
}
