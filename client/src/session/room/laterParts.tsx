import { lazy } from 'react';

// What few look at in a session comes when it is first looked at, so that the room itself is there sooner.

/** The scores of a dimension. */
export const ScoreSheet = lazy(async () => ({
  default: (await import('../../score/ScoreSheet.tsx')).ScoreSheet,
}));

/** Minutes as the chair reads and returns them. */
export const MinutesReview = lazy(async () => ({
  default: (await import('../chair/MinutesReview.tsx')).MinutesReview,
}));
