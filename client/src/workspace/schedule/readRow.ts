import { Role } from '@risalah/shared';
import { momentOf } from '../wallClock.ts';
import type { FindPeople, PanelMember } from './readPeople.ts';
import { type Column, cellText, type TableRegion, type TypedRow, usualZone } from './scheduleRow.ts';
import { readDate, readTime, readZone } from './typedDate.ts';

/** What is wrong with a cell. What is only missing is said once somebody wants to save. */
export interface Problem {
  column: Column;
  kind: 'BAD_DATE' | 'BAD_TIME' | 'BAD_ZONE' | 'BAD_LINK' | 'ONE_CHAIR' | 'UNKNOWN' | 'AMBIGUOUS' | 'MISSING';
  /** The words that it is about, where it is about some. */
  words?: string;
}

/** A row as it is read: what would be scheduled, as far as it can be told, and what is wrong. */
export interface ReadRow {
  regionId: string;
  /** ISO text in UTC; null while date or time cannot be read. */
  scheduledFor: string | null;
  timeZone: string;
  venue: string;
  meetingUrl: string;
  panel: PanelMember[];
  problems: Problem[];
}

const PANEL: readonly (readonly [Column, Role])[] = [
  ['chair', Role.CHAIR],
  ['members', Role.EVALUATOR],
  ['secretaries', Role.SECRETARY],
];

/** Reads a row; null when it has no date, and so is not to be scheduled yet. */
export function readRow(region: TableRegion, typed: TypedRow | undefined, find: FindPeople): ReadRow | null {
  const text = (column: Column) => cellText(typed, column).trim();
  if (text('date') === '') return null;
  const problems: Problem[] = [];
  const date = readDate(text('date'));
  if (date === null) problems.push({ column: 'date', kind: 'BAD_DATE', words: text('date') });
  const time = readTime(text('time'));
  if (text('time') === '') problems.push({ column: 'time', kind: 'MISSING' });
  else if (time === null) problems.push({ column: 'time', kind: 'BAD_TIME', words: text('time') });
  const zone = text('zone') === '' ? usualZone(region) : readZone(text('zone'));
  if (zone === null) problems.push({ column: 'zone', kind: 'BAD_ZONE', words: text('zone') });
  if (text('venue') === '') problems.push({ column: 'venue', kind: 'MISSING' });
  const link = text('link');
  if (link !== '' && !/^https?:$/.test(URL.parse(link)?.protocol ?? ''))
    problems.push({ column: 'link', kind: 'BAD_LINK', words: link });
  const timeZone = zone ?? usualZone(region);
  return {
    regionId: region.id,
    scheduledFor: date && time && momentOf({ date, time }, timeZone),
    ...{ timeZone, venue: text('venue'), meetingUrl: link },
    panel: readPanel(text, find, problems),
    problems,
  };
}

/** Who is named for a panel; what is wrong is added to the problems. */
export function readPanel(
  text: (column: Column) => string,
  find: FindPeople,
  problems: Problem[],
): PanelMember[] {
  return PANEL.flatMap(([column, role]) => {
    const { personIds, unknown, ambiguous } = find(text(column));
    if (unknown.length > 0) problems.push({ column, kind: 'UNKNOWN', words: unknown.join('; ') });
    if (ambiguous.length > 0) problems.push({ column, kind: 'AMBIGUOUS', words: ambiguous.join('; ') });
    if (role === Role.CHAIR && personIds.length > 1) problems.push({ column, kind: 'ONE_CHAIR' });
    return personIds.map((personId) => ({ personId, role }));
  });
}
