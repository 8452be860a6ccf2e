import type { Term } from './readQuery.ts';
import { stemsOf } from './stemsOf.ts';
import { type Word, wordsOf } from './words.ts';

/** A part of an excerpt. */
export interface Piece {
  text: string;
  /** Whether it is what was looked for. */
  found: boolean;
}

/** How much of a text is shown around what was found, in UTF-16 code units. */
const LENGTH = 260;
/** How much of it comes before the first of it. */
const BEFORE = 60;

/** One place in a text where a word's root is read; a compound has two. */
interface Place {
  word: number;
  stems: readonly string[];
}

/**
 * The part of a text that holds most of what was looked for, with that marked, in whichever form it stands. An ellipsis
 * says that the text goes on.
 */
export function excerptOf(text: string, terms: readonly Term[]): Piece[] {
  const words = wordsOf(text);
  const hits = [...hitsOf(words, terms)]
    .sort((one, other) => one - other)
    .map((index) => words[index] as Word);
  const [start, end] = windowOf(text, hits);
  const pieces: Piece[] = [];
  const add = (part: string, found: boolean): void => {
    if (part) pieces.push({ text: part, found });
  };
  let at = start;
  if (start > 0) add('… ', false);
  for (const hit of hits) {
    if (hit.start < at || hit.end > end) continue;
    add(text.slice(at, hit.start), false);
    add(text.slice(hit.start, hit.end), true);
    at = hit.end;
  }
  add(text.slice(at, end), false);
  if (end < text.length) add(' …', false);
  return pieces;
}

function hitsOf(words: readonly Word[], terms: readonly Term[]): Set<number> {
  const hits = new Set<number>();
  const places = words.flatMap(({ word }, index) =>
    stemsOf(word).map((stems): Place => ({ word: index, stems })),
  );
  for (const { words: wanted, stems, begins } of terms) {
    for (let at = 0; at + wanted.length <= words.length; at += 1) {
      const here = wanted.every((want, index) => {
        const word = words[at + index]?.word ?? '';
        return word === want || (begins && word.startsWith(want));
      });
      if (here) wanted.forEach((_, index) => void hits.add(at + index));
    }
    if (!stems) continue;
    const [begun = ''] = begins ? wanted : [];
    for (const place of places) {
      if (begun && place.stems.some((stem) => stem.startsWith(begun))) hits.add(place.word);
    }
    for (let at = 0; at + stems.length <= places.length; at += 1) {
      const here = stems.every((any, index) => places[at + index]?.stems.some((stem) => any.includes(stem)));
      if (here) stems.forEach((_, index) => void hits.add(places[at + index]?.word ?? 0));
    }
  }
  return hits;
}

/** From where to where the text is shown: where most different words that were found stand close together. */
function windowOf(text: string, hits: readonly Word[]): [start: number, end: number] {
  if (text.length <= LENGTH) return [0, text.length];
  let best = 0;
  let most = 0;
  let last = 0;
  for (let first = 0; first < hits.length; first += 1) {
    const from = hits[first]?.start ?? 0;
    last = Math.max(last, first);
    while ((hits[last]?.end ?? Number.MAX_SAFE_INTEGER) <= from + LENGTH - BEFORE) last += 1;
    const different = new Set(hits.slice(first, Math.min(last, first + 40)).map(({ word }) => word)).size;
    if (different > most) [best, most] = [from, different];
  }
  const from = Math.max(0, Math.min(best - BEFORE, text.length - LENGTH));
  const start = from === 0 ? 0 : afterSpace(text, from);
  const to = Math.min(text.length, start + LENGTH);
  return [start, to === text.length ? to : beforeSpace(text, to)];
}

function afterSpace(text: string, from: number): number {
  const space = text.slice(from, from + BEFORE / 2).search(/\s/);
  return space < 0 ? from : from + space + 1;
}

function beforeSpace(text: string, to: number): number {
  const space = text.slice(to - BEFORE / 2, to).search(/\s\S*$/);
  return space < 0 ? to : to - BEFORE / 2 + space;
}
