import { LIMITS, mayDraftAnswer, Refusal } from '@risalah/shared';
import type { ActContext } from '../acts/actContext.ts';
import { checkRevision } from '../acts/checkRevision.ts';
import { iso } from '../acts/moments.ts';
import { performAct } from '../acts/performAct.ts';
import type { DraftAnswerInput } from './answer.inputs.ts';
import { AnswerDraft } from './answerDraft.entity.ts';
import type { SavedDraft } from './draftFeed.ts';
import { findAnswer, sessionOfAnswer } from './findAnswer.ts';

/**
 * Keeps what an agency is writing, as typed, white space and all. A draft is no fact, so it makes no event; a draft
 * written on an older one of a colleague's is refused with both texts.
 */
export async function draftAnswer(ctx: ActContext, input: DraftAnswerInput): Promise<string> {
  const act = {
    operation: 'draftAnswer',
    input,
    session: sessionOfAnswer(input.answerId),
    ofItsSessionOnly: true,
  };
  let saved: SavedDraft | null = null;
  const id = await performAct(ctx, act, async (deed) => {
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
    const revision = (before?.revision ?? 0) + 1;
    saved = { sessionId: session.id, agencyId: answer.agencyId, answerId: answer.id, revision };
    if (before) {
      Object.assign(before, {
        text,
        revision,
        updatedAt: now,
        updatedBySeatId: seat.id,
      });
      return before;
    }
    const draft = em.create(AnswerDraft, { answer, text, updatedAt: now, updatedBySeatId: seat.id });
    em.persist(draft);
    return draft;
  });
  if (saved) ctx.drafts?.publish(saved);
  return id;
}
