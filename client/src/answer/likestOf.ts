const wordsOf = (text: string): Set<string> => new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu));

/** Which of some texts shares the greatest part of its words with another text; the first of equals, null of none. */
export function likestOf<T extends { text: string | null }>(among: readonly T[], text: string): T | null {
  const wanted = wordsOf(text);
  const likeness = (of: T): number => {
    const all = wordsOf(of.text ?? '');
    const shared = [...wanted].filter((word) => all.has(word)).length;
    return shared / Math.max(1, wanted.size + all.size - shared);
  };
  return among.reduce<T | null>(
    (best, each) => (best === null || likeness(each) > likeness(best) ? each : best),
    null,
  );
}
