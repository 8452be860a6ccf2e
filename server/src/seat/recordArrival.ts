import { mayRecordArrival, seatsIn } from '@risalah/shared';
import type { ActContext } from '../acts/actContext.ts';
import { performAct } from '../acts/performAct.ts';
import type { SessionInput } from '../session/session.inputs.ts';
import { arrive } from './presentSeats.ts';

/** Notes that a person came, with all their seats in the session. Whoever is there already does not come again. */
export function recordArrival(ctx: ActContext, input: SessionInput): Promise<string> {
  const act = { operation: 'recordArrival', input, session: input.sessionId, ofItsSessionOnly: true };
  return performAct(ctx, act, async (deed) => {
    deed.require(mayRecordArrival(deed.actor, deed.session));
    await arrive(
      deed,
      seatsIn(deed.actor, deed.session.id).map((seat) => seat.id),
    );
    return deed.session;
  });
}
