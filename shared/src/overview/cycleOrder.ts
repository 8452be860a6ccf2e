/** In which order the regions of a cycle are listed: by name, or the highest score or the most late first. */
export const CycleOrder = { NAME: 'NAME', SCORE: 'SCORE', LATE: 'LATE' } as const;
export type CycleOrder = (typeof CycleOrder)[keyof typeof CycleOrder];
