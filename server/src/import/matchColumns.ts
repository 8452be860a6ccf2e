import { IMPORT_FIELDS, type ImportField, ImportKind } from '@risalah/shared';
import { COLUMN_NAMES, plainName, SHEET_NAMES } from './columnNames.ts';
import type { Row, Sheet } from './file/table.ts';

/** A title may stand above the heads of the columns, this many rows high. */
const TITLE_ROWS = 10;

/** How a sheet is read: what its rows are, where its heads stand, and what each of its columns holds. */
export interface SheetReading {
  /** Null = the sheet is left out. */
  kind: ImportKind | null;
  /** Line of the heads. */
  headLine: number;
  /** Column, from 0, of each field that was found. */
  columns: Partial<Record<ImportField, number>>;
  /** Fields that two columns of the same name could be. */
  doubtful: ImportField[];
}

/** Fields that rows of a kind can have, those that they must have first. */
export function fieldsOf(kind: ImportKind): readonly ImportField[] {
  return [...IMPORT_FIELDS[kind].needed, ...IMPORT_FIELDS[kind].possible];
}

/** How a sheet is most likely meant; `kind` where somebody said what it is. */
export function readSheet(sheet: Sheet, kind?: ImportKind | null): SheetReading {
  const known = kind === undefined ? kindOf(sheet) : kind;
  const top = sheet.rows.slice(0, TITLE_ROWS);
  if (known === null) return { kind: null, headLine: top[0]?.line ?? 1, columns: {}, doubtful: [] };
  const [first, ...others] = top.map((row) => ({ row, match: matchHeads(row, known) }));
  // The heads are the row that says most names of columns; the uppermost of those that say equally many.
  const best = others.reduce((held, each) => (count(each.match) > count(held?.match) ? each : held), first);
  return {
    kind: known,
    headLine: best?.row.line ?? 1,
    ...(best?.match ?? { columns: {}, doubtful: [] }),
  };
}

type Match = Pick<SheetReading, 'columns' | 'doubtful'>;

const count = (match?: Match): number =>
  match ? Object.keys(match.columns).length + match.doubtful.length : 0;

/** What the columns under these heads hold. A column holds one thing; of two with the same name neither is taken. */
export function matchHeads(heads: Row, kind: ImportKind): Match {
  const names = heads.cells.map((cell) => plainName(cell?.text ?? ''));
  const columns: Match['columns'] = {};
  const doubtful: ImportField[] = [];
  const taken = new Set<number>();
  const wanted = fieldsOf(kind)
    .flatMap((field) => (COLUMN_NAMES[kind][field] ?? []).map((name, rank) => ({ field, name, rank })))
    .sort((a, b) => a.rank - b.rank);
  for (const { field, name } of wanted) {
    if (columns[field] !== undefined || doubtful.includes(field)) continue;
    const at = names.flatMap((each, index) => (each === name && !taken.has(index) ? [index] : []));
    if (at.length > 1) doubtful.push(field);
    else if (at[0] !== undefined) columns[field] = at[0];
    for (const index of at) taken.add(index);
  }
  return { columns, doubtful };
}

/** What the rows of a sheet are, by its name; else by its columns, when all that a kind must have are there. */
function kindOf(sheet: Sheet): ImportKind | null {
  const name = plainName(sheet.name.replace(/\.\w+$/, ''));
  const kinds = Object.values(ImportKind);
  const named = kinds.find((kind) => SHEET_NAMES[kind].includes(name));
  if (named) return named;
  const whole = kinds
    .map((kind) => ({ kind, match: firstMatch(sheet, kind) }))
    .filter(({ kind, match }) =>
      IMPORT_FIELDS[kind].needed.every((field) => match.columns[field] !== undefined),
    )
    .sort((a, b) => count(b.match) - count(a.match));
  return whole[0]?.kind ?? null;
}

/** By the first row that has more than one cell: what stands above is a title, and what stands below may say anything. */
function firstMatch({ rows }: Sheet, kind: ImportKind): Match {
  const heads = rows.slice(0, TITLE_ROWS).find(({ cells }) => cells.filter(Boolean).length > 1) ?? rows[0];
  return heads ? matchHeads(heads, kind) : { columns: {}, doubtful: [] };
}
