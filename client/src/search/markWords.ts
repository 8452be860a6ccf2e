/** Name of the highlight in base.css. */
const FOUND = 'found';

/** Marks on the page. */
export interface Marks {
  /** What the first marked word stands in; null where there is none. */
  first: Element | null;
  takeAway: () => void;
}

/**
 * Marks words within an element as the browser's own search does, without touching the page. Where the browser cannot, the
 * place itself is marked alone.
 */
export function markWords(element: Element, words: readonly string[]): Marks {
  if (words.length === 0) return { first: null, takeAway: () => undefined };
  const letters = words.map((word) => word.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|');
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${letters})(?![\\p{L}\\p{N}])`, 'giu');
  const ranges: Range[] = [];
  const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    for (const { 0: word, index } of (texts.currentNode.textContent ?? '').matchAll(pattern)) {
      const range = new Range();
      range.setStart(texts.currentNode, index);
      range.setEnd(texts.currentNode, index + word.length);
      ranges.push(range);
    }
  }
  const first = ranges[0]?.startContainer.parentElement ?? null;
  if (!('highlights' in CSS)) return { first, takeAway: () => undefined };
  const highlight = new Highlight(...ranges);
  CSS.highlights.set(FOUND, highlight);
  const takeAway = (): void => {
    if (CSS.highlights.get(FOUND) === highlight) CSS.highlights.delete(FOUND);
  };
  return { first, takeAway };
}
