import { mergeTexts } from '@risalah/client/src/minutes/mergeTexts.ts';
import {
  caretAfter,
  partsOf,
  placedQuestions,
  textOf,
  timeOf,
  withoutQuestion,
  withParagraph,
  withQuestion,
} from '@risalah/client/src/minutes/minutesParts.ts';
import { describe, expect, it } from 'vitest';

const known = new Set([1, 2, 3]);

describe('the text of minutes and the places of its questions', () => {
  it('is split at the lines that hold a question, with text first, last and between', () => {
    expect(partsOf('Pembukaan.\n\n[Pertanyaan 1]\n\n[Pertanyaan 2]\n\nPenutup.', known)).toEqual([
      { kind: 'TEXT', text: 'Pembukaan.' },
      { kind: 'QUESTION', number: 1 },
      { kind: 'TEXT', text: '' },
      { kind: 'QUESTION', number: 2 },
      { kind: 'TEXT', text: 'Penutup.' },
    ]);
  });

  it('takes a marker of no question, a second one of the same, and one within a line for text', () => {
    const text = '[Pertanyaan 9]\n\n[Pertanyaan 1]\n\nLihat [Pertanyaan 2] di atas.\n\n[Pertanyaan 1]';
    expect([...placedQuestions(text, known)]).toEqual([1]);
    expect(textOf(partsOf(text, known))).toBe(text);
  });

  it('comes back as it was for whatever is typed between the markers', () => {
    for (const typed of ['', ' ', 'satu', 'satu\n', 'satu\n\n\ndua', '  menjorok', 'akhir spasi  ']) {
      const parts = partsOf(
        textOf([
          { kind: 'QUESTION', number: 1 },
          { kind: 'TEXT', text: typed },
        ]),
        known,
      );
      expect(parts.at(-1)).toEqual({ kind: 'TEXT', text: typed });
    }
  });

  it('takes a question in at the caret, and out again, without a word lost', () => {
    const before = partsOf('Kalimat satu. Kalimat dua.', known);
    const placed = withQuestion(before, 2, { part: 0, caret: 'Kalimat satu.'.length });
    expect(textOf(placed)).toBe('Kalimat satu.\n\n[Pertanyaan 2]\n\nKalimat dua.');
    expect(textOf(withoutQuestion(placed, 2))).toBe('Kalimat satu.\n\nKalimat dua.');
  });

  it('takes words in as a paragraph of their own, with the caret behind them', () => {
    const { text, caret } = withParagraph('Satu. Tiga.', 'Dua.', 5);
    expect(text).toBe('Satu.\n\nDua.\n\nTiga.');
    expect(text.slice(0, caret)).toBe('Satu.\n\nDua.');
  });

  it('hangs a time in the margin only where a paragraph begins with one', () => {
    expect(timeOf('10.23 Ketua mencatat')).toEqual({ time: '10.23', words: 'Ketua mencatat' });
    expect(timeOf('Pukul 10.23 dibuka')).toEqual({ time: null, words: 'Pukul 10.23 dibuka' });
  });

  it('keeps the caret among its words when somebody else adds some before or after it', () => {
    expect(caretAfter('dua tiga', 'satu dua tiga', 4)).toBe(9);
    expect(caretAfter('satu dua', 'satu dua tiga', 4)).toBe(4);
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
