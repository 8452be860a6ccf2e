import { zoneLabel } from '@risalah/client/src/app/zoneLabel.ts';
import { dimensionTime } from '@risalah/client/src/ui/dimensionTime.ts';
import { elapsedSeconds } from '@risalah/client/src/ui/elapsed.ts';
import { formatDuration } from '@risalah/client/src/ui/formatDuration.ts';
import { describe, expect, it } from 'vitest';

describe('a clock', () => {
  it('shows hours without a leading zero, and minutes and seconds with one', () => {
    expect(formatDuration(5364)).toBe('1:29:24');
    expect(formatDuration(2462)).toBe('0:41:02');
    expect(formatDuration(36_000)).toBe('10:00:00');
  });

  it('without hours counts the minutes on past sixty', () => {
    expect(formatDuration(1104, 'minutes')).toBe('18:24');
    expect(formatDuration(7265, 'minutes')).toBe('121:05');
  });

  it('drops fractions of a second and shows nothing below zero', () => {
    expect(formatDuration(59.99, 'minutes')).toBe('0:59');
    expect(formatDuration(-5)).toBe('0:00:00');
  });

  it('stands still at what had run, and runs on from the instant it was started', () => {
    const started = '2024-11-19T02:00:00.000Z';
    const now = Date.parse('2024-11-19T02:01:30.000Z');
    expect(elapsedSeconds(600, null, now)).toBe(600);
    expect(elapsedSeconds(600, started, now)).toBe(690);
  });

  it('never runs backwards on a device whose clock is behind', () => {
    expect(elapsedSeconds(600, '2024-11-19T02:00:00.000Z', Date.parse('2024-11-19T01:59:00.000Z'))).toBe(600);
  });
});

describe("a dimension's time", () => {
  it('is fine until two minutes are left, then near', () => {
    expect(dimensionTime(18 * 60, 30)).toEqual({ state: 'ok', minutes: 12 });
    expect(dimensionTime(28 * 60 - 1, 30)).toEqual({ state: 'ok', minutes: 3 });
    expect(dimensionTime(28 * 60, 30)).toEqual({ state: 'near', minutes: 2 });
  });

  it('says one minute left until the last second, then counts what it is over', () => {
    expect(dimensionTime(30 * 60 - 1, 30)).toEqual({ state: 'near', minutes: 1 });
    expect(dimensionTime(30 * 60, 30)).toEqual({ state: 'over', minutes: 1 });
    expect(dimensionTime(35 * 60 + 2, 30)).toEqual({ state: 'over', minutes: 5 });
  });
});

describe('the name of a time zone', () => {
  it('is what people in Indonesia call it', () => {
    expect(zoneLabel('Asia/Jakarta')).toBe('WIB');
    expect(zoneLabel('Asia/Makassar')).toBe('WITA');
    expect(zoneLabel('Asia/Jayapura')).toBe('WIT');
  });

  it('elsewhere is what the locale says', () => {
    expect(zoneLabel('Asia/Tokyo', 'en-GB')).toBe('GMT+9');
    expect(zoneLabel('UTC', 'en-GB')).toBe('UTC');
  });
});
