import {
  EventKind,
  explainsEveryLevel,
  mayScoreDimension,
  personCircle,
  Refusal,
  Role,
  unexplainedLevels,
} from '@risalah/shared';
import type { ActContext } from '../acts/actContext.ts';
import { performAct } from '../acts/performAct.ts';
import { takeDimension } from '../question/takeQuestion.ts';
import { Seat } from '../seat/seat.entity.ts';
import { checkScoreRevision, standingScore } from './checkScoreRevision.ts';
import { Score } from './score.entity.ts';
import type { ScoreDimensionInput } from './score.inputs.ts';
import { scorePayload } from './scorePayload.ts';
import { takeLevels } from './takeLevels.ts';

/** A panel member scores the levels of a dimension, or scores them again. Only they and the chair learn of it. */
export function scoreDimension(ctx: ActContext, input: ScoreDimensionInput): Promise<string> {
  const act = { operation: 'scoreDimension', input, session: input.sessionId, ofItsSessionOnly: true };
  return performAct(ctx, act, async (deed) => {
    const { em, session, actor, now } = deed;
    const { dimension, minutesState } = await takeDimension(em, session, input.dimensionId);
    deed.require(mayScoreDimension(actor, session, minutesState));
    const levels = takeLevels(input.levels);
    const explained = explainsEveryLevel(levels);
    if (!explained.allowed)
      throw new Refusal(explained.code, { field: 'levels', levels: unexplainedLevels(levels) });
    const seatId = deed.seat((each) => each.role === Role.CHAIR || each.role === Role.EVALUATOR).id;
    let score = await em.findOne(Score, { session: session.id, dimension: dimension.id, seatId });
    checkScoreRevision(input.revision, levels, score && standingScore(score, score.scoredAt, seatId));
    if (score) {
      score.levels = levels;
      score.scoredAt = now;
      score.revision += 1;
    } else {
      score = em.create(Score, { session, dimension, seatId, levels, scoredAt: now });
      em.persist(score);
    }
    const chairs = await em.find(Seat, { session: session.id, role: Role.CHAIR, revokedAt: null });
    const audience = [actor.personId, ...chairs.map((chair) => chair.personId)].map(personCircle);
    deed.record(EventKind.DIMENSION_SCORED, audience, scorePayload(score));
    return score;
  });
}
