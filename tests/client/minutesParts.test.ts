import { mergeTexts } from '@risalah/client/src/minutes/mergeTexts.ts';
import { placedQuestions } from '@risalah/client/src/minutes/minutesParts.ts';
import { describe, expect, it } from 'vitest';

describe('the places of questions in the plain text of minutes', () => {
  it('are those of questions that are known, wherever they stand, each for itself', () => {
    const text = '[Pertanyaan 9]\n\n- [Pertanyaan 1]\n\n[Pertanyaan 12]';
    expect([...placedQuestions(text, new Set([1, 2, 12]))]).toEqual([1, 12]);
  });
});

describe('two texts of the same minutes', () => {
  it('are merged with every paragraph of both, shared ones once', () => {
    const merged = mergeTexts('Awal.\n\nDari mereka.\n\nAkhir.', 'Awal.\n\nDari saya.\n\nAkhir.');
    expect(merged).toBe('Awal.\n\nDari mereka.\n\nDari saya.\n\nAkhir.');
  });

  it('keep the place of a question where it comes first', () => {
    const merged = mergeTexts('[Pertanyaan 1]\n\nA.', 'B.\n\n[Pertanyaan 1]');
    expect(merged.match(/\[Pertanyaan 1\]/g)).toHaveLength(1);
    for (const words of ['A.', 'B.']) expect(merged).toContain(words);
  });
});
