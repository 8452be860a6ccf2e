import { diffLines, diffWordsWithSpace } from 'diff';

/** A run of words: in both texts, or only in the older or the newer one. */
export interface DiffRun {
  text: string;
  kind: 'SAME' | 'REMOVED' | 'ADDED';
}

/** How long words are compared before whole lines are, in ms: two texts that share nothing take long. */
const WORDS_MS = 1_500;

/** What happened between two texts, in the order of reading: words added and words removed. */
export function textDiff(older: string, newer: string): DiffRun[] {
  const changes = diffWordsWithSpace(older, newer, { timeout: WORDS_MS }) ?? diffLines(older, newer);
  return changes.map(({ value, added, removed }) => ({
    text: value,
    kind: added ? 'ADDED' : removed ? 'REMOVED' : 'SAME',
  }));
}

/** How many words a difference adds and removes. */
export function wordsChanged(runs: readonly DiffRun[]): { added: number; removed: number } {
  const count = (kind: DiffRun['kind']): number =>
    runs
      .filter((run) => run.kind === kind)
      .reduce((sum, { text }) => sum + (text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0), 0);
  return { added: count('ADDED'), removed: count('REMOVED') };
}

/** Where each change begins, as a place among the runs: words removed and what was put in their place are one. */
export function changesIn(runs: readonly DiffRun[]): number[] {
  return [...runs.keys()].filter(
    (place) => runs[place]?.kind !== 'SAME' && (runs[place - 1]?.kind ?? 'SAME') === 'SAME',
  );
}
