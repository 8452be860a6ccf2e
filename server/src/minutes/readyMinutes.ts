import {
  correctionsEnd,
  EventKind,
  MinutesState,
  MinutesVersionReason,
  mayReadyMinutes,
  Refusal,
  Role,
} from '@risalah/shared';
import type { ActContext } from '../acts/actContext.ts';
import { find, performAct } from '../acts/performAct.ts';
import { Cycle } from '../workspace/cycle.entity.ts';
import { checkDraftRevision, findMinutes, readyAudience, sessionOfMinutes } from './findMinutes.ts';
import type { MinutesInput } from './minutes.inputs.ts';
import { minutesPayload } from './minutesPayload.ts';
import { speakersIn } from './speakers.ts';
import { keepVersion } from './together/keepVersion.ts';
import { openForAct } from './together/openForAct.ts';

/** Declares the minutes of a dimension ready: provisional from now on, and open to corrections by those who spoke. */
export function readyMinutes(ctx: ActContext, input: MinutesInput): Promise<string> {
  const act = { operation: 'readyMinutes', input, session: sessionOfMinutes(input.minutesId) };
  return performAct(ctx, act, async (deed) => {
    const { em, session, actor, now } = deed;
    const { minutes, facts } = await findMinutes(em, input.minutesId);
    deed.require(mayReadyMinutes(actor, session, facts, minutes.dimensionId));
    // Whatever was stored before this moment is in the text, and nothing after it.
    await openForAct(deed, minutes);
    checkDraftRevision(minutes, input.revision);
    if (minutes.text.trim() === '') throw new Refusal('MINUTES_EMPTY');
    const { text, document } = await keepVersion(em, minutes, MinutesVersionReason.READY, now);
    const cycle = await find(em, Cycle, session.cycle.id);
    const until = correctionsEnd(cycle.corrections, now.getTime(), session.timeZone);
    minutes.state = MinutesState.READY;
    minutes.readyAt = now;
    minutes.readyBySeatId = deed.seat((each) => each.role === Role.SECRETARY).id;
    minutes.correctionsUntil = until === null ? null : new Date(until);
    minutes.mustAgreeSeatIds = await speakersIn(em, minutes);
    minutes.agreedSeatIds = [];
    // What the chair asked for when returning them is done; the log keeps it.
    minutes.returnedReason = null;
    minutes.revision += 1;
    minutes.untold = 0;
    deed.record(
      EventKind.MINUTES_READY,
      await readyAudience(em, session.id),
      minutesPayload(minutes, { text, document }),
    );
    return minutes;
  });
}
