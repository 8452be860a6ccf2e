import { EventKind, LIMITS, mayRequestEvidence, Refusal, Role } from '@risalah/shared';
import type { ActContext } from '../acts/actContext.ts';
import { iso } from '../acts/moments.ts';
import { performAct } from '../acts/performAct.ts';
import { takeText } from '../acts/takeText.ts';
import { EvidenceRequest } from '../evidence/evidenceRequest.entity.ts';
import { mailEvidenceAsked } from '../mail/mailEvidenceAsked.ts';
import type { RequestEvidenceInput } from './answer.inputs.ts';
import { decisionAudience, findAnswer, sessionOfAnswer } from './findAnswer.ts';

/** The chair asks for evidence behind an answer, due by a time to come. */
export function requestEvidence(ctx: ActContext, input: RequestEvidenceInput): Promise<string> {
  const act = {
    operation: 'requestEvidence',
    input,
    session: sessionOfAnswer(input.answerId),
    ofItsSessionOnly: true,
  };
  return performAct(ctx, act, async (deed) => {
    const { em, session, actor, now } = deed;
    const { answer, question, facts } = await findAnswer(em, input.answerId);
    deed.require(mayRequestEvidence(actor, session, facts));
    if (Number.isNaN(input.dueAt.getTime()) || input.dueAt <= now)
      throw new Refusal('BAD_DATE', { field: 'dueAt' });
    const seat = deed.seat((each) => each.role === Role.CHAIR);
    const request = em.create(EvidenceRequest, {
      answer,
      text: takeText(input.text, LIMITS.evidenceText),
      dueAt: input.dueAt,
      at: now,
      bySeatId: seat.id,
    });
    em.persist(request);
    await mailEvidenceAsked(deed, request, {
      agencyId: answer.agencyId,
      dimensionId: question.dimensionId,
      number: `${question.number}${answer.letter}`,
    });
    deed.record(EventKind.EVIDENCE_REQUESTED, decisionAudience(answer.agencyId), {
      __typename: 'EvidencePayload',
      evidenceRequestId: request.id,
      answerId: answer.id,
      questionId: answer.questionId,
      agencyId: answer.agencyId,
      text: request.text,
      dueAt: iso(request.dueAt),
      at: iso(request.at),
    });
    return answer;
  });
}
