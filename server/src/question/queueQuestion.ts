import { EventKind, LIMITS, mayQueueQuestion, PANEL, Refusal, Role } from '@risalah/shared';
import type { ActContext } from '../acts/actContext.ts';
import { performAct } from '../acts/performAct.ts';
import { takeOptionalText, takeText } from '../acts/takeText.ts';
import { atOnce } from '../db/atOnce.ts';
import { takeAgencies } from './addressees.ts';
import { Question } from './question.entity.ts';
import type { QueueQuestionInput } from './question.inputs.ts';
import { questionPayload } from './questionPayload.ts';
import { queueOf } from './renumberQueue.ts';
import { takeDimension, takeFollowUp } from './takeQuestion.ts';

/** Puts a question at the end of the panel's queue; whom it is for may be left to the chair. */
export function queueQuestion(ctx: ActContext, input: QueueQuestionInput): Promise<string> {
  const act = { operation: 'queueQuestion', input, session: input.sessionId, ofItsSessionOnly: true };
  return performAct(ctx, act, async (deed) => {
    const { em, session, actor, now } = deed;
    deed.require(mayQueueQuestion(actor, session));
    const seat = deed.seat((each) => each.role === Role.CHAIR || each.role === Role.EVALUATOR);
    const queue = await queueOf(deed);
    if (queue.length >= LIMITS.queue) throw new Refusal('TOO_MANY', { limit: LIMITS.queue });
    const [{ dimension }, addressees, followUpId] = await atOnce(
      takeDimension(em, session, input.dimensionId),
      takeAgencies(em, session, input.agencyIds),
      takeFollowUp(em, session, input.followUpId),
    );
    const question = em.create(Question, {
      session,
      dimension,
      subdimension: takeOptionalText(input.subdimension, LIMITS.name, 'subdimension'),
      text: takeText(input.text, LIMITS.questionText),
      addressees,
      authorSeatId: seat.id,
      queuedAt: now,
      queuePosition: queue.length + 1,
      followUpId,
    });
    em.persist(question);
    deed.record(EventKind.QUESTION_QUEUED, [PANEL], questionPayload(question));
    return question;
  });
}
