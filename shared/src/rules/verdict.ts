import type { ErrorCode } from '../errors.ts';

/** What a rule says: allowed, or the code of the reason why not. */
export type Verdict = { allowed: true } | { allowed: false; code: ErrorCode };

/** The verdict of every rule that has no objection. */
export const ALLOWED: Verdict = { allowed: true };

/** A refusal with its reason. */
export function refused(code: ErrorCode): Verdict {
  return { allowed: false, code };
}

/** The first objection among conditions read in order, each `[must hold, code when it does not]`; else allowed. */
export function provided(...conditions: ReadonlyArray<readonly [boolean, ErrorCode]>): Verdict {
  for (const [holds, code] of conditions) if (!holds) return refused(code);
  return ALLOWED;
}
