import {
  EventKind,
  MinutesState,
  MinutesVersionReason,
  mayReturnMinutes,
  PANEL,
  Role,
} from '@risalah/shared';
import type { ActContext } from '../acts/actContext.ts';
import { performAct } from '../acts/performAct.ts';
import { takeReason } from '../acts/takeText.ts';
import { checkReadyRevision, findMinutes, readyAudience, sessionOfMinutes } from './findMinutes.ts';
import type { ReturnMinutesInput } from './minutes.inputs.ts';
import { minutesPayload } from './minutesPayload.ts';
import { keepVersion } from './together/keepVersion.ts';

/**
 * The chair returns READY minutes to the secretaries, with a reason. Agreements were to words that may change now, so
 * they go. The reason is the panel's, like the draft; the others are told in an event of their own that minutes which
 * they could read are being written again.
 */
export function returnMinutes(ctx: ActContext, input: ReturnMinutesInput): Promise<string> {
  const act = { operation: 'returnMinutes', input, session: sessionOfMinutes(input.minutesId) };
  return performAct(ctx, act, async (deed) => {
    const { em, session, actor, now } = deed;
    const { minutes, facts } = await findMinutes(em, input.minutesId);
    deed.require(mayReturnMinutes(actor, session, facts));
    checkReadyRevision(minutes, input.revision);
    deed.seat((each) => each.role === Role.CHAIR);
    await keepVersion(em, minutes, MinutesVersionReason.RETURNED, now);
    // The document begins anew with the words that were READY: what was written before and comes too late is refused.
    minutes.epoch += 1;
    minutes.textUpTo = 0;
    minutes.state = MinutesState.DRAFT;
    minutes.returnedAt = now;
    minutes.returnedReason = takeReason(input.reason);
    minutes.correctionsUntil = null;
    minutes.agreedSeatIds = [];
    minutes.mustAgreeSeatIds = [];
    minutes.revision += 1;
    const { returnedReason } = minutes;
    const others = (await readyAudience(em, session.id)).filter((circle) => circle !== PANEL);
    deed.record(EventKind.MINUTES_RETURNED, [PANEL], minutesPayload(minutes, { returnedReason }));
    deed.record(EventKind.MINUTES_RETURNED, others, minutesPayload(minutes));
    return minutes;
  });
}
