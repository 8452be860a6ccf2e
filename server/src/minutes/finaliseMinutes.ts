import {
  EVERYONE,
  EventKind,
  FollowUpState,
  MinutesState,
  MinutesVersionReason,
  mayFinaliseMinutes,
  PANEL,
  Role,
} from '@risalah/shared';
import { type Deed, performAct } from '../acts/performAct.ts';
import { FollowUp } from '../followUp/followUp.entity.ts';
import { followUpPayload } from '../followUp/followUpPayload.ts';
import { mailFinalMinutes } from '../mail/mailFinalMinutes.ts';
import type { SealingContext } from '../proof/sealing.ts';
import { checkReadyRevision, findMinutes, sessionOfMinutes } from './findMinutes.ts';
import { finishSession } from './finishSession.ts';
import { freezeProceedings } from './freezeProceedings.ts';
import type { Minutes } from './minutes.entity.ts';
import type { MinutesInput } from './minutes.inputs.ts';
import { minutesPayload } from './minutesPayload.ts';
import { sealProceedings } from './sealFrozen.ts';
import { keepVersion } from './together/keepVersion.ts';

/** Why a proposal that nobody took up is dropped, in the language of the minutes. */
const NOT_TAKEN_UP = 'Usulan tidak diangkat ketua sebelum risalah final.';

/** The chair makes READY minutes FINAL: the proceedings of the dimension are frozen, sealed and attached to the record. */
export function finaliseMinutes(ctx: SealingContext, input: MinutesInput): Promise<string> {
  const act = { operation: 'finaliseMinutes', input, session: sessionOfMinutes(input.minutesId) };
  return performAct(ctx, act, async (deed) => {
    const { em, session, actor, now } = deed;
    const { minutes, facts } = await findMinutes(em, input.minutesId);
    deed.require(mayFinaliseMinutes(actor, session, facts, now.getTime()));
    checkReadyRevision(minutes, input.revision);
    minutes.state = MinutesState.FINAL;
    minutes.finalAt = now;
    minutes.finalisedBySeatId = deed.seat((each) => each.role === Role.CHAIR).id;
    minutes.revision += 1;
    await dropProposals(deed, minutes);
    // What is frozen is read from the database, with what has changed until here.
    await em.flush();
    const proceedings = await freezeProceedings(deed, minutes);
    await sealProceedings(em, ctx.sealing, proceedings, minutes);
    const { text, document } = await keepVersion(em, minutes, MinutesVersionReason.FINAL, now);
    const words = { text, document, sha256: proceedings.sha256 };
    deed.record(EventKind.MINUTES_FINAL, [EVERYONE], minutesPayload(minutes, words));
    // Whether this was the last one is asked there, too.
    await em.flush();
    await finishSession(deed);
    await mailFinalMinutes(deed, { dimensionId: minutes.dimensionId, sha256: proceedings.sha256 });
    return minutes;
  });
}

/** A follow-up that a secretary proposed and nobody took up binds nobody; only the panel ever knew of it. */
async function dropProposals({ em, session, now, record }: Deed, minutes: Minutes): Promise<void> {
  const proposed = await em.find(
    FollowUp,
    { session: session.id, dimension: minutes.dimensionId, state: FollowUpState.PROPOSED },
    { orderBy: { id: 'asc' } },
  );
  for (const followUp of proposed) {
    followUp.state = FollowUpState.DROPPED;
    followUp.judgedAt = now;
    followUp.judgedInSessionId = session.id;
    followUp.judgementNote = NOT_TAKEN_UP;
    followUp.revision += 1;
    record(EventKind.FOLLOW_UP_JUDGED, [PANEL], followUpPayload(followUp));
  }
}
