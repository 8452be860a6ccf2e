import type { Room } from '../room.ts';
import type { ScoreView } from '../views.ts';
import { type At, isNewer, put } from './put.ts';

/** Under what a score is held: its dimension with the seat that gave it, or with `panel`. */
export function scoreKey({ dimensionId, seatId }: Pick<ScoreView, 'dimensionId' | 'seatId'>): string {
  return `${dimensionId}:${seatId ?? 'panel'}`;
}

/** Takes in a score: of one seat, or of the panel when `seatId` is null. */
export function takeScore(room: Room, score: ScoreView, at: At): Room {
  const id = scoreKey(score);
  if (!isNewer(room, id, room.scores[id]?.revision, score.revision, at)) return room;
  const { dimensionId, seatId, levels, revision } = score;
  return put(room, 'scores', id, { dimensionId, seatId, levels, revision }, at);
}
