/** How urgently a sentence is spoken: `assertive` interrupts, `polite` waits. */
export type Politeness = 'polite' | 'assertive';

type Say = (sentence: string, politeness: Politeness) => void;

const quietFor = 5000;
let say: Say | undefined;
let lastPolite = Number.NEGATIVE_INFINITY;
let waiting: ReturnType<typeof setTimeout> | undefined;

/**
 * Speaks one sentence to screen readers. Polite ones are spoken at most once in five seconds; of those that come
 * meanwhile only the newest is kept, since the page itself holds them all.
 */
export function announce(sentence: string, politeness: Politeness = 'polite'): void {
  if (politeness === 'assertive') {
    say?.(sentence, politeness);
    return;
  }
  clearTimeout(waiting);
  const wait = Math.max(0, lastPolite + quietFor - Date.now());
  waiting = setTimeout(() => {
    lastPolite = Date.now();
    say?.(sentence, politeness);
  }, wait);
}

/** Connects the page's live region; returns what disconnects it. */
export function connectLiveRegion(speak: Say): () => void {
  say = speak;
  return () => {
    if (say === speak) say = undefined;
  };
}
