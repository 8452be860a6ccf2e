import { ZONES, type Zone } from '@risalah/shared';
import { format, isValid, parse } from 'date-fns';
import { enGB, id } from 'date-fns/locale';

/** Ways in which people and spreadsheets write a date; the day comes before the month. */
const PATTERNS = [
  ...['yyyy-MM-dd', 'd/M/yyyy', 'd-M-yyyy', 'd.M.yyyy', 'd/M/yy', 'd-M-yy', 'd.M.yy'],
  ...['d MMMM yyyy', 'd MMM yyyy', 'd-MMM-yyyy', 'd-MMM-yy', 'd MMM yy'],
];
const LOCALES = [id, enGB];

/** Any day: only the day that is read counts. */
const REFERENCE = new Date(2000, 0, 1);

/** A date as it was typed or pasted, as `2025-11-19`; null when it is none. A weekday before it is passed over. */
export function readDate(typed: string): string | null {
  const text = typed
    .trim()
    .replace(/^\p{L}+,\s*/u, '')
    .replace(/\s+/g, ' ');
  for (const locale of LOCALES) {
    for (const pattern of PATTERNS) {
      const date = parse(text, pattern, REFERENCE, { locale });
      if (isValid(date) && date.getFullYear() >= 2000 && date.getFullYear() < 2100)
        return format(date, 'yyyy-MM-dd');
    }
  }
  return null;
}

/** A time of day as it was typed, `9.00` or `09:00:00 WITA`, as `09:00`; null when it is none. */
export function readTime(typed: string): string | null {
  const found = /^(?:pukul\s+)?(\d{1,2})[.:](\d{2})(?:[.:]\d{2})?(?:\s*(?:WIB|WITA|WIT))?$/i.exec(
    typed.trim(),
  );
  const [hours, minutes] = [Number(found?.[1]), Number(found?.[2])];
  if (!found || hours > 23 || minutes > 59) return null;
  return `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
}

const NAMES: Record<string, Zone> = { WIB: ZONES[0], WITA: ZONES[1], WIT: ZONES[2] };

/** A time zone as people call it or by its IANA name; null when it is none of the three. */
export function readZone(typed: string): Zone | null {
  const text = typed.trim();
  return NAMES[text.toUpperCase()] ?? ZONES.find((zone) => zone === text) ?? null;
}
