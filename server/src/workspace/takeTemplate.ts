import { LIMITS, Refusal } from '@risalah/shared';

/**
 * The text that minutes start with, as an administrator typed it: nothing where it is left out, null where it is empty.
 * Refuses more than the limit with TEXT_TOO_LONG.
 */
export function takeTemplate({ minutesTemplate }: { minutesTemplate?: string | null }): {
  minutesTemplate?: string | null;
} {
  if (minutesTemplate === undefined) return {};
  if (!minutesTemplate?.trim()) return { minutesTemplate: null };
  const [limit, { length }] = [LIMITS.minutesTemplate, minutesTemplate];
  if (length > limit) throw new Refusal('TEXT_TOO_LONG', { field: 'minutesTemplate', limit, length });
  return { minutesTemplate };
}
