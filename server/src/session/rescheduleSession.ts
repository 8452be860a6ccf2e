import { mayRescheduleSession } from '@risalah/shared';
import type { ActContext } from '../acts/actContext.ts';
import { performAct } from '../acts/performAct.ts';
import { change } from '../workspace/change.ts';
import { recordMove } from './recordMove.ts';
import type { RescheduleSessionInput } from './session.inputs.ts';
import { takeSchedule } from './takeSchedule.ts';

/** Moves a session that was not opened to another time or place; moved to where it is, nothing happens. */
export function rescheduleSession(ctx: ActContext, input: RescheduleSessionInput): Promise<string> {
  const act = { operation: 'rescheduleSession', input, session: input.sessionId };
  return performAct(ctx, act, async (deed) => {
    const { session, actor } = deed;
    deed.require(mayRescheduleSession(actor, session));
    const before = session.revision;
    change(session, input.revision, takeSchedule(input));
    if (session.revision !== before) await recordMove(deed);
    return session;
  });
}
