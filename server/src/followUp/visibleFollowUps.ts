import { MinutesState, maySeeDecision, maySeeProposedFollowUp } from '@risalah/shared';
import type { RequestContext } from '../context.ts';
import type { FollowUp } from './followUp.entity.ts';
import { neverTakenUp } from './neverTakenUp.ts';

/** Those follow-ups that the reader may see as someone seated in the session they were given in. */
export async function visibleFollowUps(
  ctx: RequestContext,
  followUps: readonly FollowUp[],
): Promise<FollowUp[]> {
  const actor = await ctx.actor();
  const proposals = await neverTakenUp(ctx.em, followUps);
  const visible: FollowUp[] = [];
  for (const followUp of followUps) {
    const { id, sessionId, agencyId } = followUp;
    const seen = proposals.has(id)
      ? maySeeProposedFollowUp(actor, sessionId)
      : maySeeDecision(actor, sessionId, agencyId, await minutesStateOf(ctx, followUp));
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
    const frozen = promised && (await minutesStateOf(ctx, followUp)) === MinutesState.FINAL;
    if (seated.has(followUp) || (frozen && seesFrozen)) visible.push(followUp);
  }
  return visible;
}

async function minutesStateOf(ctx: RequestContext, followUp: FollowUp): Promise<MinutesState> {
  const states = await ctx.minutesStates(followUp.sessionId);
  return states.get(followUp.dimensionId) ?? MinutesState.DRAFT;
}
