import { isDeepStrictEqual } from 'node:util';
import { Refusal } from '@risalah/shared';
import { checkRevision } from '../acts/checkRevision.ts';

/**
 * Writes what differs to a row that was read at `read`; nothing happens when nothing does. Refuses with STALE_REVISION
 * and both states in words when somebody else changed it since, and with BAD_INPUT when no revision is named. `names` are what
 * people call the identifiers among the values.
 */
export function change<Row extends { revision: number }, Given extends Partial<Row>>(
  row: Row,
  read: number | null | undefined,
  given: Given,
  names: ReadonlyMap<string, string> = new Map(),
): Row {
  if (read === null || read === undefined) throw new Refusal('BAD_INPUT', { field: 'revision' });
  const keys = Object.keys(given) as (keyof Given & keyof Row)[];
  const stored = keys.map((key) => row[key]);
  checkRevision(read, inWords(Object.values(given), names), {
    text: inWords(stored, names),
    revision: row.revision,
    at: null,
    bySeatId: null,
  });
  if (keys.every((key) => isDeepStrictEqual(row[key], given[key]))) return row;
  Object.assign(row, given);
  row.revision += 1;
  return row;
}

/** Values as people read them, one on each line. */
function inWords(values: readonly unknown[], names: ReadonlyMap<string, string>): string {
  const word = (value: unknown): string => {
    if (Array.isArray(value)) return value.map(word).join(', ');
    if (value !== null && typeof value === 'object') return Object.values(value).map(word).join(' ');
    if (value === null || value === undefined) return '';
    return names.get(String(value)) ?? String(value);
  };
  return values.map(word).filter(Boolean).join('\n');
}
