import { FollowUpState, maySeeFrozen } from '@risalah/shared';
import type { RequestContext } from '../context.ts';
import { FollowUp } from '../followUp/followUp.entity.ts';
import { earlierThan } from '../followUp/isDue.ts';
import { visibleLookingBack } from '../followUp/visibleFollowUps.ts';
import type { EvaluationRecord } from './record.entity.ts';
import { sessionsRead } from './regionSessions.ts';

const POPULATE = ['agency', 'dimension', 'cycle', 'answer'] as const;

/** Follow-ups given in the record's own cycle and dimension, read once for each operation. */
export function findGivenFollowUps(ctx: RequestContext, record: EvaluationRecord): Promise<FollowUp[]> {
  const { region, cycle, dimension } = record;
  return ctx.once(`follow-ups given in ${record.id}`, () =>
    ctx.em.find(
      FollowUp,
      { region: region.id, cycle: cycle.id, dimension: dimension.id },
      { populate: POPULATE, orderBy: { id: 'asc' } },
    ),
  );
}

/** Follow-ups that earlier cycles left open in the record's dimension, with those judged in its own cycle since. */
export async function findCarriedOver(ctx: RequestContext, record: EvaluationRecord): Promise<FollowUp[]> {
  const { region, cycle, dimension } = record;
  const sessions = (await sessionsRead(ctx, region.id)).filter((session) => session.cycle.id === cycle.id);
  return ctx.em.find(
    FollowUp,
    {
      region: region.id,
      dimension: dimension.id,
      cycle: earlierThan(cycle),
      $or: [
        { state: FollowUpState.OPEN },
        { judgedInSessionId: { $in: sessions.map((session) => session.id) } },
      ],
    },
    { populate: POPULATE, orderBy: { dueYear: 'asc', id: 'asc' } },
  );
}

/** Those that the reader of a record may see. */
export async function visibleInRecord(
  ctx: RequestContext,
  record: EvaluationRecord,
  followUps: readonly FollowUp[],
): Promise<FollowUp[]> {
  const ofRegion = (await sessionsRead(ctx, record.region.id)).map((session) => session.id);
  return visibleLookingBack(ctx, followUps, maySeeFrozen(await ctx.actor(), ofRegion));
}
