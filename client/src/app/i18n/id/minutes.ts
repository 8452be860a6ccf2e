import type { MinutesState } from '@risalah/shared';

/** Words about minutes and statements. */
export const minutes = {
  state: {
    DRAFT: 'Draf',
    READY: 'Siap ditinjau',
    FINAL: 'Final',
  } satisfies Record<MinutesState, string>,
};
