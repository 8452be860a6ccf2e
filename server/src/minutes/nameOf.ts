import { iso } from '../acts/moments.ts';
import type { Seat } from '../seat/seat.entity.ts';
import type { Frozen } from './frozen.ts';
import type { Minutes } from './minutes.entity.ts';

/** Who sat somewhere, as the minutes print it. A staff number that nobody entered is null, and shown as not recorded. */
export function nameOf(seat: Seat): Frozen {
  const { id, name, title, office, nip, actingFor } = seat;
  return { seatId: id, name, title, office, nip, actingFor };
}

/**
 * The signature block: the chair who made the minutes final and the secretary who declared them ready, by name, office and
 * staff number, each with the moment of that act. They sign by these acts; the seal over all of it is the server's.
 */
export function signaturesOf(minutes: Minutes, seats: readonly Seat[]): Frozen {
  const signed = (seatId: string | null, at: Date | null): Frozen | null => {
    const seat = seats.find(({ id }) => id === seatId);
    return seat ? { ...nameOf(seat), role: seat.role, at: iso(at) } : null;
  };
  return {
    chair: signed(minutes.finalisedBySeatId, minutes.finalAt),
    secretary: signed(minutes.readyBySeatId, minutes.readyAt),
  };
}
