import {
  dimensionScore,
  MinutesState,
  maySeePanelScore,
  maySeeScore,
  regionTotal,
  scoreText,
} from '@risalah/shared';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../context.ts';
import { loaded } from '../db/loaded.ts';
import { Session } from '../session/session.entity.ts';
import { PanelScore } from './panelScore.entity.ts';
import { RegionTotal } from './regionTotal.type.ts';
import { Score } from './score.entity.ts';

/** The scores of a session, as far as the reader may see them. */
@Resolver(() => Session)
export class SessionScoresResolver {
  @FieldResolver(() => [Score], {
    description: 'Scores of single panel members: those that the reader gave; all of them for the chair.',
  })
  async scores(@Ctx() ctx: RequestContext, @Root() session: Session): Promise<Score[]> {
    const actor = await ctx.actor();
    const scores = await session.scores.loadItems();
    return scores.filter((score) => maySeeScore(actor, session.id, score.seatId));
  }

  @FieldResolver(() => [PanelScore], {
    description:
      "The panel's scores: for the panel at once, for the others from FINAL minutes of the dimension.",
  })
  panelScores(@Ctx() ctx: RequestContext, @Root() session: Session): Promise<PanelScore[]> {
    return visiblePanelScores(ctx, session);
  }

  @FieldResolver(() => RegionTotal, {
    description:
      "The total of the region by the cycle's formula, of the panel's scores that the reader may see.",
  })
  async regionTotal(@Ctx() ctx: RequestContext, @Root() session: Session): Promise<RegionTotal> {
    const seen = await visiblePanelScores(ctx, session);
    const cycle = await loaded(session.cycle);
    const levels = new Map(seen.map((score) => [score.dimensionId, score.levels]));
    const dimensions = (await session.agendaItems.loadItems()).map(({ dimension }) => ({
      dimensionId: dimension.id,
      score: dimensionScore(levels.get(dimension.id), cycle.levelWeights),
    }));
    const { total, soFar, counted, missing } = regionTotal(dimensions, cycle);
    return { total: inDecimals(total), soFar: inDecimals(soFar), counted, missing };
  }
}

/** What a single score comes to. */
@Resolver(() => Score)
export class ScoreFieldsResolver {
  @FieldResolver(() => String, {
    nullable: true,
    description: 'Each level by its weight in the cycle, with two decimals and a point: 3.50.',
  })
  total(@Root() score: Score): Promise<string | null> {
    return totalOf(score);
  }
}

/** What the panel's score comes to. */
@Resolver(() => PanelScore)
export class PanelScoreFieldsResolver {
  @FieldResolver(() => String, {
    nullable: true,
    description: 'Each level by its weight in the cycle, with two decimals and a point: 3.50.',
  })
  total(@Root() score: PanelScore): Promise<string | null> {
    return totalOf(score);
  }
}

async function visiblePanelScores(ctx: RequestContext, session: Session): Promise<PanelScore[]> {
  const [actor, states] = [await ctx.actor(), await ctx.minutesStates(session.id)];
  const stateOf = (dimensionId: string) => states.get(dimensionId) ?? MinutesState.DRAFT;
  const scores = await session.panelScores.loadItems();
  return scores.filter((score) => maySeePanelScore(actor, session.id, stateOf(score.dimensionId)));
}

async function totalOf(score: Score | PanelScore): Promise<string | null> {
  const { cycle } = await loaded(score.session);
  return inDecimals(dimensionScore(score.levels, (await loaded(cycle)).levelWeights));
}

function inDecimals(score: number | null): string | null {
  return score === null ? null : scoreText(score, 'EN');
}
