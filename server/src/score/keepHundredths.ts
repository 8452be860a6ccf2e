import type { EntityManager } from '@mikro-orm/core';
import { dimensionScore } from '@risalah/shared';
import type { Cycle } from '../workspace/cycle.entity.ts';
import { PanelScore } from './panelScore.entity.ts';

/** Works out anew what the panel's scores of a cycle come to, in the transaction that changed its weights. */
export async function keepHundredths(em: EntityManager, cycle: Cycle): Promise<void> {
  for (const score of await em.find(PanelScore, { session: { cycle: cycle.id } }))
    score.hundredths = dimensionScore(score.levels, cycle.levelWeights);
}
