import { LockMode } from '@mikro-orm/core';
import { dimensionScore, EventKind, maySetPanelScore, PANEL, Role } from '@risalah/shared';
import type { ActContext } from '../acts/actContext.ts';
import { performAct } from '../acts/performAct.ts';
import { takeDimension } from '../question/takeQuestion.ts';
import { Cycle } from '../workspace/cycle.entity.ts';
import { checkScoreRevision, standingScore } from './checkScoreRevision.ts';
import { PanelScore } from './panelScore.entity.ts';
import type { SetPanelScoreInput } from './score.inputs.ts';
import { scorePayload } from './scorePayload.ts';
import { takeLevels } from './takeLevels.ts';

/** The chair sets the panel's score of a dimension, or sets it again, until its minutes are FINAL. */
export function setPanelScore(ctx: ActContext, input: SetPanelScoreInput): Promise<string> {
  const act = { operation: 'setPanelScore', input, session: input.sessionId, ofItsSessionOnly: true };
  return performAct(ctx, act, async (deed) => {
    const { em, session, actor, now } = deed;
    const { dimension, minutesState } = await takeDimension(em, session, input.dimensionId);
    deed.require(maySetPanelScore(actor, session, minutesState));
    const levels = takeLevels(input.levels);
    const setBySeatId = deed.seat((each) => each.role === Role.CHAIR).id;
    let score = await em.findOne(PanelScore, { session: session.id, dimension: dimension.id });
    checkScoreRevision(input.revision, levels, score && standingScore(score, score.setAt, score.setBySeatId));
    // Locked, so that weights which change in the same moment find this score, or this score them.
    const cycle = await em.findOneOrFail(Cycle, session.cycle.id, { lockMode: LockMode.PESSIMISTIC_READ });
    const hundredths = dimensionScore(levels, cycle.levelWeights);
    if (score) {
      score.levels = levels;
      score.hundredths = hundredths;
      score.setBySeatId = setBySeatId;
      score.setAt = now;
      score.revision += 1;
    } else {
      score = em.create(PanelScore, { session, dimension, levels, hundredths, setBySeatId, setAt: now });
      em.persist(score);
    }
    deed.record(EventKind.PANEL_SCORE_SET, [PANEL], scorePayload(score));
    return score;
  });
}
