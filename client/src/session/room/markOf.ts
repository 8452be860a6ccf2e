import type { DimensionView } from '../../live/views.ts';
import { type DimensionMarkName, dimensionMarks } from '../../ui/DimensionMark.tsx';

/** How DimensionMark draws a dimension: by the name of its mark, else by its place. */
export function markOf({ mark, position }: Pick<DimensionView, 'mark' | 'position'>): {
  mark?: DimensionMarkName;
  position: number;
} {
  return { mark: dimensionMarks.find((name) => name === mark), position };
}
