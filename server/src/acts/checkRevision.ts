import { Refusal, type StaleTexts } from '@risalah/shared';

/** Refuses a write that was made on an older revision, with both texts, so that nothing is overwritten silently. */
export function checkRevision(read: number, yours: string, theirs: StaleTexts['theirs']): void {
  if (read === theirs.revision) return;
  const texts: StaleTexts = { yours, theirs };
  throw new Refusal('STALE_REVISION', { ...texts });
}
