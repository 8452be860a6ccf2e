import { announce, connectLiveRegion } from '@risalah/client/src/ui/announcer.ts';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

/** Later than anything said by the test before, so that its five seconds are over. */
let start = Date.parse('2024-11-19T02:00:00.000Z');
let heard: [sentence: string, politeness: string][] = [];
let disconnect = () => {};

beforeEach(() => {
  start += 60_000;
  vi.useFakeTimers({ now: start });
  heard = [];
  disconnect = connectLiveRegion((sentence, politeness) => heard.push([sentence, politeness]));
});
afterEach(() => {
  vi.runAllTimers();
  disconnect();
  vi.useRealTimers();
});

describe('what a screen reader hears', () => {
  it('is at most one polite sentence in five seconds, the newest of those that came', () => {
    announce('Jawaban 12a tiba.');
    vi.advanceTimersByTime(0);
    announce('Jawaban 12b tiba.');
    announce('Jawaban 12c tiba.');
    vi.advanceTimersByTime(4999);
    expect(heard).toEqual([['Jawaban 12a tiba.', 'polite']]);
    vi.advanceTimersByTime(1);
    expect(heard).toEqual([
      ['Jawaban 12a tiba.', 'polite'],
      ['Jawaban 12c tiba.', 'polite'],
    ]);
  });

  it('comes at once after five quiet seconds', () => {
    announce('Jawaban 12a tiba.');
    vi.advanceTimersByTime(5001);
    announce('Jawaban 12b tiba.');
    vi.advanceTimersByTime(0);
    expect(heard.length).toBe(2);
  });

  it('is interrupted by an assertive sentence, which never waits and makes no polite one wait', () => {
    announce('Jawaban 12a tiba.');
    vi.advanceTimersByTime(0);
    announce('Jawaban 12b tiba.');
    announce('Anda ditanya.', 'assertive');
    expect(heard.at(-1)).toEqual(['Anda ditanya.', 'assertive']);
    vi.advanceTimersByTime(5000);
    expect(heard.at(-1)).toEqual(['Jawaban 12b tiba.', 'polite']);
  });

  it('goes to the region connected last, and nowhere once that is gone', () => {
    const newer: string[] = [];
    const leave = connectLiveRegion((sentence) => newer.push(sentence));
    disconnect();
    announce('Anda ditanya.', 'assertive');
    expect(newer).toEqual(['Anda ditanya.']);
    leave();
    announce('Tidak terdengar.', 'assertive');
    expect([...heard, ...newer]).toEqual(['Anda ditanya.']);
  });
});
