import { useEffect } from 'react';
import { useVisit } from '../app/navigation.tsx';

/** Brings a part of the page into sight, with the caret at its heading, whenever a link names it: `#regions`. */
export function useNamedPart(id: string): void {
  const visit = useVisit();
  useEffect(() => {
    if (location.hash !== `#${id}`) return;
    const part = document.getElementById(id);
    part?.scrollIntoView();
    part?.querySelector('h2')?.focus({ preventScroll: true });
  }, [id, visit]);
}
