/**
 * Both texts in one, by {@link mergeTexts}, which comes when it is first needed. Where it cannot come, without a line, one's own text
 * stands after theirs, so that nothing of either is lost.
 */
export async function mergeLater(theirs: string, yours: string): Promise<string> {
  try {
    const { mergeTexts } = await import('./mergeTexts.ts');
    return mergeTexts(theirs, yours);
  } catch {
    return `${theirs}\n\n${yours}`;
  }
}
