import { useState } from 'react';

/** More rows than this are not drawn at once. */
const DRAWN = 100;

/** A list that can be searched, and of which not too much is drawn. */
export interface Sought<Item> {
  text: string;
  search: (text: string) => void;
  /** What matches. */
  matching: readonly Item[];
  /** Of it what is drawn. */
  shown: readonly Item[];
  /** How many match besides. */
  more: number;
  showAll: () => void;
}

/** Searches a list by what its items say. */
export function useSought<Item>(items: readonly Item[], saying: (item: Item) => string): Sought<Item> {
  const [text, search] = useState('');
  const [all, setAll] = useState(false);
  const wanted = text.trim().toLowerCase();
  const matching = items.filter((item) => saying(item).toLowerCase().includes(wanted));
  const shown = all ? matching : matching.slice(0, DRAWN);
  return { text, search, matching, shown, more: matching.length - shown.length, showAll: () => setAll(true) };
}
