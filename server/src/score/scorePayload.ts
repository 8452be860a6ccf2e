import type { StoredPayload } from '../events/sessionEvent.entity.ts';
import type { PanelScore } from './panelScore.entity.ts';
import type { Score } from './score.entity.ts';

/** What an event says of the scores of a dimension: a panel member's, or the panel's, which has no seat. */
export function scorePayload(score: Score | PanelScore): StoredPayload {
  return {
    __typename: 'ScorePayload',
    dimensionId: score.dimensionId,
    seatId: 'seatId' in score ? score.seatId : null,
    levels: score.levels,
    revision: score.revision,
  };
}
