import type { StaleTexts } from '@risalah/shared';
import type { Refused } from '../../app/outcome.ts';

/** Both texts of a refusal that came because there is a newer one; null for any other refusal. */
export function staleTexts(refusal: Refused | null | undefined): StaleTexts | null {
  if (refusal?.code !== 'STALE_REVISION') return null;
  const { yours, theirs } = refusal.extensions as Partial<StaleTexts>;
  return yours !== undefined && theirs ? { yours, theirs } : null;
}
