import type { FollowUpState } from '@risalah/shared';
import type { Filling } from '../charts/ShareBar.tsx';

/** How a standing is filled where follow-ups are drawn as parts of a whole. */
export const fillings: Record<FollowUpState, Filling> = {
  KEPT: 'full',
  PARTLY: 'hatched',
  CARRIED: 'outlined',
  OPEN: 'empty',
  DROPPED: 'tinted',
  PROPOSED: 'empty',
};
