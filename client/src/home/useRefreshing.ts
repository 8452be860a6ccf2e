import { useEffect } from 'react';

const EVERY = 30_000;

/** Reads again every 30 s and whenever the page comes back to the front or on the line; never while it is hidden. */
export function useRefreshing(again: () => void, active: boolean): void {
  useEffect(() => {
    if (!active) return;
    const whenSeen = () => {
      if (document.visibilityState === 'visible') again();
    };
    const timer = setInterval(whenSeen, EVERY);
    window.addEventListener('focus', whenSeen);
    window.addEventListener('online', whenSeen);
    return () => {
      clearInterval(timer);
      window.removeEventListener('focus', whenSeen);
      window.removeEventListener('online', whenSeen);
    };
  }, [again, active]);
}
