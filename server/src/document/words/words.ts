import type { Language } from '@risalah/shared';
import { DateTime } from 'luxon';
import { ENGLISH } from './english.ts';
import { INDONESIAN } from './indonesian.ts';
import type { Words } from './words.types.ts';

const WORDS: Record<Language, Words> = { ID: INDONESIAN, EN: ENGLISH };

const ZONES: Record<string, string> = {
  'Asia/Jakarta': 'WIB',
  'Asia/Pontianak': 'WIB',
  'Asia/Makassar': 'WITA',
  'Asia/Jayapura': 'WIT',
};

/** Words of a language, and its way to write days and times at a place. */
export interface Speech {
  words: Words;
  /** `Selasa, 19 November 2024` */
  day: (at: string) => string;
  /** `10.31 WITA` */
  time: (at: string) => string;
  /** `10.31`, where the zone was named before. */
  clock: (at: string) => string;
  /** `19 November 2024, 10.31 WITA` */
  moment: (at: string) => string;
}

/** The speech of a language at a place, by its IANA time zone. */
export function speechOf(language: Language, timeZone: string): Speech {
  const words = WORDS[language];
  const format = (pattern: string) => (at: string) =>
    DateTime.fromISO(at, { zone: timeZone, locale: words.locale }).toFormat(pattern);
  const clock = format(language === 'ID' ? 'HH.mm' : 'HH:mm');
  const zone = (at: string) => ZONES[timeZone] ?? format('ZZZZ')(at);
  const time = (at: string) => `${clock(at)} ${zone(at)}`;
  const date = format('d MMMM yyyy');
  return {
    ...{ words, clock, time },
    day: format('cccc, d MMMM yyyy'),
    moment: (at) => `${date(at)}, ${time(at)}`,
  };
}
