import { LIMITS, Refusal } from '@risalah/shared';
import type { Minutes } from './minutes.entity.ts';

// The one place that reads or writes the text of minutes, so that text written together can replace the column.

/** The text of the minutes as it stands. */
export function readMinutesText(minutes: Minutes): string {
  return minutes.text;
}

/** Replaces the text, white space and all. Refuses more than the limit with TEXT_TOO_LONG. */
export function writeMinutesText(minutes: Minutes, text: string): void {
  const limit = LIMITS.minutesText;
  if (text.length > limit) throw new Refusal('TEXT_TOO_LONG', { field: 'text', limit, length: text.length });
  minutes.text = text;
}
