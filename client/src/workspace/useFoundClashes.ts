import { useEffect, useRef, useState } from 'react';

/** Clashes that were looked up for what is typed. */
export interface FoundClashes<Clash> {
  clashes: readonly Clash[];
  /**
   * Looks up at once what was not looked up yet. Resolves with whether saving may go on: not when a clash comes to light
   * only now, which has to be seen first; saving once more then goes on. `now` is what to look up where more came to light
   * since this was drawn.
   */
  settled: (now?: Asked) => Promise<boolean>;
}

/** What clashes are looked up for, as text; null while there is nothing to look up. */
export type Asked = string | null;

/**
 * Looks up clashes once typing has rested. `rest` is in ms. While something newer is looked up the older clashes stay in
 * sight if `keepsOlder`, where they name all they tell of.
 */
export function useFoundClashes<Clash>(
  asked: Asked,
  look: (asked: string) => Promise<readonly Clash[]>,
  { rest, keepsOlder }: { rest: number; keepsOlder: boolean },
): FoundClashes<Clash> {
  const [found, setFound] = useState<{ asked: Asked; clashes: readonly Clash[] }>();
  const now = useRef({ asked, look });
  now.current = { asked, look };
  const lookUp = useRef(async (what: string) => {
    const clashes = await now.current.look(what);
    // What was typed meanwhile is looked up by itself.
    if (now.current.asked === what) setFound({ asked: what, clashes });
    return clashes;
  }).current;
  useEffect(() => {
    if (asked === null) return;
    const timer = setTimeout(() => void lookUp(asked), rest);
    return () => clearTimeout(timer);
  }, [asked, lookUp, rest]);
  const known = found?.asked === asked;
  const shown = asked !== null && found !== undefined && (known || keepsOlder);
  return {
    clashes: shown ? found.clashes : [],
    settled: async (what = asked) =>
      what === null || found?.asked === what || (await lookUp(what)).length === 0,
  };
}
