import { useCallback, useEffect, useRef, useState } from 'react';
import { cellId } from './ScheduleCell.tsx';
import type { Column, TableRegion } from './scheduleRow.ts';

/** So many rows stand on the page at once. */
export const ROWS_AT_ONCE = 50;

/** The rows of a table that are on the page, and the way to the others. */
export interface TablePages {
  /** Regions that were sought, or all; what is pasted or filled down goes through these. */
  listed: readonly TableRegion[];
  /** Those of them on the page. */
  shown: readonly TableRegion[];
  /** How many stand before the first that is shown. */
  before: number;
  text: string;
  search: (text: string) => void;
  /** Turns to the page on which the row after so many others stands. */
  turn: (before: number) => void;
  /** Brings the caret to a cell, on whichever page it is. */
  bring: (regionId: string, column: Column) => void;
}

const folded = (text: string): string => text.toLocaleLowerCase().replace(/\s+/g, ' ').trim();

/** Regions whose name or code has these letters. */
export function soughtRegions(regions: readonly TableRegion[], text: string): readonly TableRegion[] {
  const wanted = folded(text);
  if (wanted === '') return regions;
  return regions.filter(({ name, code }) => folded(`${name} ${code ?? ''}`).includes(wanted));
}

/** Shows the rows of a long table page by page. What is typed is no matter of it: all rows are kept and saved together. */
export function useTablePages(regions: readonly TableRegion[]): TablePages {
  const [text, setText] = useState('');
  const [at, setAt] = useState(0);
  // An object for each time, so that the same cell can be wanted again.
  const [wanted, setWanted] = useState<{ regionId: string; column: Column } | null>(null);
  const listed = soughtRegions(regions, text);
  const last = Math.max(0, Math.ceil(listed.length / ROWS_AT_ONCE) - 1);
  const before = Math.min(at, last) * ROWS_AT_ONCE;
  const latest = useRef({ regions, listed });
  latest.current = { regions, listed };
  useEffect(() => {
    if (!wanted) return;
    const field = document.getElementById(cellId(wanted.regionId, wanted.column));
    field?.focus();
    if (field instanceof HTMLInputElement) field.select();
  }, [wanted]);
  const turn = useCallback((row: number) => setAt(Math.floor(Math.max(0, row) / ROWS_AT_ONCE)), []);
  const bring = useCallback(
    (regionId: string, column: Column) => {
      const placeIn = (rows: readonly TableRegion[]) => rows.findIndex(({ id }) => id === regionId);
      const place = placeIn(latest.current.listed);
      // A row that was not sought is shown among all.
      if (place < 0) setText('');
      turn(place < 0 ? placeIn(latest.current.regions) : place);
      setWanted({ regionId, column });
    },
    [turn],
  );
  const search = useCallback((next: string) => {
    setText(next);
    setAt(0);
  }, []);
  return {
    ...{ listed, before, text, search, turn, bring },
    shown: listed.slice(before, before + ROWS_AT_ONCE),
  };
}
