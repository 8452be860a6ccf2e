import { isOfAgency, isPanel, MinutesState, maySeeDecision, maySeeDraft } from '@risalah/shared';
import type { RequestContext } from '../context.ts';
import { loaded } from '../db/loaded.ts';
import type { Answer } from './answer.entity.ts';

/** Whether the reader may see the decision on an answer, its follow-ups and the evidence asked for. */
export async function mayReaderSeeDecision(ctx: RequestContext, answer: Answer): Promise<boolean> {
  const { sessionId, dimensionId } = await loaded(answer.question);
  const minutes = (await ctx.minutesStates(sessionId)).get(dimensionId) ?? MinutesState.DRAFT;
  return maySeeDecision(await ctx.actor(), sessionId, answer.agencyId, minutes);
}

/** Whether the reader belongs to the agency that writes the draft. */
export async function mayReaderSeeDraft(ctx: RequestContext, answer: Answer): Promise<boolean> {
  const { sessionId } = await loaded(answer.question);
  return maySeeDraft(await ctx.actor(), sessionId, answer.agencyId);
}

/** Whether the reader learns of reminders: those who send them, and those whom they reach. */
export async function mayReaderSeeReminder(ctx: RequestContext, answer: Answer): Promise<boolean> {
  const { sessionId } = await loaded(answer.question);
  const actor = await ctx.actor();
  return isPanel(actor, sessionId) || isOfAgency(actor, sessionId, answer.agencyId);
}
