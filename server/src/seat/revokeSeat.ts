import type { EntityManager } from '@mikro-orm/core';
import { EVERYONE, EventKind, LIMITS, mayRevokeSeat, SessionState } from '@risalah/shared';
import type { ActContext } from '../acts/actContext.ts';
import { find, performAct } from '../acts/performAct.ts';
import { takeOptionalText } from '../acts/takeText.ts';
import { changeTurn } from '../session/giveTurn.ts';
import { depart } from './presentSeats.ts';
import { Seat } from './seat.entity.ts';
import type { RevokeSeatInput } from './seat.inputs.ts';
import { seatPayload } from './seatPayload.ts';

const MEETING: readonly SessionState[] = [SessionState.SCHEDULED, SessionState.LIVE, SessionState.PAUSED];

/**
 * An administrator takes a seat away: from now on its person reads and does nothing from it, and their live connection
 * ends. What was said from it stays. Taken away twice, it changes once.
 */
export function revokeSeat(ctx: ActContext, input: RevokeSeatInput): Promise<string> {
  const session = async (em: EntityManager) => (await find(em, Seat, input.seatId)).session.id;
  return performAct(ctx, { operation: 'revokeSeat', input, session }, async (deed) => {
    deed.require(mayRevokeSeat(deed.actor));
    const seat = await find(deed.em, Seat, input.seatId);
    const reason = takeOptionalText(input.reason, LIMITS.reason, 'reason');
    if (seat.revokedAt) return seat;
    if (MEETING.includes(deed.session.state)) await depart(deed, [seat.id]);
    if (deed.session.speakingSeatId === seat.id) await changeTurn(deed, null);
    seat.revokedAt = deed.now;
    seat.revision += 1;
    // The log keeps the reason, which everyone it reaches may know; no field of the schema gives it out.
    deed.record(EventKind.SEAT_REVOKED, [EVERYONE], { ...seatPayload(seat), reason });
    return seat;
  });
}
