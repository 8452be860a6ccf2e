import { type Hundredths, scoreText } from '@risalah/shared';

import type { Instant } from '../ui/elapsed.ts';
import { formatDuration } from '../ui/formatDuration.ts';
import type { Language, Translate } from './i18n.ts';
import { zoneLabel } from './zoneLabel.ts';

/** Writes times, dates, numbers and sizes in one language and one time zone. */
export type Formats = ReturnType<typeof createFormats>;

const locales: Record<Language, string> = { id: 'id-ID', en: 'en-GB' };

/** Makes the formats of a language and an IANA time zone; `t` speaks that language in the `app` namespace. */
export function createFormats(language: Language, timeZone: string, t: Translate<['app']>) {
  const locale = locales[language];
  const dates = (options: Intl.DateTimeFormatOptions) => {
    const format = new Intl.DateTimeFormat(locale, { timeZone, ...options });
    return (instant: Instant) => format.format(new Date(instant));
  };
  const time = dates({ hour: '2-digit', minute: '2-digit', hour12: false });
  const dayKey = new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' });
  const weekday = dates({ weekday: 'long' });
  const weekdayShort = dates({ weekday: 'short' });
  const withWeekday = (date: (instant: Instant) => string) => (instant: Instant) =>
    `${weekday(instant)}, ${date(instant)}`;
  const long = dates({ day: 'numeric', month: 'long', year: 'numeric' });
  const medium = dates({ day: 'numeric', month: 'short', year: 'numeric' });
  const dayMonth = dates({ day: 'numeric', month: 'short' });
  const number = (value: number, digits: number) =>
    new Intl.NumberFormat(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits }).format(
      value,
    );

  return {
    /** `10.31` */
    time,
    /** `WITA` */
    zone: zoneLabel(timeZone, locale),
    /** `09.02 WITA` */
    timeWithZone: (instant: Instant) => `${time(instant)} ${zoneLabel(timeZone, locale)}`,
    /** `Selasa, 19 November 2024` */
    date: withWeekday(long),
    /** `19 November 2024` */
    dayMonthYear: long,
    /** `Selasa, 19 Nov 2024`, `Tue, 19 Nov 2024`: English days have short names that everybody reads, Indonesian ones not. */
    dateShort: (instant: Instant) =>
      `${(language === 'en' ? weekdayShort : weekday)(instant)}, ${medium(instant)}`,
    /** `Selasa, 19 Nov` */
    dayMonth: withWeekday(dayMonth),
    /** `Sel, 19 Nov` */
    dayShort: (instant: Instant) => `${weekdayShort(instant)}, ${dayMonth(instant)}`,
    /** `21 Nov, 09.02` */
    dayMonthTime: (instant: Instant) => `${dayMonth(instant)}, ${time(instant)}`,
    /** `Hari ini`, `Besok`, `Kemarin`, else `Rabu, 20 Nov`. */
    day: (instant: Instant, now: Instant = Date.now()) => {
      const apart =
        (Date.parse(dayKey.format(new Date(instant))) - Date.parse(dayKey.format(new Date(now)))) /
        86_400_000;
      if (apart === 0) return t('day.today');
      if (apart === 1) return t('day.tomorrow');
      if (apart === -1) return t('day.yesterday');
      return withWeekday(dayMonth)(instant);
    },
    /** Seconds as words, in the largest whole unit: `40 detik`, `7 menit`, `2 jam`. */
    duration: (seconds: number) => {
      const whole = Math.max(0, Math.floor(seconds));
      if (whole < 60) return t('duration.seconds', { count: whole });
      if (whole < 3600) return t('duration.minutes', { count: Math.floor(whole / 60) });
      if (whole < 86_400) return t('duration.hours', { count: Math.floor(whole / 3600) });
      return t('duration.days', { count: Math.floor(whole / 86_400) });
    },
    /** Seconds as a clock: `1:29:24`. */
    clock: (seconds: number) => formatDuration(seconds),
    /** A score, which is in hundredths: `3,50` */
    score: (score: Hundredths) => scoreText(score, language === 'id' ? 'ID' : 'EN'),
    /** `1.024` */
    number: (value: number) => number(value, 0),
    /** `1,2 MB`, `240 kB` */
    fileSize: (bytes: number) => {
      if (bytes >= 1_000_000) return t('size.megabytes', { size: number(bytes / 1_000_000, 1) });
      if (bytes >= 1000) return t('size.kilobytes', { size: number(bytes / 1000, 0) });
      return t('size.bytes', { size: number(bytes, 0) });
    },
    /** `Bappeda, Dinas Kominfo, dan Dinas Perdagangan` */
    list: (names: Iterable<string>) => new Intl.ListFormat(locale).format(names),
  };
}
