import type { Room } from '../../live/room.ts';
import type { DimensionView } from '../../live/views.ts';

/** The first dimension after the one at hand that was not worked on yet, else the first such; null when all were. */
export function nextDimension(room: Room): DimensionView | null {
  const { currentDimensionId } = room.session;
  const at = room.agenda.findIndex((item) => item.dimensionId === currentDimensionId);
  const fresh = room.agenda.filter((item) => !item.enteredAt && item.dimensionId !== currentDimensionId);
  const next = fresh.find((item) => room.agenda.indexOf(item) > at) ?? fresh[0];
  return next ? (room.dimensions[next.dimensionId] ?? null) : null;
}
