import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { RequestContext } from '../context.ts';
import { PanelScore } from './panelScore.entity.ts';
import { Score } from './score.entity.ts';
import { ScoreDimensionInput, SetPanelScoreInput } from './score.inputs.ts';
import { scoreDimension } from './scoreDimension.ts';
import { setPanelScore } from './setPanelScore.ts';

/** Scoring dimensions. */
@Resolver()
export class ScoreMutationsResolver {
  @Mutation(() => Score, { description: 'A panel member scores the levels of a dimension.' })
  async scoreDimension(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => ScoreDimensionInput) input: ScoreDimensionInput,
  ): Promise<Score> {
    return ctx.changed(Score, await scoreDimension(ctx, input));
  }

  @Mutation(() => PanelScore, { description: "The chair sets the panel's score of a dimension." })
  async setPanelScore(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => SetPanelScoreInput) input: SetPanelScoreInput,
  ): Promise<PanelScore> {
    return ctx.changed(PanelScore, await setPanelScore(ctx, input));
  }
}
