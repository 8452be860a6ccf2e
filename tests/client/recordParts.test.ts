import type { FollowUpPartsFragment, RecordQuery } from '@risalah/client/src/generated/graphql.ts';
import { calledInLines, givenLines } from '@risalah/client/src/record/followUpLines.ts';

import { wholeStay } from '@risalah/client/src/record/proceedingsView.ts';
import { type RecordYear, yearBefore } from '@risalah/client/src/record/recordYears.ts';
import { mainSession } from '@risalah/shared';
import { describe, expect, it } from 'vitest';

const followUp = (
  id: string,
  year: number,
  parts: Partial<FollowUpPartsFragment> = {},
): FollowUpPartsFragment => ({
  ...{ __typename: 'FollowUp', id, state: 'OPEN', kind: 'BUDGET', text: id, dueYear: year + 1 },
  agency: { id: 'bappeda', name: 'Bappeda', shortName: 'Bappeda', position: 1 },
  dimension: { id: 'economy', name: 'Smart Economy', position: 3, mark: 'diamond', subdimensions: [] },
  cycle: { id: `${year}`, year, name: `${year}` },
  ...{ sessionId: 'session', answerId: null, carriedFromId: null, judgedAt: null, judgedInSessionId: null },
  ...{ judgementNote: null, revision: 1 },
  ...parts,
});
const sibling = (followUps: RecordQuery['record']['siblings'][number]['followUps']) => ({
  ...{ id: 'sibling', cycle: { id: '2025', year: 2025, stage: 'Tahap II', name: '2025' } },
  ...{ sessions: [], carriedOver: [], proceedings: [], followUps },
});

describe('follow-ups in the record', () => {
  const kept = followUp('kept', 2023, { state: 'KEPT', judgementNote: 'Sudah dibentuk.' });
  const carried = followUp('carried', 2023, { state: 'CARRIED' });
  const successor = followUp('successor', 2024, { carriedFromId: 'carried' });
  const fresh = followUp('fresh', 2024);
  const record = { carriedOver: [kept, carried], followUps: [successor, fresh], siblings: [] };

  it('called in tell the year they were given in, and the year they were carried to', () => {
    const lines = calledInLines(record);
    expect(lines.map(({ id, from, carriedTo }) => [id, from, carriedTo])).toEqual([
      ['kept', 2023, null],
      ['carried', 2023, 2025],
    ]);
    expect(lines[0]?.note).toBe('Sudah dibentuk.');
  });

  it('given tell from which year they were carried over, while they wait', () => {
    expect(givenLines(record).map(({ id, carriedFrom }) => [id, carriedFrom])).toEqual([
      ['successor', 2023],
      ['fresh', null],
    ]);
    const judged = { ...record, followUps: [{ ...successor, state: 'KEPT' as const }] };
    expect(givenLines(judged)[0]?.carriedFrom).toBeNull();
  });

  it('given and carried on tell to which year, from the record of the next cycle', () => {
    const again = { id: 'again', carriedFromId: 'successor', dueYear: 2026 };
    const line = givenLines({
      ...record,
      followUps: [{ ...successor, state: 'CARRIED' }],
      siblings: [sibling([again])],
    })[0];
    expect(line?.carriedTo).toBe(2026);
  });
});

describe('the session that tells how a record stands', () => {
  const session = (state: 'SCHEDULED' | 'LIVE' | 'CLOSED' | 'CANCELLED', day: number) => ({
    ...{ state, scheduledFor: new Date(Date.UTC(2024, 10, day)).toISOString() },
  });

  it('is one under way before one to come, and the newest of several alike', () => {
    const live = session('LIVE', 19);
    const newest = session('CLOSED', 12);
    expect(mainSession([session('SCHEDULED', 30), session('CLOSED', 11), live])).toBe(live);
    expect(mainSession([session('CLOSED', 11), newest, session('CANCELLED', 20)])).toBe(newest);
    expect(mainSession([])).toBeNull();
  });
});

describe('a stay in the room', () => {
  it('lasts from the first arrival to the last departure', () => {
    const stays = [
      { arrivedAt: '2024-11-19T02:00:00.000Z', departedAt: null },
      { arrivedAt: '2024-11-19T01:00:00.000Z', departedAt: '2024-11-19T01:30:00.000Z' },
    ];
    expect(wholeStay(stays)).toEqual({ arrivedAt: '2024-11-19T01:00:00.000Z', departedAt: null });
    expect(wholeStay(stays.slice(1)).departedAt).toBe('2024-11-19T01:30:00.000Z');
    expect(wholeStay([])).toEqual({ arrivedAt: null, departedAt: null });
  });
});

describe('the year before', () => {
  it('is the cycle before that of the record, and none for the first', () => {
    const year = (recordId: string): RecordYear => ({
      ...{ recordId, year: 2024, stage: '', standing: 'none', session: null },
      ...{ score: null, levels: null, promised: 0 },
    });
    const years = ['a', 'b'].map(year);
    expect(yearBefore(years, 'b')?.recordId).toBe('a');
    expect(yearBefore(years, 'a')).toBeNull();
    expect(yearBefore(years, 'elsewhere')).toBeNull();
  });
});
