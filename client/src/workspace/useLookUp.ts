import { useEffect, useRef, useState } from 'react';
import { useRested } from './useRested.ts';

/**
 * What suits a text by the server, once typing has rested; null before the first answer, or when it cannot be asked. What
 * suited the text before stays until the new answer is there, so that a list does not flicker.
 */
export function useLookUp<Found>(text: string, look: (text: string) => Promise<Found | null>): Found | null {
  const [found, setFound] = useState<Found | null>(null);
  const rested = useRested(text);
  const latest = useRef(look);
  latest.current = look;
  useEffect(() => {
    let current = true;
    void latest.current(rested).then((answer) => current && setFound(answer));
    return () => {
      current = false;
    };
  }, [rested]);
  return found;
}
