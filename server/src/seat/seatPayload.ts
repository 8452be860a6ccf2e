import { iso } from '../acts/moments.ts';
import type { StoredPayload } from '../events/sessionEvent.entity.ts';
import type { Attendance } from './attendance.entity.ts';
import type { Seat } from './seat.entity.ts';

/** What an event says of a seat: all but the staff number, which not everyone may see. */
export function seatPayload(seat: Seat): StoredPayload {
  return {
    __typename: 'SeatPayload',
    seatId: seat.id,
    personId: seat.personId,
    role: seat.role,
    agencyId: seat.agencyId,
    name: seat.name,
    title: seat.title,
    office: seat.office,
    actingFor: seat.actingFor,
    deputy: seat.deputy,
    revokedAt: iso(seat.revokedAt),
    revision: seat.revision,
  };
}

/** What an event says of somebody's stay in the room. */
export function attendancePayload(stay: Attendance): StoredPayload {
  return {
    __typename: 'AttendancePayload',
    attendanceId: stay.id,
    seatId: stay.seatId,
    arrivedAt: iso(stay.arrivedAt),
    departedAt: iso(stay.departedAt),
  };
}
