import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { RequestContext } from '../context.ts';
import { FollowUp } from './followUp.entity.ts';
import { JudgeFollowUpInput, RequestFollowUpInput } from './followUp.inputs.ts';
import { judgeFollowUp } from './judgeFollowUp.ts';
import { requestFollowUp } from './requestFollowUp.ts';

/** Mutations of follow-ups: each hands its input to the act of its name, and answers with what is stored now. */
@Resolver()
export class FollowUpMutationsResolver {
  @Mutation(() => FollowUp, {
    description: 'Decides that an answer needs a follow-up (chair), or proposes one (secretary).',
  })
  async requestFollowUp(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => RequestFollowUpInput) input: RequestFollowUpInput,
  ): Promise<FollowUp> {
    return ctx.changed(FollowUp, await requestFollowUp(ctx, input));
  }

  @Mutation(() => FollowUp, {
    description:
      'The chair judges a follow-up: kept, kept in part, carried to a new year, or dropped with a reason.',
  })
  async judgeFollowUp(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => JudgeFollowUpInput) input: JudgeFollowUpInput,
  ): Promise<FollowUp> {
    return ctx.changed(FollowUp, await judgeFollowUp(ctx, input));
  }
}
