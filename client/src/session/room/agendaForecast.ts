import { SessionState } from '@risalah/shared';
import type { AgendaItemView, SessionView } from '../../live/views.ts';
import { elapsedSeconds } from '../../ui/elapsed.ts';

/** Where a dimension stands in the agenda. */
export type Stage = 'DONE' | 'CURRENT' | 'NEXT' | 'LATER';

/** One line of the agenda. Times are ms since 1970. */
export interface AgendaLine {
  item: AgendaItemView;
  stage: Stage;
  usedSeconds: number;
  /** When it is likely to begin; null for what is done, at hand, or will not come any more. */
  startsAt: number | null;
}

/** The agenda as it stands and is likely to go on. */
export interface Forecast {
  lines: AgendaLine[];
  /** When the session is likely to end; null when that is no question any more. */
  endsAt: number | null;
  /** When it was to end: its scheduled start and all minutes allotted. */
  plannedEnd: number;
  /** Whole minutes that the likely end is after the planned one; negative is before. */
  lateMinutes: number;
}

const SAME_MEETING_MS = 8 * 3_600_000;

/** Reckons from the minutes allotted: what is left of the dimension at hand, then the others in their order. */
export function agendaForecast(
  agenda: readonly AgendaItemView[],
  session: Pick<SessionView, 'state' | 'currentDimensionId' | 'scheduledFor' | 'openedAt'>,
  now: number,
): Forecast {
  const scheduled = Date.parse(session.scheduledFor);
  const allotted = agenda.reduce((sum, item) => sum + item.allottedMinutes, 0);
  // A session opened on another day than planned is measured from its opening.
  const opened = session.openedAt === null ? scheduled : Date.parse(session.openedAt);
  const start = Math.abs(opened - scheduled) < SAME_MEETING_MS ? scheduled : opened;
  const plannedEnd = start + allotted * 60_000;
  const open = session.state === SessionState.LIVE || session.state === SessionState.PAUSED;
  const coming = open || session.state === SessionState.SCHEDULED;
  let at = session.state === SessionState.SCHEDULED ? Math.max(scheduled, now) : now;
  const current = open ? agenda.find((item) => item.dimensionId === session.currentDimensionId) : undefined;
  if (current) {
    const used = elapsedSeconds(current.usedSeconds, current.runningSince, now);
    at += Math.max(0, current.allottedMinutes * 60 - used) * 1000;
  }
  let nextFound = false;
  const lines = agenda.map((item): AgendaLine => {
    const usedSeconds = elapsedSeconds(item.usedSeconds, item.runningSince, now);
    if (item === current) return { item, stage: 'CURRENT', usedSeconds, startsAt: null };
    if (item.doneAt || (item.enteredAt && !coming))
      return { item, stage: 'DONE', usedSeconds, startsAt: null };
    const startsAt = coming ? at : null;
    at += item.allottedMinutes * 60_000;
    const stage = nextFound || !coming ? 'LATER' : 'NEXT';
    nextFound = true;
    return { item, stage, usedSeconds, startsAt };
  });
  const endsAt = coming ? at : null;
  return { lines, endsAt, plannedEnd, lateMinutes: Math.round((at - plannedEnd) / 60_000) };
}
