import { mayEnterSession, maySeeFrozen, Refusal } from '@risalah/shared';
import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../context.ts';
import { loaded } from '../db/loaded.ts';
import { FollowUp } from '../followUp/followUp.entity.ts';
import { mayReaderSeeJudgement } from '../followUp/visibleFollowUps.ts';
import { Session } from '../session/session.entity.ts';
import { Cycle } from '../workspace/cycle.entity.ts';
import { Dimension } from '../workspace/dimension.entity.ts';
import { Region } from '../workspace/region.entity.ts';
import { Proceedings } from './proceedings.entity.ts';
import { EvaluationRecord } from './record.entity.ts';
import { findCarriedOver, findGivenFollowUps, visibleInRecord } from './recordFollowUps.ts';
import { admitToRegion, sessionsRead } from './regionSessions.ts';

/** Records and what is attached to them. */
@Resolver(() => EvaluationRecord)
export class RecordResolver {
  @Query(() => EvaluationRecord, { description: 'One record, with all that is attached to it.' })
  async record(
    @Ctx() ctx: RequestContext,
    @Arg('id', () => ID, { description: 'Identifier of the record.' }) id: string,
  ): Promise<EvaluationRecord> {
    const actor = await ctx.actor();
    const record = await ctx.em.findOne(EvaluationRecord, id, { populate: ['region', 'cycle', 'dimension'] });
    if (!record) throw new Refusal('NOT_FOUND');
    const { id: regionId } = record.region;
    await admitToRegion(ctx.em, actor, regionId, await sessionsRead(ctx, regionId));
    return record;
  }

  @FieldResolver(() => Region)
  region(@Root() record: EvaluationRecord): Promise<Region> {
    return loaded(record.region);
  }

  @FieldResolver(() => Cycle)
  cycle(@Root() record: EvaluationRecord): Promise<Cycle> {
    return loaded(record.cycle);
  }

  @FieldResolver(() => Dimension)
  dimension(@Root() record: EvaluationRecord): Promise<Dimension> {
    return loaded(record.dimension);
  }

  @FieldResolver(() => [Session], {
    description: 'Every session that touched it and that the reader may enter, by date.',
  })
  async sessions(@Ctx() ctx: RequestContext, @Root() record: EvaluationRecord): Promise<Session[]> {
    const actor = await ctx.actor();
    const judgedIn = new Set<string | null>();
    for (const followUp of await findGivenFollowUps(ctx, record)) {
      if (await mayReaderSeeJudgement(ctx, followUp)) judgedIn.add(followUp.judgedInSessionId);
    }
    const sessions = await sessionsRead(ctx, record.region.id);
    return sessions.filter(
      (session) =>
        (session.cycle.id === record.cycle.id || judgedIn.has(session.id)) &&
        mayEnterSession(actor, session).allowed,
    );
  }

  @FieldResolver(() => [Proceedings], { description: 'What its sessions froze, oldest first.' })
  async proceedings(@Ctx() ctx: RequestContext, @Root() record: EvaluationRecord): Promise<Proceedings[]> {
    const ofRegion = (await sessionsRead(ctx, record.region.id)).map((session) => session.id);
    if (!maySeeFrozen(await ctx.actor(), ofRegion)) return [];
    return ctx.em.find(Proceedings, { record: record.id }, { orderBy: { frozenAt: 'asc', id: 'asc' } });
  }

  @FieldResolver(() => [FollowUp], {
    description: 'Follow-ups that earlier cycles left open, with those judged in this cycle.',
  })
  async carriedOver(@Ctx() ctx: RequestContext, @Root() record: EvaluationRecord): Promise<FollowUp[]> {
    await loaded(record.cycle);
    return visibleInRecord(ctx, record, await findCarriedOver(ctx, record));
  }

  @FieldResolver(() => [FollowUp], { description: 'Follow-ups given in this cycle.' })
  async followUps(@Ctx() ctx: RequestContext, @Root() record: EvaluationRecord): Promise<FollowUp[]> {
    return visibleInRecord(ctx, record, await findGivenFollowUps(ctx, record));
  }

  @FieldResolver(() => [EvaluationRecord], {
    description: 'Records of the same region and dimension in other cycles, oldest first.',
  })
  siblings(@Ctx() ctx: RequestContext, @Root() record: EvaluationRecord): Promise<EvaluationRecord[]> {
    return ctx.em.find(
      EvaluationRecord,
      { region: record.region.id, dimension: record.dimension.id, id: { $ne: record.id } },
      { populate: ['region', 'cycle', 'dimension'], orderBy: { cycle: { year: 'asc', stage: 'asc' } } },
    );
  }
}
