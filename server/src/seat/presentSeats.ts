import { EVERYONE, EventKind, seatsIn } from '@risalah/shared';
import type { Deed } from '../acts/performAct.ts';
import { Attendance } from './attendance.entity.ts';
import { attendancePayload } from './seatPayload.ts';

/** The stays of these seats that have not ended. */
function openStays({ em, session }: Deed, seatIds: readonly string[]): Promise<Attendance[]> {
  return em.find(
    Attendance,
    { session: session.id, seatId: { $in: [...seatIds] }, departedAt: null },
    { orderBy: { id: 'asc' } },
  );
}

/** Notes that these seats are in the room from now on; of those that are there already nothing is noted. */
export async function arrive(deed: Deed, seatIds: readonly string[]): Promise<void> {
  const present = (await openStays(deed, seatIds)).map((stay) => stay.seatId);
  for (const seatId of seatIds) {
    if (present.includes(seatId)) continue;
    const stay = deed.em.create(Attendance, { session: deed.session, seatId, arrivedAt: deed.now });
    deed.em.persist(stay);
    nameSeat(deed, seatId);
    deed.record(EventKind.ARRIVED, [EVERYONE], attendancePayload(stay));
  }
}

/** Notes that these seats have left the room; of those that are not there nothing is noted. */
export async function depart(deed: Deed, seatIds: readonly string[]): Promise<void> {
  for (const stay of await openStays(deed, seatIds)) {
    stay.departedAt = deed.now;
    nameSeat(deed, stay.seatId);
    deed.record(EventKind.DEPARTED, [EVERYONE], attendancePayload(stay));
  }
}

/** Lets the event name the very seat that comes or goes, unless somebody else's act makes it go. */
function nameSeat({ actor, session, seat }: Deed, seatId: string): void {
  const own = seatsIn(actor, session.id).some((each) => each.id === seatId);
  if (own) seat((each) => each.id === seatId);
}
