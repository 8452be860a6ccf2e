import { useEffect, useState } from 'react';

/** Turns true only after `active` has lasted `delay` milliseconds, and false at once: short waits stay unseen. */
export function useDelayed(active: boolean, delay = 300): boolean {
  const [shown, setShown] = useState(false);
  useEffect(() => {
    if (!active) {
      setShown(false);
      return;
    }
    const timer = setTimeout(() => setShown(true), delay);
    return () => clearTimeout(timer);
  }, [active, delay]);
  return active && shown;
}
