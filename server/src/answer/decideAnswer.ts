import type { Decision } from '@risalah/shared';
import { iso } from '../acts/moments.ts';
import type { Deed } from '../acts/performAct.ts';
import type { StoredPayload } from '../events/sessionEvent.entity.ts';
import type { FollowUp } from '../followUp/followUp.entity.ts';
import { followUpPayload } from '../followUp/followUpPayload.ts';
import type { Answer } from './answer.entity.ts';
import { AnswerRevision } from './answerRevision.entity.ts';

/** Writes the chair's verdict to an answer and to the revision that it is about. */
export async function decide(
  deed: Deed,
  answer: Answer,
  decision: Decision,
  bySeatId: string,
): Promise<void> {
  answer.decision = decision;
  answer.decidedAt = deed.now;
  answer.decidedBySeatId = bySeatId;
  const latest = await deed.em.findOne(
    AnswerRevision,
    { answer: answer.id },
    { orderBy: { number: 'desc' } },
  );
  if (latest) latest.decision = decision;
}

/** What an event says of a verdict. */
export function decisionPayload(answer: Answer, followUp: FollowUp | null): StoredPayload {
  return {
    __typename: 'DecisionPayload',
    answerId: answer.id,
    questionId: answer.questionId,
    answerRevision: answer.revision,
    decision: answer.decision,
    decidedAt: iso(answer.decidedAt),
    decidedBySeatId: answer.decidedBySeatId,
    followUp: followUp && followUpPayload(followUp),
  };
}
