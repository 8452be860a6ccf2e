import { useEffect, useState } from 'react';

/**
 * Keeps the screen from going dark while the stage is shown: asked for again whenever the page comes back to the front, since the browser
 * takes it away with the page. Says whether it can; without TLS and in older browsers it cannot, and somebody has to set the computer so.
 */
export function useWakeLock(): { held: boolean } {
  const [held, setHeld] = useState(true);
  useEffect(() => {
    let lock: WakeLockSentinel | undefined;
    let left = false;
    const ask = async () => {
      if (document.hidden || (lock && !lock.released)) return;
      try {
        lock = await navigator.wakeLock.request('screen');
        if (left) await lock.release();
        else setHeld(true);
      } catch {
        setHeld(false);
      }
    };
    const asked = () => void ask();
    asked();
    document.addEventListener('visibilitychange', asked);
    return () => {
      left = true;
      document.removeEventListener('visibilitychange', asked);
      void lock?.release();
    };
  }, []);
  return { held };
}
