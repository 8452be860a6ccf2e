/** How a dimension stands with its time, and the minutes to say: left while `ok` or `near`, over when `over`. */
export interface DimensionTime {
  state: 'ok' | 'near' | 'over';
  minutes: number;
}

/** Judges used seconds against allotted minutes: `near` from two minutes left, `over` once the time is used up. */
export function dimensionTime(usedSeconds: number, allottedMinutes: number): DimensionTime {
  const left = allottedMinutes * 60 - usedSeconds;
  // The first minute over is already one over: 'lewat 0' would say that nothing is.
  if (left <= 0) return { state: 'over', minutes: Math.max(1, Math.floor(-left / 60)) };
  return { state: left <= 120 ? 'near' : 'ok', minutes: Math.ceil(left / 60) };
}
