import { FollowUpState } from '@risalah/shared';
import { Ctx, FieldResolver, ID, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../context.ts';
import { loaded } from '../db/loaded.ts';
import { Agency } from '../workspace/agency.entity.ts';
import { Cycle } from '../workspace/cycle.entity.ts';
import { Dimension } from '../workspace/dimension.entity.ts';
import { FollowUp } from './followUp.entity.ts';
import { mayReaderSeeJudgement } from './visibleFollowUps.ts';

/** What a follow-up points at, and what of it depends on the reader. */
@Resolver(() => FollowUp)
export class FollowUpResolver {
  @FieldResolver(() => Agency)
  agency(@Root() followUp: FollowUp): Promise<Agency> {
    return loaded(followUp.agency);
  }

  @FieldResolver(() => Dimension)
  dimension(@Root() followUp: FollowUp): Promise<Dimension> {
    return loaded(followUp.dimension);
  }

  @FieldResolver(() => Cycle)
  cycle(@Root() followUp: FollowUp): Promise<Cycle> {
    return loaded(followUp.cycle);
  }

  @FieldResolver(() => FollowUpState, {
    description: 'Where the promise stands; OPEN to those who may not see yet how it was judged.',
  })
  async state(@Ctx() ctx: RequestContext, @Root() followUp: FollowUp): Promise<FollowUpState> {
    return (await mayReaderSeeJudgement(ctx, followUp)) ? followUp.state : FollowUpState.OPEN;
  }

  @FieldResolver(() => Date, { nullable: true, description: 'When the chair judged it.' })
  async judgedAt(@Ctx() ctx: RequestContext, @Root() followUp: FollowUp): Promise<Date | null> {
    return (await mayReaderSeeJudgement(ctx, followUp)) ? followUp.judgedAt : null;
  }

  @FieldResolver(() => ID, { nullable: true, description: 'The session in which it was judged.' })
  async judgedInSessionId(@Ctx() ctx: RequestContext, @Root() followUp: FollowUp): Promise<string | null> {
    return (await mayReaderSeeJudgement(ctx, followUp)) ? followUp.judgedInSessionId : null;
  }

  @FieldResolver(() => String, { nullable: true, description: "The chair's note on the judgement." })
  async judgementNote(@Ctx() ctx: RequestContext, @Root() followUp: FollowUp): Promise<string | null> {
    return (await mayReaderSeeJudgement(ctx, followUp)) ? followUp.judgementNote : null;
  }
}
