import { useEffect, useState } from 'react';
import type { Refused } from '../app/outcome.ts';
import { SearchDocument, type SearchHitPartsFragment } from '../generated/graphql.ts';
import { useRead } from '../home/useRead.ts';
import { asVariables, type Narrowed } from './narrowed.ts';

/** After this long without a key, in ms, what is typed is looked for. */
const CALM_MS = 200;
/** How many hits come first, and more each time they are asked for; 50 is all that the server gives. */
const PAGE = 20;
const MOST = 50;

/** A search as it stands. */
export interface SearchReading {
  /** The newest hits; those of what was typed before stay until there are others. */
  hits: readonly SearchHitPartsFragment[];
  /** How to ask for more; null when there are none, or none that are given at once. */
  more: (() => void) | null;
  /** There are more than are given at once. */
  cut: boolean;
  /** What is typed was not looked for yet. */
  busy: boolean;
  refusal: Refused | null;
  again: () => void;
}

/** Looks for what is typed, whenever the keys are at rest. */
export function useSearch(text: string, narrowed: Narrowed): SearchReading {
  const [sought, setSought] = useState(text);
  const [first, setFirst] = useState(PAGE);
  useEffect(() => {
    const timer = setTimeout(() => setSought(text), CALM_MS);
    return () => clearTimeout(timer);
  }, [text]);
  // Another search begins with its first page.
  useEffect(() => setFirst(PAGE), [sought, narrowed]);
  const blank = sought.trim() === '';
  const reading = useRead(SearchDocument, { text: sought, first, ...asVariables(narrowed) }, blank);
  const found = blank ? undefined : reading.data?.search;
  const behind = found?.more ?? false;
  return {
    hits: found?.hits ?? [],
    more: behind && first < MOST ? () => setFirst(MOST) : null,
    cut: behind && first >= MOST,
    busy: text !== sought || (!blank && (reading.fetching || reading.stale)),
    refusal: blank ? null : reading.refusal,
    again: reading.again,
  };
}
