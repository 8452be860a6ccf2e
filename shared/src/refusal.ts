import type { ErrorCode } from './errors.ts';

/** What a writer is told when a newer text exists: both texts, so that nothing is overwritten or lost. */
export interface StaleTexts {
  yours: string;
  theirs: { text: string; revision: number; at: string | null; bySeatId: string | null };
}

/**
 * An act that was refused. `code` says why; `details` go out as further `extensions` (for example both texts of
 * STALE_REVISION, or `{ field, limit }` of TEXT_TOO_LONG) and must hold only what the actor may see.
 */
export class Refusal extends Error {
  readonly code: ErrorCode;
  readonly details: Record<string, unknown>;
  constructor(code: ErrorCode, details: Record<string, unknown> = {}) {
    super(code);
    this.name = 'Refusal';
    this.code = code;
    this.details = details;
  }
}
