import { wordDiff } from '@risalah/client/src/ui/wordDiff.ts';
import { describe, expect, it } from 'vitest';

const textOf = (parts: readonly { text: string }[]) => parts.map(({ text }) => text).join('');
const onlyIn = (parts: readonly { text: string; only: boolean }[]) =>
  parts.filter(({ only }) => only).map(({ text }) => text);

describe('two versions of a text, side by side', () => {
  const mine = 'Strateginya yang diubah. Pasar Sentral lebih dahulu.';
  const theirs = 'Strateginya yang diubah. Pasar Sentral dan Pasar Andi Tadda.';

  it('give back both texts unchanged', () => {
    const { first, second } = wordDiff(mine, theirs);
    expect(textOf(first)).toBe(mine);
    expect(textOf(second)).toBe(theirs);
  });

  it('mark as one run the words that stand in one of them only', () => {
    const { first, second } = wordDiff(mine, theirs);
    expect(onlyIn(first)).toEqual(['lebih dahulu']);
    expect(onlyIn(second)).toEqual(['dan Pasar Andi Tadda']);
  });

  it('mark nothing in equal texts, and everything against an empty one', () => {
    expect(onlyIn(wordDiff(mine, mine).first)).toEqual([]);
    expect(onlyIn(wordDiff(mine, '').first)).toEqual([mine]);
    expect(wordDiff(mine, '').second).toEqual([]);
  });

  it('see a change of spaces between words', () => {
    const { first, second } = wordDiff('satu dua', 'satu  dua');
    expect(textOf(first)).toBe('satu dua');
    expect(textOf(second)).toBe('satu  dua');
    expect(onlyIn(second).length).toBe(1);
  });
});
