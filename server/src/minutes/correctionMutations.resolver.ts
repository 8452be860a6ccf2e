import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { RequestContext } from '../context.ts';
import { Correction } from './correction.entity.ts';
import { decideCorrection } from './decideCorrection.ts';
import { DecideCorrectionInput, ProposeCorrectionInput } from './minutes.inputs.ts';
import { proposeCorrection } from './proposeCorrection.ts';

/** Corrections to ready minutes. */
@Resolver()
export class CorrectionMutationsResolver {
  @Mutation(() => Correction, {
    description: 'Someone who spoke proposes a correction to their own words in ready minutes.',
  })
  async proposeCorrection(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => ProposeCorrectionInput) input: ProposeCorrectionInput,
  ): Promise<Correction> {
    return ctx.changed(Correction, await proposeCorrection(ctx, input));
  }

  @Mutation(() => Correction, {
    description: 'The chair decides on a proposed correction; accepted, the words change.',
  })
  async decideCorrection(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => DecideCorrectionInput) input: DecideCorrectionInput,
  ): Promise<Correction> {
    return ctx.changed(Correction, await decideCorrection(ctx, input));
  }
}
