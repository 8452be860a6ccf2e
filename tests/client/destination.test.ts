import { destination } from '@risalah/client/src/access/destination.ts';
import { inGroups } from '@risalah/client/src/record/fingerprint.ts';
import { describe, expect, it } from 'vitest';

describe('where signing in leads', () => {
  it('is the page that was wanted', () => {
    expect(destination('/sessions/abc?dimension=1')).toBe('/sessions/abc?dimension=1');
    expect(destination('/')).toBe('/');
  });

  it('is home when no page was wanted, or one of another site', () => {
    for (const to of [null, '', 'sessions', '//evil.example', '/\\evil.example', 'https://evil.example']) {
      expect(destination(to)).toBe('/');
    }
  });
});

describe('a fingerprint', () => {
  it('reads in groups of four', () => {
    expect(inGroups('9f3c61ae04d7b2f8')).toEqual(['9f3c', '61ae', '04d7', 'b2f8']);
    expect(inGroups('')).toEqual([]);
  });
});
