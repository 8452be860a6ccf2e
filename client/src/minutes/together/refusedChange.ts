import type { ErrorCode } from '@risalah/shared';

/** Refusals after which the text is read anew, in the epoch that it is in now. */
export const BEGIN_AGAIN: readonly ErrorCode[] = [
  'MINUTES_EPOCH_OVER',
  'MINUTES_UPDATE_BAD',
  'MINUTES_FOREIGN',
  'TEXT_TOO_LONG',
  'PAYLOAD_TOO_LARGE',
];

const TRY_AGAIN: readonly ErrorCode[] = [
  'INTERNAL',
  'NOT_STORED',
  'TOO_FAST',
  'MINUTES_NOT_JOINED',
  'MINUTES_OUT_OF_STEP',
  'NOT_SIGNED_IN',
];

/** What a refusal means for a change: try again, wait until the session opens, or give the words back. */
export function meaningOf(code: ErrorCode | null): 'AGAIN' | 'WAIT' | 'OVER' {
  if (code === null || TRY_AGAIN.includes(code)) return 'AGAIN';
  return code === 'SESSION_NOT_OPEN' ? 'WAIT' : 'OVER';
}
