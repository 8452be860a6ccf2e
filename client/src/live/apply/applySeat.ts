import type { PayloadOf } from '../readEvent.ts';
import type { Room } from '../room.ts';
import type { AttendanceView, SeatView } from '../views.ts';
import { type At, isNewer, put } from './put.ts';

/** Takes in a seat: granted, changed or taken away. The reader's own seat changes what they see, so all is read afresh. */
export function applySeat(room: Room, payload: PayloadOf<'SeatPayload'>, at: At): Room {
  const { seatId: id, __typename, title, ...parts } = payload;
  const next = takeSeat(room, { ...parts, id, title: title ?? '', nip: room.seats[id]?.nip ?? null }, at);
  if (next.seats === room.seats) return next;
  if (payload.personId === room.reader.personId) return { ...next, stale: 'SEAT_CHANGED' };
  const unknownAgency = payload.agencyId !== null && !room.agencyIds.includes(payload.agencyId);
  return unknownAgency ? { ...next, stale: next.stale ?? 'UNKNOWN_OBJECT' } : next;
}

/** Takes in a seat as the screens read it. */
export function takeSeat(room: Room, seat: SeatView, at: At): Room {
  const held = room.seats[seat.id];
  if (!isNewer(room, seat.id, held?.revision, seat.revision, at)) return room;
  return put(room, 'seats', seat.id, seat, at);
}

/** Takes in an arrival or a departure. */
export function applyAttendance(room: Room, payload: PayloadOf<'AttendancePayload'>): Room {
  const { attendanceId: id, seatId, arrivedAt, departedAt } = payload;
  return takeAttendance(room, { id, seatId, arrivedAt, departedAt });
}

/** Takes in one stay; once it ended it stays so. */
export function takeAttendance(room: Room, attendance: AttendanceView): Room {
  if (room.attendance[attendance.id]?.departedAt) return room;
  return put(room, 'attendance', attendance.id, attendance, null);
}
