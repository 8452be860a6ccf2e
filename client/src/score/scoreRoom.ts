import { dimensionScore, type RegionTotal, Role, regionTotal } from '@risalah/shared';
import { scoreKey } from '../live/apply/applyScore.ts';
import type { Room } from '../live/room.ts';
import { mySeats } from '../live/roomParts.ts';
import type { ScoreView, SeatView } from '../live/views.ts';

const SCORING: readonly Role[] = [Role.CHAIR, Role.EVALUATOR];

/** The seat from which the reader scores; null for who is not of the panel. */
export function scoringSeatId(room: Room): string | null {
  return mySeats(room).find(({ role }) => SCORING.includes(role))?.id ?? null;
}

/** The reader's own score of a dimension; null while there is none. */
export function ownScore(room: Room, dimensionId: string): ScoreView | null {
  const seatId = scoringSeatId(room);
  return (seatId && room.scores[scoreKey({ dimensionId, seatId })]) || null;
}

/** The panel's score of a dimension; null while there is none, or the reader may not see it. */
export function panelScore(room: Room, dimensionId: string): ScoreView | null {
  return room.scores[scoreKey({ dimensionId, seatId: null })] ?? null;
}

/** A member of the panel, with their score where there is one that the reader may see. */
export interface Member {
  seat: SeatView;
  score: ScoreView | null;
}

/** Those who score now, the chair first, each with their score of a dimension. */
export function members(room: Room, dimensionId: string): Member[] {
  return Object.values(room.seats)
    .filter(({ role, revokedAt }) => SCORING.includes(role) && !revokedAt)
    .sort((a, b) => SCORING.indexOf(a.role) - SCORING.indexOf(b.role) || a.id.localeCompare(b.id))
    .map((seat) => ({ seat, score: room.scores[scoreKey({ dimensionId, seatId: seat.id })] ?? null }));
}

/** The total of the region, of the panel's scores that the reader may see. */
export function totalOf(room: Room): RegionTotal {
  const { cycle } = room.session;
  return regionTotal(
    room.agenda.map(({ dimensionId }) => ({
      dimensionId,
      score: dimensionScore(panelScore(room, dimensionId)?.levels, cycle.levelWeights),
    })),
    cycle,
  );
}
