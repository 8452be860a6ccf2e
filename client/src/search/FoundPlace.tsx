import { SearchKind } from '@risalah/shared';
import { useEffect } from 'react';
import { markWords } from './markWords.ts';
import type { AskedPlace } from './place.ts';

/** How long a place may take to come onto the page, in ms; after that the reader is left where they are. */
const PATIENCE_MS = 10_000;
/** How long a place that was found may still change, as when its text comes later, in ms. */
const SETTLED_MS = 1_500;

/** Takes the reader to what they found: brings it into sight, gives it the focus, and marks the words. */
export function FoundPlace({ asked }: { asked: AskedPlace }) {
  useEffect(() => goTo(asked), [asked]);
  return null;
}

/** The element of the first of these that is on the page and can be seen. */
function placed(ids: readonly (string | null)[]): HTMLElement | null {
  for (const id of ids) {
    const all = id ? document.querySelectorAll<HTMLElement>(`[data-place~="${CSS.escape(id)}"]`) : [];
    const seen = [...all].find((element) => element.checkVisibility({ visibilityProperty: true }));
    if (seen) return seen;
  }
  return null;
}

/** Goes there as soon as it is on the page; returns what ends the waiting and the marks. */
function goTo({ kind, id, questionId, dimensionId, words }: AskedPlace): () => void {
  const own = kind === SearchKind.MINUTES ? dimensionId : id;
  let at: HTMLElement | null = null;
  let inSight: Element | null = null;
  let unmark = (): void => undefined;
  let settled = 0;
  const look = (): void => {
    // A dialog that closes gives the focus back to where it was.
    if (document.querySelector('dialog[open]')) return;
    const element = placed([own, questionId, dimensionId]);
    if (element && element !== at) {
      at?.removeAttribute('data-found');
      at = element;
      at.setAttribute('data-found', '');
      if (!at.hasAttribute('tabindex')) at.tabIndex = -1;
      at.focus({ preventScroll: true });
      inSight = null;
    }
    if (!at) return;
    unmark();
    const marks = markWords(at, words);
    unmark = marks.takeAway;
    // Words in a part that is still folded have no place to scroll to; they get theirs when it opens.
    const target = marks.first?.checkVisibility() ? marks.first : at;
    if (!inSight?.isConnected || (inSight === at && target !== at)) {
      inSight = target;
      target.scrollIntoView({ block: 'center' });
    }
    if (placed([own]) && settled === 0) settled = window.setTimeout(() => watcher.disconnect(), SETTLED_MS);
  };
  const watcher = new MutationObserver(look);
  watcher.observe(document.body, {
    childList: true,
    subtree: true,
    attributes: true,
    attributeFilter: ['open', 'hidden', 'style'],
  });
  const patience = window.setTimeout(() => watcher.disconnect(), PATIENCE_MS);
  look();
  return () => {
    watcher.disconnect();
    window.clearTimeout(settled);
    window.clearTimeout(patience);
    unmark();
    at?.removeAttribute('data-found');
  };
}
