import { setTimeout } from 'node:timers/promises';

/** Lines are closed this far apart when the server stops, in ms, and all of them within so many ms. */
const CLOSED_APART = 4;
const CLOSED_WITHIN = 2_000;

/** Closes lines one after the other, so that a thousand clients do not come back in the same moment. */
export async function closeApart<Line>(lines: readonly Line[], close: (line: Line) => void): Promise<void> {
  const apart = Math.min(CLOSED_APART, CLOSED_WITHIN / Math.max(1, lines.length));
  const began = performance.now();
  for (const [place, line] of lines.entries()) {
    const early = began + place * apart - performance.now();
    if (early > 0) await setTimeout(early);
    close(line);
  }
}
