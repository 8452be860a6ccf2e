import { isPanel, MinutesState, maySeeDecision, maySeeProposedFollowUp } from '@risalah/shared';
import type { RequestContext } from '../context.ts';
import { loaded } from '../db/loaded.ts';
import type { FollowUp } from './followUp.entity.ts';
import { neverTakenUp } from './neverTakenUp.ts';

/** Those follow-ups that the reader may see as someone seated in the session they were given in. */
export async function visibleFollowUps(
  ctx: RequestContext,
  followUps: readonly FollowUp[],
): Promise<FollowUp[]> {
  const proposals = await neverTakenUp(ctx.em, followUps);
  const visible: FollowUp[] = [];
  for (const followUp of followUps) {
    const seen = proposals.has(followUp.id)
      ? maySeeProposedFollowUp(await ctx.actor(), followUp.sessionId)
      : await concerns(ctx, followUp);
    if (seen) visible.push(followUp);
  }
  return visible;
}

/**
 * Those follow-ups that the reader may see where they are looked back on: as someone seated in the session they were
 * given in, or, for a reader who sees what was frozen, because FINAL minutes hold them.
 */
export async function visibleLookingBack(
  ctx: RequestContext,
  followUps: readonly FollowUp[],
  seesFrozen: boolean,
): Promise<FollowUp[]> {
  const seated = new Set(await visibleFollowUps(ctx, followUps));
  const proposals = await neverTakenUp(ctx.em, followUps);
  const visible: FollowUp[] = [];
  for (const followUp of followUps) {
    const promised = !proposals.has(followUp.id);
    const frozen =
      promised && (await minutesStateIn(ctx, followUp.sessionId, followUp)) === MinutesState.FINAL;
    if (seated.has(followUp) || (frozen && seesFrozen)) visible.push(followUp);
  }
  return visible;
}

/** Whether the reader may see one follow-up: like the above, and whoever is on the panel that judged it. */
export async function mayReaderSeeFollowUp(ctx: RequestContext, followUp: FollowUp): Promise<boolean> {
  const { judgedInSessionId } = followUp;
  if (judgedInSessionId && isPanel(await ctx.actor(), judgedInSessionId)) return true;
  return (await visibleFollowUps(ctx, [followUp])).length > 0;
}

/**
 * Whether a reader who sees a follow-up may see how it was judged. In a later session that is a decision like any
 * other: the agency, the panel and the region lead know it at once, everyone else from FINAL.
 */
export async function mayReaderSeeJudgement(ctx: RequestContext, followUp: FollowUp): Promise<boolean> {
  const { sessionId, judgedInSessionId, agencyId } = followUp;
  if (judgedInSessionId === null || judgedInSessionId === sessionId) return true;
  const minutes = await minutesStateIn(ctx, judgedInSessionId, followUp);
  return (
    minutes === MinutesState.FINAL || maySeeDecision(await ctx.actor(), judgedInSessionId, agencyId, minutes)
  );
}

/** Whether it may be seen as a decision: on the answer that it came of, or as what the agency that promised it owes. */
async function concerns(ctx: RequestContext, followUp: FollowUp): Promise<boolean> {
  const { sessionId, agencyId, answer } = followUp;
  const actor = await ctx.actor();
  const minutes = await minutesStateIn(ctx, sessionId, followUp);
  if (maySeeDecision(actor, sessionId, agencyId, minutes)) return true;
  return answer !== null && maySeeDecision(actor, sessionId, (await loaded(answer)).agencyId, minutes);
}

async function minutesStateIn(
  ctx: RequestContext,
  sessionId: string,
  { dimensionId }: FollowUp,
): Promise<MinutesState> {
  return (await ctx.minutesStates(sessionId)).get(dimensionId) ?? MinutesState.DRAFT;
}
