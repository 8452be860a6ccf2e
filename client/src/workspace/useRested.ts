import { useEffect, useState } from 'react';

/** How long typing has to rest before the server is asked, in ms. */
const REST = 200;

/** What was typed, once typing has rested; what is emptied counts at once. */
export function useRested(text: string): string {
  const [rested, setRested] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setRested(text), REST);
    return () => clearTimeout(timer);
  }, [text]);
  return text === '' ? '' : rested;
}
