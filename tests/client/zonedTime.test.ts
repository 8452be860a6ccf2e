import { instantOf, tomorrowNoon, wallClock } from '@risalah/client/src/session/room/zonedTime.ts';
import { describe, expect, it } from 'vitest';

const MAKASSAR = 'Asia/Makassar';
const NEW_YORK = 'America/New_York';

describe('the wall clock of a region', () => {
  it('shows an instant as the region sees it, whatever the zone of the device', () => {
    expect(wallClock(Date.parse('2024-11-19T16:30:00Z'), MAKASSAR)).toBe('2024-11-20T00:30');
  });

  it('leads back to the instant', () => {
    expect(instantOf('2024-11-20T12:00', MAKASSAR)).toBe(Date.parse('2024-11-20T04:00:00Z'));
    expect(instantOf('2024-07-01T12:00', NEW_YORK)).toBe(Date.parse('2024-07-01T16:00:00Z'));
    expect(instantOf('2024-12-01T12:00', NEW_YORK)).toBe(Date.parse('2024-12-01T17:00:00Z'));
  });

  it('holds on the day the offset changes', () => {
    expect(instantOf('2024-11-03T12:00', NEW_YORK)).toBe(Date.parse('2024-11-03T17:00:00Z'));
  });

  it('is no instant for what is no date', () => {
    expect(instantOf('', MAKASSAR)).toBeNaN();
  });

  it('takes tomorrow from the day in the region, not on the device', () => {
    expect(tomorrowNoon(Date.parse('2024-11-19T16:30:00Z'), MAKASSAR)).toBe('2024-11-21T12:00');
    expect(tomorrowNoon(Date.parse('2024-11-19T15:30:00Z'), MAKASSAR)).toBe('2024-11-20T12:00');
  });
});
