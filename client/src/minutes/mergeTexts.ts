import { diffArrays } from 'diff';

const MARKER = /^\[(?:Pertanyaan|Question) \d+\]$/i;

/**
 * Both texts in one, to go on from: paragraphs that they share once, and where they differ theirs before one's own.
 * The place of a question stays where it comes first.
 */
export function mergeTexts(theirs: string, yours: string): string {
  const paragraphs = (text: string) => text.trim().split(/\n{2,}/);
  const placed = new Set<string>();
  return diffArrays(paragraphs(theirs), paragraphs(yours))
    .flatMap(({ value }) => value)
    .filter((paragraph) => {
      if (!MARKER.test(paragraph)) return paragraph !== '';
      const again = placed.has(paragraph);
      placed.add(paragraph);
      return !again;
    })
    .join('\n\n');
}
