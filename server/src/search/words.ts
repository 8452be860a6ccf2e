/** One word of a text, and where it stands. */
export interface Word {
  /** As it is compared: lower case, no accents, letters and digits only. */
  word: string;
  /** Where it begins and ends in the text, in UTF-16 code units. */
  start: number;
  end: number;
}

/** What is longer is no word that anybody looks for, such as a token or a picture written as text. */
const LONGEST = 64;

const WRITTEN = /[\p{L}\p{N}\p{M}]+/gu;
const NOT_COMPARED = /[^\p{L}\p{N}]+/gu;

/** The words of a text in their order. Signs between them, also within `smart-city`, part words. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(WRITTEN)) {
    const [written] = match;
    const word = written.normalize('NFKD').replace(NOT_COMPARED, '').toLowerCase().slice(0, LONGEST);
    if (word) words.push({ word, start: match.index, end: match.index + written.length });
  }
  return words;
}
