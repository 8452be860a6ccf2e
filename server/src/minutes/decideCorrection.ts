import {
  CorrectionState,
  EventKind,
  LIMITS,
  mayDecideCorrection,
  PANEL,
  personCircle,
  Role,
} from '@risalah/shared';
import type { ActContext } from '../acts/actContext.ts';
import { find, performAct } from '../acts/performAct.ts';
import { sessionOf } from '../acts/sessionOf.ts';
import { takeOptionalText } from '../acts/takeText.ts';
import { Seat } from '../seat/seat.entity.ts';
import { Correction } from './correction.entity.ts';
import { correctWords } from './correctWords.ts';
import { findMinutes } from './findMinutes.ts';
import type { DecideCorrectionInput } from './minutes.inputs.ts';
import { correctionPayload } from './minutesPayload.ts';

const sessionOfCorrection = sessionOf(
  'select correction.id, session_id from correction join minutes on minutes.id = minutes_id',
);

/** The chair decides on a proposed correction. Accepted, the words change; both wordings stay with the correction. */
export function decideCorrection(ctx: ActContext, input: DecideCorrectionInput): Promise<string> {
  const act = { operation: 'decideCorrection', input, session: sessionOfCorrection(input.correctionId) };
  return performAct(ctx, act, async (deed) => {
    const { em, session, actor, now } = deed;
    const correction = await find(em, Correction, input.correctionId);
    const { facts } = await findMinutes(em, correction.minutesId);
    deed.require(mayDecideCorrection(actor, session, facts, correction));
    correction.decidedBySeatId = deed.seat((each) => each.role === Role.CHAIR).id;
    correction.decidedAt = now;
    correction.decisionReason = takeOptionalText(input.reason, LIMITS.reason, 'reason');
    correction.state = input.accept ? CorrectionState.ACCEPTED : CorrectionState.REFUSED;
    const proposer = await find(em, Seat, correction.proposedBySeatId);
    const audience = [PANEL, personCircle(proposer.personId)];
    deed.record(EventKind.CORRECTION_DECIDED, audience, correctionPayload(correction));
    if (input.accept) await correctWords(deed, correction);
    return correction;
  });
}
