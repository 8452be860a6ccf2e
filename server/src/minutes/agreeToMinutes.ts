import { EventKind, mayAgreeToMinutes, maySeeMinutesText, seatsIn } from '@risalah/shared';
import type { ActContext } from '../acts/actContext.ts';
import { performAct } from '../acts/performAct.ts';
import { checkReadyRevision, findMinutes, readyAudience, sessionOfMinutes } from './findMinutes.ts';
import type { MinutesInput } from './minutes.inputs.ts';
import { minutesPayload } from './minutesPayload.ts';

/** Someone who spoke agrees to READY minutes, from every seat they spoke from. Agreeing twice changes nothing. */
export function agreeToMinutes(ctx: ActContext, input: MinutesInput): Promise<string> {
  const act = {
    operation: 'agreeToMinutes',
    input,
    session: sessionOfMinutes(input.minutesId),
    ofItsSessionOnly: true,
  };
  return performAct(ctx, act, async (deed) => {
    const { em, session, actor } = deed;
    const { minutes, facts } = await findMinutes(em, input.minutesId);
    deed.require(mayAgreeToMinutes(actor, session, facts));
    // An observer may have spoken too, and reads no minutes before FINAL.
    checkReadyRevision(minutes, input.revision, maySeeMinutesText(actor, session.id, minutes.state));
    const agreeing = seatsIn(actor, session.id)
      .map((seat) => seat.id)
      .filter((id) => minutes.mustAgreeSeatIds.includes(id) && !minutes.agreedSeatIds.includes(id));
    if (agreeing.length === 0) return minutes;
    deed.seat((each) => agreeing.includes(each.id));
    minutes.agreedSeatIds = [...minutes.agreedSeatIds, ...agreeing];
    minutes.revision += agreeing.length;
    deed.record(EventKind.MINUTES_AGREED, await readyAudience(em, session.id), minutesPayload(minutes));
    return minutes;
  });
}
