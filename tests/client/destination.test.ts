import { destination } from '@risalah/client/src/access/destination.ts';
import { inGroups, sha256Of } from '@risalah/client/src/record/fingerprint.ts';
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

  it('is computed again from the frozen text, as UTF-8', async () => {
    expect(await sha256Of('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
    expect(await sha256Of('é')).toBe('4a99557e4033c3539de2eb65472017cad5f9557f7a0625a09f1c3f6e2ba69c4c');
  });
});
