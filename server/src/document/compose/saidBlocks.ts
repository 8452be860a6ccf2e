import type { Block } from '../composed.ts';
import type { StatementFacts } from '../documentFacts.ts';
import type { Speech } from '../words/words.ts';
import { paragraphsOf } from './minutesBlocks.ts';

/** What was said that answers no question, under a heading; nothing where nothing was. */
export function saidBlocks(
  title: string,
  statements: readonly StatementFacts[],
  { clock }: Speech,
  level: 1 | 2 = 1,
): Block[] {
  if (statements.length === 0) return [];
  return [
    { kind: 'heading', level, text: title },
    ...statements.flatMap(({ speaker, text, at }) =>
      paragraphsOf(text).map(
        (line, index): Block => ({
          kind: 'paragraph',
          runs: [...(index === 0 ? [{ text: `${speaker}. `, bold: true as const }] : []), { text: line }],
          ...(index === 0 && { time: clock(at) }),
        }),
      ),
    ),
  ];
}
