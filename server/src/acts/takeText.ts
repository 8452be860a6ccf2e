import { LIMITS, Refusal } from '@risalah/shared';

/** Half a surrogate pair: no file or database can hold it, and what is hashed must be what is stored. */
const HALF_PAIRS = /\p{Surrogate}/gu;

/**
 * Text as somebody typed it, without white space around it; half a surrogate pair becomes U+FFFD. Refuses empty text with TEXT_EMPTY, and text of more than
 * `limit` UTF-16 code units with TEXT_TOO_LONG and the limit.
 */
export function takeText(text: string, limit: number, field = 'text'): string {
  const taken = text.trim().replace(HALF_PAIRS, '\uFFFD');
  if (taken === '') throw new Refusal('TEXT_EMPTY', { field });
  if (taken.length > limit) throw new Refusal('TEXT_TOO_LONG', { field, limit, length: taken.length });
  return taken;
}

/** Text that may be left out: null when missing or only white space. */
export function takeOptionalText(
  text: string | null | undefined,
  limit: number,
  field = 'text',
): string | null {
  return text?.trim() ? takeText(text, limit, field) : null;
}

/** A reason that has to be given; refuses with REASON_REQUIRED when it is missing or only white space. */
export function takeReason(text: string | null | undefined, field = 'reason'): string {
  const reason = takeOptionalText(text, LIMITS.reason, field);
  if (reason === null) throw new Refusal('REASON_REQUIRED', { field });
  return reason;
}
