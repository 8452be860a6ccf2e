import { LIMITS, Refusal } from '@risalah/shared';
import { takeText } from '../acts/takeText.ts';
import { stemsOf } from './stemsOf.ts';
import { wordsOf } from './words.ts';

/** One thing that has to stand in what is found. */
export interface Term {
  /** The words as typed, one after the other; more than one for a phrase in quotation marks. */
  words: readonly string[];
  /** Their roots, where any form of the word will do; null for a phrase, which is meant as it is written. */
  stems: readonly (readonly string[])[] | null;
  /** Whether the word may go on: the last one typed, which perhaps is not whole yet. */
  begins: boolean;
}

/** More terms than these make nothing clearer, and each of them costs. */
const MOST_TERMS = 24;

/** Words that stand in nearly every sentence; looked for only when nothing else is. */
const STOP_WORDS = new Set(
  (
    'ada adalah agar akan antara atas atau bagi bahwa bisa dalam dan dapat dari dengan di hal harus hingga ia ini itu jika ' +
    'juga kami karena ke kepada kita lagi lebih mana maka masih mereka namun oleh pada para pula saat saja sampai ' +
    'sangat saya se sebagai sebuah sedang sehingga sejak seperti serta suatu sudah supaya telah tentang terhadap ' +
    'tersebut tetapi untuk yaitu yakni yang the of and to in is'
  ).split(' '),
);

const PARTS = /["“”„«»]([^"“”„«»]*)["“”„«»]|[^"“”„«»]+/gu;

/**
 * What somebody typed, as terms that all have to be there. Words in quotation marks are one term; every other sign only
 * parts words. Refuses with SEARCH_EMPTY when no word is left, and TEXT_TOO_LONG.
 */
export function readQuery(typed: string): Term[] {
  if (typed.trim() === '') throw new Refusal('SEARCH_EMPTY');
  const text = takeText(typed, LIMITS.searchText, 'text');
  const terms = [...text.matchAll(PARTS)].flatMap(([part, quoted]): Term[] => {
    const words = wordsOf(quoted ?? part).map(({ word }) => word);
    if (words.length === 0) return [];
    if (quoted !== undefined) return [{ words, stems: null, begins: false }];
    return words.map((word) => ({ words: [word], stems: stemsOf(word), begins: false }));
  });
  const last = terms.at(-1);
  if (!last) throw new Refusal('SEARCH_EMPTY');
  // A closing quotation mark or a space after the word says that it is whole.
  if (last.stems && /[\p{L}\p{N}\p{M}]$/u.test(typed)) last.begins = true;
  const telling = terms.filter(({ words, stems }) => !stems || !STOP_WORDS.has(words[0] ?? ''));
  return (telling.length > 0 ? telling : terms).slice(0, MOST_TERMS);
}
