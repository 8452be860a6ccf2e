import { Role } from '@risalah/shared';
import type { Room } from '../../live/room.ts';
import { presentSeatIds } from '../../live/roomParts.ts';
import type { SeatView } from '../../live/views.ts';

/** An agency or office that is not in the room; `since` is when it was last there, null when it never was. */
export interface Missing {
  key: string;
  name: string;
  since: string | null;
}

/** Who is in the room. */
export interface PresenceSummary {
  /** Persons present, and persons with a standing seat. */
  present: number;
  expected: number;
  chair: SeatView | null;
  chairPresent: boolean;
  evaluators: number;
  secretaries: number;
  observers: number;
  leads: readonly SeatView[];
  /** Agencies with at least one person present, and agencies seated. */
  agenciesPresent: number;
  agencies: number;
  missing: readonly Missing[];
}

function lastDeparture(room: Room, seatIds: readonly string[]): string | null {
  const times = Object.values(room.attendance)
    .filter((attendance) => seatIds.includes(attendance.seatId))
    .map((attendance) => attendance.departedAt ?? attendance.arrivedAt);
  return times.sort().at(-1) ?? null;
}

/** Who is in the room by the attendance list, by role, and who is missing: agencies first, then panel and lead. */
export function presenceSummary(room: Room): PresenceSummary {
  const seats = Object.values(room.seats).filter((seat) => !seat.revokedAt);
  const here = new Set(presentSeatIds(room));
  const isHere = (seat: SeatView) => here.has(seat.id);
  const persons = (of: readonly SeatView[]) => new Set(of.map((seat) => seat.personId)).size;
  const withRole = (role: Role) => seats.filter((seat) => seat.role === role);
  const agencyIds = room.agencyIds.filter((id) => seats.some((seat) => seat.agencyId === id));
  const missing: Missing[] = [];
  let agenciesPresent = 0;
  for (const id of agencyIds) {
    const ofAgency = seats.filter((seat) => seat.agencyId === id);
    if (ofAgency.some(isHere)) agenciesPresent += 1;
    else {
      const since = lastDeparture(
        room,
        ofAgency.map((seat) => seat.id),
      );
      missing.push({ key: id, name: room.agencies[id]?.shortName ?? '', since });
    }
  }
  for (const seat of seats) {
    const counts = seat.agencyId === null && seat.role !== Role.OBSERVER;
    if (counts && !isHere(seat))
      missing.push({ key: seat.id, name: seat.office, since: lastDeparture(room, [seat.id]) });
  }
  const chair = withRole(Role.CHAIR)[0] ?? null;
  return {
    present: persons(seats.filter(isHere)),
    expected: persons(seats),
    chair,
    chairPresent: chair !== null && isHere(chair),
    evaluators: withRole(Role.EVALUATOR).filter(isHere).length,
    secretaries: withRole(Role.SECRETARY).filter(isHere).length,
    observers: withRole(Role.OBSERVER).filter(isHere).length,
    leads: withRole(Role.REGION_LEAD).filter(isHere),
    agenciesPresent,
    agencies: agencyIds.length,
    missing: missing.sort((a, b) => (b.since ?? '').localeCompare(a.since ?? '')),
  };
}

/** How many are expected, and how many of them are there. */
export function presenceCounts(room: Room): { present: number; expected: number } {
  const { present, expected } = presenceSummary(room);
  return { present, expected };
}

/** How many of those expected are there, as an edge shows it: `7/9`. */
export function presentOfExpected(room: Room): string {
  const { present, expected } = presenceSummary(room);
  return `${present}/${expected}`;
}

/** Whether two summaries say the same. */
export function sameSummary(one: PresenceSummary, other: PresenceSummary): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
