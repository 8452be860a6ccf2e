import { LIMITS, mayDraftAnswer, Refusal } from '@risalah/shared';
import type { ActContext } from '../acts/actContext.ts';
import { checkRevision } from '../acts/checkRevision.ts';
import { iso } from '../acts/moments.ts';
import { performAct } from '../acts/performAct.ts';
import type { DraftAnswerInput } from './answer.inputs.ts';
import { AnswerDraft } from './answerDraft.entity.ts';
import { findAnswer, sessionOfAnswer } from './findAnswer.ts';

/**
 * Keeps what an agency is writing, as typed, white space and all. A draft is no fact, so it makes no event; a draft
 * written on an older one of a colleague's is refused with both texts.
 */
export function draftAnswer(ctx: ActContext, input: DraftAnswerInput): Promise<string> {
  const act = { operation: 'draftAnswer', input, session: sessionOfAnswer(input.answerId) };
  return performAct(ctx, act, async (deed) => {
    const { em, session, actor, now } = deed;
    const { answer, facts } = await findAnswer(em, input.answerId);
    deed.require(mayDraftAnswer(actor, session, facts));
    const { text } = input;
    if (text.length > LIMITS.answerText)
      throw new Refusal('TEXT_TOO_LONG', { field: 'text', limit: LIMITS.answerText });
    const seat = deed.seat((each) => each.agencyId === answer.agencyId);
    const before = await em.findOne(AnswerDraft, { answer: answer.id });
    checkRevision(input.revision, text, {
      text: before?.text ?? '',
      revision: before?.revision ?? 0,
      at: iso(before?.updatedAt),
      bySeatId: before?.updatedBySeatId ?? null,
    });
    if (before) {
      Object.assign(before, {
        text,
        revision: before.revision + 1,
        updatedAt: now,
        updatedBySeatId: seat.id,
      });
      return before;
    }
    const draft = em.create(AnswerDraft, { answer, text, updatedAt: now, updatedBySeatId: seat.id });
    em.persist(draft);
    return draft;
  });
}
