import type { AgendaItemView } from '@risalah/client/src/live/views.ts';
import { agendaForecast } from '@risalah/client/src/session/room/agendaForecast.ts';
import { describe, expect, it } from 'vitest';

const SCHEDULED = '2024-11-19T01:00:00.000Z';
const OPENED = '2024-11-19T01:02:00.000Z';
const at = (time: string) => Date.parse(`2024-11-19T${time}:00.000Z`);

const item = (position: number, parts: Partial<AgendaItemView> = {}): AgendaItemView => ({
  ...{ id: `item-${position}`, dimensionId: `dimension-${position}`, position, allottedMinutes: 30 },
  ...{ usedSeconds: 0, runningSince: null, enteredAt: null, doneAt: null, revision: 1 },
  ...parts,
});
const done = (position: number, minutes: number) =>
  item(position, { usedSeconds: minutes * 60, enteredAt: OPENED, doneAt: OPENED });
const agenda = [
  done(1, 35),
  done(2, 28),
  item(3, { usedSeconds: 18 * 60, enteredAt: OPENED }),
  item(4),
  item(5),
  item(6),
];
const live = {
  ...{ state: 'LIVE' as const, currentDimensionId: 'dimension-3' },
  ...{ scheduledFor: SCHEDULED, openedAt: OPENED },
};

describe('the forecast of the agenda', () => {
  it('adds what is left of the dimension at hand and all minutes of those to come', () => {
    const { lines, endsAt } = agendaForecast(agenda, live, at('02:31'));
    expect(lines.map(({ stage }) => stage)).toEqual(['DONE', 'DONE', 'CURRENT', 'NEXT', 'LATER', 'LATER']);
    expect(lines[3]?.startsAt).toBe(at('02:43'));
    expect(lines[5]?.startsAt).toBe(at('03:43'));
    expect(endsAt).toBe(at('04:13'));
  });

  it('says how much later that is than the plan from the scheduled start', () => {
    const forecast = agendaForecast(agenda, live, at('02:31'));
    expect(forecast.plannedEnd).toBe(at('04:00'));
    expect(forecast.lateMinutes).toBe(13);
  });

  it('lets the next dimension begin now once the one at hand has used up its minutes', () => {
    const over = agenda.map((each) => (each.position === 3 ? { ...each, usedSeconds: 41 * 60 } : each));
    expect(agendaForecast(over, live, at('02:31')).lines[3]?.startsAt).toBe(at('02:31'));
  });

  it('measures a session opened on another day from its opening', () => {
    const later = { ...live, scheduledFor: '2024-11-12T01:00:00.000Z' };
    expect(agendaForecast(agenda, later, at('02:31')).plannedEnd).toBe(Date.parse(OPENED) + 180 * 60_000);
  });

  it('forecasts nothing once the session is closed', () => {
    const { lines, endsAt } = agendaForecast(agenda, { ...live, state: 'CLOSED' }, at('04:30'));
    expect(endsAt).toBeNull();
    expect(lines.map(({ startsAt }) => startsAt)).toEqual([null, null, null, null, null, null]);
    expect(lines[2]?.stage).toBe('DONE');
  });
});
