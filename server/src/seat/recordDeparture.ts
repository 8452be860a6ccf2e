import { mayRecordDeparture, seatsIn } from '@risalah/shared';
import type { ActContext } from '../acts/actContext.ts';
import { performAct } from '../acts/performAct.ts';
import type { SessionInput } from '../session/session.inputs.ts';
import { depart } from './presentSeats.ts';

/** Notes that a person left, with all their seats in the session. Whoever is not there cannot leave. */
export function recordDeparture(ctx: ActContext, input: SessionInput): Promise<string> {
  const act = { operation: 'recordDeparture', input, session: input.sessionId, ofItsSessionOnly: true };
  return performAct(ctx, act, async (deed) => {
    deed.require(mayRecordDeparture(deed.actor, deed.session));
    await depart(
      deed,
      seatsIn(deed.actor, deed.session.id).map((seat) => seat.id),
    );
    return deed.session;
  });
}
