import { diffWordsWithSpace } from 'diff';

/** A run of text of one of two versions: in both, or only in this one. */
export interface DiffPart {
  text: string;
  only: boolean;
}

/** Two texts in runs. */
export interface WordDiff {
  first: DiffPart[];
  second: DiffPart[];
}

/** The two texts in runs, word by word: what only the first has, and what only the second has. */
export function wordDiff(first: string, second: string): WordDiff {
  const changes = diffWordsWithSpace(first, second);
  const kept = (side: 'added' | 'removed') =>
    changes
      .filter((change) => !change[side === 'added' ? 'removed' : 'added'])
      .map((change) => ({ text: change.value, only: change[side] }));
  return { first: joinRuns(kept('removed')), second: joinRuns(kept('added')) };
}

// Words that changed side by side read as one change, although the space between them stands in both texts.
function joinRuns(parts: DiffPart[]): DiffPart[] {
  const runs: DiffPart[] = [];
  parts.forEach((part, place) => {
    const last = runs.at(-1);
    const bridges = part.text.trim() === '' && last?.only && parts[place + 1]?.only;
    const only = part.only || Boolean(bridges);
    if (last && last.only === only) last.text += part.text;
    else runs.push({ text: part.text, only });
  });
  return runs;
}
