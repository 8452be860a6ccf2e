import { levelsInWords } from '@risalah/shared';
import { checkRevision } from '../acts/checkRevision.ts';
import { iso } from '../acts/moments.ts';
import type { LevelScore } from './levelScore.ts';

/** The score that stands, with when and by whom it was given. */
interface Standing {
  levels: readonly LevelScore[];
  revision: number;
  at: Date;
  bySeatId: string;
}

/** What a refusal tells of a score that stands. */
export function standingScore(
  { levels, revision }: { levels: readonly LevelScore[]; revision: number },
  at: Date,
  bySeatId: string,
): Standing {
  return { levels, revision, at, bySeatId };
}

/**
 * Refuses with STALE_REVISION and both scores in words when a score was changed since it was read; `read` is 0 where there
 * was none, and null for who replaces whatever stands.
 */
export function checkScoreRevision(
  read: number | null | undefined,
  given: readonly LevelScore[],
  standing: Standing | null,
): void {
  if (read === null || read === undefined) return;
  checkRevision(read, levelsInWords(given), {
    text: standing ? levelsInWords(standing.levels) : '',
    revision: standing?.revision ?? 0,
    at: standing ? iso(standing.at) : null,
    bySeatId: standing?.bySeatId ?? null,
  });
}
