/// <reference lib="dom" />
import { createFormats } from '@risalah/client/src/app/formats.ts';
import { english } from '@risalah/client/src/app/i18n/en/index.ts';
import { indonesian } from '@risalah/client/src/app/i18n/id/index.ts';
import { createTranslate } from '@risalah/client/src/app/i18n/translate.ts';
import { describe, expect, it } from 'vitest';

const CATALOGS = { id: indonesian, en: english };

const inLanguage = (language: 'id' | 'en', zone = 'Asia/Makassar') =>
  createFormats(language, zone, createTranslate(language, CATALOGS[language], 'app'));

/** Tuesday, 10.31 in Makassar. */
const instant = '2024-11-19T02:31:00.000Z';

describe('times and dates', () => {
  it("are the region's, whatever the device's zone is", () => {
    expect(inLanguage('id').time(instant)).toBe('10.31');
    expect(inLanguage('id', 'Asia/Jakarta').time(instant)).toBe('09.31');
    expect(inLanguage('id').timeWithZone(instant)).toBe('10.31 WITA');
  });

  it('are written as each language writes them', () => {
    expect(inLanguage('id').date(instant)).toBe('Selasa, 19 November 2024');
    expect(inLanguage('id').dateShort(instant)).toBe('Selasa, 19 Nov 2024');
    expect(inLanguage('id').dayShort(instant)).toBe('Sel, 19 Nov');
    expect(inLanguage('id').dayMonthTime(instant)).toBe('19 Nov, 10.31');
    expect(inLanguage('en').date(instant)).toBe('Tuesday, 19 November 2024');
    expect(inLanguage('en').time(instant)).toBe('10:31');
  });

  it('name the days around today, by the calendar of the region', () => {
    const { day } = inLanguage('id');
    const lateEvening = '2024-11-19T15:30:00.000Z';
    expect(day(instant, lateEvening)).toBe('Hari ini');
    expect(day('2024-11-19T16:30:00.000Z', lateEvening)).toBe('Besok');
    expect(day('2024-11-18T02:00:00.000Z', lateEvening)).toBe('Kemarin');
    expect(day('2024-11-21T02:00:00.000Z', lateEvening)).toBe('Kamis, 21 Nov');
  });
});

describe('durations, numbers and sizes', () => {
  it('say a duration in its largest whole unit', () => {
    const { duration } = inLanguage('id');
    expect(duration(40.9)).toBe('40 detik');
    expect(duration(7 * 60 + 59)).toBe('7 menit');
    expect(duration(2 * 3600)).toBe('2 jam');
    expect(duration(3 * 86_400)).toBe('3 hari');
    expect(duration(-3)).toBe('0 detik');
  });

  it('tell one from many in English', () => {
    expect(inLanguage('en').duration(60)).toBe('1 minute');
    expect(inLanguage('en').duration(120)).toBe('2 minutes');
  });

  it('set the decimal comma or point of the language', () => {
    expect(inLanguage('id').score(350)).toBe('3,50');
    expect(inLanguage('en').score(350)).toBe('3.50');
    expect(inLanguage('id').number(1024)).toBe('1.024');
    expect(inLanguage('id').fileSize(1_234_567)).toBe('1,2 MB');
    expect(inLanguage('id').fileSize(240_000)).toBe('240 kB');
    expect(inLanguage('id').fileSize(999)).toBe('999 B');
  });

  it('join names as the language does', () => {
    expect(inLanguage('id').list(['Bappeda', 'Dinas Kominfo'])).toBe('Bappeda dan Dinas Kominfo');
    expect(inLanguage('en').list(['Bappeda', 'Dinas Kominfo'])).toBe('Bappeda and Dinas Kominfo');
  });
});
