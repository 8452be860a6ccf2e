import { EVERYONE, EventKind, mayGiveTurn, Refusal, Role } from '@risalah/shared';
import type { ActContext } from '../acts/actContext.ts';
import { type Deed, find, performAct } from '../acts/performAct.ts';
import { agendaOf } from '../agenda/agendaOf.ts';
import { Seat } from '../seat/seat.entity.ts';
import { takeTurn } from './clocks.ts';
import type { GiveTurnInput } from './session.inputs.ts';
import { sessionPayload } from './sessionPayload.ts';

/** The chair gives somebody the turn to speak, in place of whoever has it, or ends it. Given to who has it, nothing changes. */
export function giveTurn(ctx: ActContext, input: GiveTurnInput): Promise<string> {
  const act = { operation: 'giveTurn', input, session: input.sessionId, ofItsSessionOnly: true };
  return performAct(ctx, act, async (deed) => {
    const { em, session, actor, require, seat } = deed;
    require(mayGiveTurn(actor, session));
    seat((each) => each.role === Role.CHAIR);
    const seatId = input.seatId ?? null;
    if (seatId !== null) {
      const given = await find(em, Seat, seatId);
      if (given.session.id !== session.id) throw new Refusal('WRONG_SESSION', { field: 'seatId' });
      if (given.revokedAt) throw new Refusal('NOT_FOUND', { field: 'seatId' });
    }
    await changeTurn(deed, seatId);
    return session;
  });
}

/** Gives the turn of a deed's session to a seat or to nobody, and records it; not when it is so already. */
export async function changeTurn({ em, session, now, record }: Deed, seatId: string | null): Promise<void> {
  if (session.speakingSeatId === seatId) return;
  takeTurn(session, seatId, now);
  session.revision += 1;
  const kind = seatId ? EventKind.TURN_GIVEN : EventKind.TURN_ENDED;
  record(kind, [EVERYONE], sessionPayload(session, await agendaOf(em, session)));
}
