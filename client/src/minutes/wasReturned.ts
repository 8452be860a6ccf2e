import { MinutesState } from '@risalah/shared';
import type { MinutesView } from '../live/views.ts';

/** Whether the chair sent these minutes back and they were not declared ready again since. */
export function wasReturned({ state, returnedAt, readyAt }: MinutesView): boolean {
  return state === MinutesState.DRAFT && returnedAt !== null && (readyAt ?? '') <= returnedAt;
}
