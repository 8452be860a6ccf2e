import type { ImportField, ImportKind, ImportRowState } from '@risalah/shared';
import type { ImportPlanQuery, ImportRowPartsFragment } from '../generated/graphql.ts';

/** A plan as it was read. */
export type SeenPlan = NonNullable<ImportPlanQuery['import']['plan']>;
/** A sheet of the file. */
export type SeenSheet = SeenPlan['sheets'][number];
/** A row of the plan. */
export type SeenRow = ImportRowPartsFragment;

/** How a sheet is to be read, as it is sent. */
export interface SheetChoice {
  kind: ImportKind | null;
  headLine: number | null;
  columns: { field: ImportField; column: number }[] | null;
}

/** Which rows are shown: those of a state, those with a clash, or all. */
export type Shown = ImportRowState | 'CLASHING' | 'ALL';

/** How many rows of a plan do this, of all kinds. */
export function countOf({ counts }: Pick<SeenPlan, 'counts'>, state: ImportRowState): number {
  return counts.filter((each) => each.state === state).reduce((sum, { count }) => sum + count, 0);
}

/** Sheets as they are read now, to be sent with one of them changed. */
export function choicesOf(sheets: readonly SeenSheet[]): SheetChoice[] {
  return sheets.map(({ kind, headLine, columns }) => ({
    kind: kind ?? null,
    headLine,
    columns: columns.map(({ field, column }) => ({ field, column })),
  }));
}
