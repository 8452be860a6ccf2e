import type { Hundredths } from '@risalah/shared';

/** How the cells of a column are written. A score is in hundredths, a moment an ISO time; a year has no separators. */
export type ColumnKind = 'text' | 'count' | 'year' | 'score' | 'moment';

/** A column of a table of figures. */
export interface SheetColumn {
  head: string;
  kind: ColumnKind;
}

/** What stands in a cell: a text, a count, a score or a moment, as its column says; null where there is nothing. */
export interface SheetCell {
  value: string | number | Hundredths | null;
  /** Where it leads: to what it counts. */
  to?: string;
}

/** A table of figures: what a chart draws, what stands beneath it, and what is downloaded. */
export interface Sheet {
  /** What it tells, which names the file too. */
  title: string;
  columns: readonly SheetColumn[];
  /** The first cell of a row names it. */
  rows: readonly (readonly SheetCell[])[];
}
