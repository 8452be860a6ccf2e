import { Role, SessionState } from '@risalah/shared';
import type { PlannedClash, PlannedRow } from './plannedRow.ts';
import type { KnownSchedule, KnownSeat, KnownSession, World } from './world.ts';

const PANEL: readonly Role[] = [Role.CHAIR, Role.EVALUATOR, Role.SECRETARY];
const AHEAD: readonly SessionState[] = [SessionState.SCHEDULED, SessionState.LIVE, SessionState.PAUSED];

/**
 * Writes into the rows who would have to sit on two panels at once when the plan is carried out: into a seat's row its
 * person, into a session's row all of its panel. A session is taken to last as long as its cycle allots.
 */
export function findPlanClashes(world: World, rows: readonly PlannedRow[]): void {
  const seatsOf = new Map<string, KnownSeat[]>();
  const panelOf = new Map<string, KnownSeat[]>();
  const add = (map: Map<string, KnownSeat[]>, key: string, seat: KnownSeat) =>
    map.set(key, [...(map.get(key) ?? []), seat]);
  const given = new Set(rows.flatMap(({ step }) => (step?.kind === 'SEAT' ? [step.known] : [])));
  for (const seat of world.seats.values()) {
    if (!PANEL.includes(seat.role) || !AHEAD.includes(seat.session.state)) continue;
    if (seat.revoked && !given.has(seat)) continue;
    add(seatsOf, seat.person.id, seat);
    add(panelOf, seat.session.id, seat);
  }
  const clashesOf = (seat: KnownSeat) =>
    (seatsOf.get(seat.person.id) ?? [])
      .filter((other) => other.session !== seat.session && overlap(other.session, seat.session))
      .map((other) => clash(seat, other.session));
  for (const row of rows) {
    const { step } = row;
    if (step?.kind === 'SEAT' && PANEL.includes(step.known.role)) row.clashes = clashesOf(step.known);
    if (step?.kind === 'SESSION') row.clashes = (panelOf.get(step.known.id) ?? []).flatMap(clashesOf);
  }
}

const scheduleOf = (session: KnownSession): KnownSchedule => session.moved ?? session;

function overlap(one: KnownSession, other: KnownSession): boolean {
  const from = scheduleOf(one).scheduledFor.getTime();
  const to = scheduleOf(other).scheduledFor.getTime();
  return from < to + other.cycle.length && to < from + one.cycle.length;
}

function clash(seat: KnownSeat, session: KnownSession): PlannedClash {
  const { scheduledFor, timeZone } = scheduleOf(session);
  return { name: seat.name, region: session.region.name, at: scheduledFor, timeZone };
}
