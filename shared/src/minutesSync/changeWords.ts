import type * as Y from 'yjs';
import type { TextRun } from '../minutesDocument/document.ts';

/** How a run looks, as y-tiptap writes it. */
function looksOf({ marks = [] }: TextRun): Record<string, unknown> {
  return Object.fromEntries(marks.map((mark) => [mark.type, mark.type === 'link' ? { ...mark.attrs } : {}]));
}

/** Inserts runs of words at a place. */
export function insertRuns(text: Y.XmlText, at: number, runs: readonly TextRun[]): void {
  let place = at;
  for (const run of runs) {
    text.insert(place, run.text, looksOf(run));
    place += run.text.length;
  }
}

/** A character together with how it looks, so that a change of either is found. */
const lettersOf = (runs: readonly { text: string; looks: string }[]): string[] =>
  runs.flatMap(({ text, looks }) => [...text].map((letter) => `${letter}${looks}`));

/** Makes a stretch of words say `runs`; what is the same at its beginning and its end is not touched. */
export function changeWords(text: Y.XmlText, runs: readonly TextRun[]): void {
  const delta = text.toDelta() as { insert: string; attributes?: Record<string, unknown> }[];
  const before = lettersOf(
    delta.map(({ insert, attributes = {} }) => ({ text: insert, looks: JSON.stringify(attributes) })),
  );
  const after = lettersOf(runs.map((run) => ({ text: run.text, looks: JSON.stringify(looksOf(run)) })));
  const most = Math.min(before.length, after.length);
  let head = 0;
  while (head < most && before[head] === after[head]) head += 1;
  let tail = 0;
  while (tail < most - head && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
  const whole = delta.map(({ insert }) => insert).join('');
  const wanted = runs.map((run) => run.text).join('');
  const start = unitsOf(whole, 0, head);
  const end = whole.length - unitsOf(whole, before.length - tail, before.length);
  if (end > start) text.delete(start, end - start);
  insertRuns(text, start, cut(runs, start, wanted.length - (whole.length - end)));
}

/** How many UTF-16 code units some letters take. */
const unitsOf = (text: string, from: number, to: number): number => [...text].slice(from, to).join('').length;

/** The part of some runs between two places. */
function cut(runs: readonly TextRun[], from: number, to: number): TextRun[] {
  let at = 0;
  return runs.flatMap((run) => {
    const text = run.text.slice(Math.max(0, from - at), Math.max(0, to - at));
    at += run.text.length;
    return text === '' ? [] : [{ ...run, text }];
  });
}
