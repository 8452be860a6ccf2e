import type { minutes as id } from '../id/minutes.ts';
import type { Translated } from '../Translated.ts';

/** Words about minutes and statements. */
export const minutes: Translated<typeof id> = {
  state: {
    DRAFT: 'Draft',
    READY: 'Ready for review',
    FINAL: 'Final',
  },
};
