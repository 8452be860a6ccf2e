import {
  agencyCircle,
  Decision,
  EventKind,
  FollowUpState,
  isChair,
  isSecretary,
  LIMITS,
  mayProposeFollowUp,
  mayRequestFollowUp,
  PANEL,
  Refusal,
  Role,
} from '@risalah/shared';
import type { ActContext } from '../acts/actContext.ts';
import { type Deed, performAct } from '../acts/performAct.ts';
import { takeText } from '../acts/takeText.ts';
import { decide, decisionPayload } from '../answer/decideAnswer.ts';
import { decisionAudience, type FoundAnswer, findAnswer, sessionOfAnswer } from '../answer/findAnswer.ts';
import { checkAnswerRevision } from '../answer/reviseAnswer.ts';
import { answersTo } from '../question/findQuestion.ts';
import { settleOrReopen } from '../question/settleQuestion.ts';
import { Agency } from '../workspace/agency.entity.ts';
import { FollowUp } from './followUp.entity.ts';
import type { RequestFollowUpInput } from './followUp.inputs.ts';
import { followUpPayload } from './followUpPayload.ts';

/**
 * The chair decides that an answer needs a follow-up, which the agency owes from now on. The same words from a
 * secretary are a proposal that only the panel sees, until the chair takes it up by its id.
 */
export function requestFollowUp(ctx: ActContext, input: RequestFollowUpInput): Promise<string> {
  const act = {
    operation: 'requestFollowUp',
    input,
    session: sessionOfAnswer(input.answerId),
    ofItsSessionOnly: true,
  };
  return performAct(ctx, act, async (deed) => {
    const { em, session, actor } = deed;
    const found = await findAnswer(em, input.answerId);
    if (isSecretary(actor, session.id) && !isChair(actor, session.id)) {
      deed.require(mayProposeFollowUp(actor, session, found.facts));
      return propose(deed, found, input);
    }
    deed.require(mayRequestFollowUp(actor, session, found.facts));
    checkAnswerRevision(found.answer, input.revision, input.text);
    const { answer, question } = found;
    const seat = deed.seat((each) => each.role === Role.CHAIR);
    const answers = await answersTo(em, question);
    const followUp = await write(deed, found, input, seat.id);
    followUp.state = FollowUpState.OPEN;
    await decide(deed, answer, Decision.FOLLOW_UP, seat.id);
    const audience = decisionAudience(answer.agencyId);
    deed.record(EventKind.FOLLOW_UP_REQUESTED, audience, decisionPayload(answer, followUp));
    if (followUp.agencyId !== answer.agencyId) {
      // An agency that owes what came of another's answer learns of the promise, not of the verdict.
      const owing = [agencyCircle(followUp.agencyId)];
      deed.record(EventKind.FOLLOW_UP_REQUESTED, owing, followUpPayload(followUp));
    }
    settleOrReopen(deed, question, answers);
    return followUp;
  });
}

async function propose(deed: Deed, found: FoundAnswer, input: RequestFollowUpInput): Promise<FollowUp> {
  const seat = deed.seat((each) => each.role === Role.SECRETARY);
  const followUp = await write(deed, found, { ...input, proposedId: null }, seat.id);
  deed.record(EventKind.FOLLOW_UP_PROPOSED, [PANEL], followUpPayload(followUp));
  return followUp;
}

async function write(
  { em, session, now }: Deed,
  { answer, question }: FoundAnswer,
  input: RequestFollowUpInput,
  givenBySeatId: string,
): Promise<FollowUp> {
  const agency = await em.findOne(Agency, { id: input.agencyId, region: session.region.id });
  if (!agency) throw new Refusal('AGENCY_NOT_IN_REGION', { field: 'agencyId' });
  const { year } = await em.refreshOrFail(session.cycle);
  if (input.dueYear < year || input.dueYear > year + 20) throw new Refusal('BAD_DATE', { field: 'dueYear' });
  const words = {
    kind: input.kind,
    text: takeText(input.text, LIMITS.followUpText),
    dueYear: input.dueYear,
    agency,
  };
  if (input.proposedId) {
    const proposed = await em.findOne(FollowUp, {
      id: input.proposedId,
      answer: answer.id,
      state: FollowUpState.PROPOSED,
    });
    if (!proposed) throw new Refusal('NOT_FOUND', { field: 'proposedId' });
    em.assign(proposed, { ...words, revision: proposed.revision + 1, givenBySeatId, givenAt: now });
    return proposed;
  }
  const followUp = em.create(FollowUp, {
    ...words,
    state: FollowUpState.PROPOSED,
    region: session.region,
    dimension: question.dimension,
    cycle: session.cycle,
    session,
    answer,
    givenBySeatId,
    givenAt: now,
  });
  em.persist(followUp);
  return followUp;
}
