import { createContext, use } from 'react';

/** What is put into the composer from elsewhere: an earlier promise to call in. */
export interface Suggestion {
  text: string;
  agencyId: string;
  followUpId: string;
}

/** What a composer on the page can do. */
export interface ComposerHandle {
  take: (suggestion: Suggestion) => void;
  focus: () => void;
}

/** Where the rest of the room reaches the composer, also while it is not on the page. */
export interface ComposerDesk {
  /** Hands over a suggestion; a composer that comes later finds it. */
  put: (suggestion: Suggestion) => void;
  focus: () => void;
  /** Called by the composer when it comes; returns what to call when it goes. */
  attach: (handle: ComposerHandle) => () => void;
}

/** A desk on which nothing lies. */
export function createComposerDesk(): ComposerDesk {
  let composer: ComposerHandle | null = null;
  let waiting: Suggestion | null = null;
  let wantsFocus = false;
  return {
    put: (suggestion) => {
      if (composer) composer.take(suggestion);
      else waiting = suggestion;
    },
    focus: () => {
      if (composer) composer.focus();
      else wantsFocus = true;
    },
    attach: (handle) => {
      composer = handle;
      if (waiting) handle.take(waiting);
      if (wantsFocus) handle.focus();
      waiting = null;
      wantsFocus = false;
      return () => {
        if (composer === handle) composer = null;
      };
    },
  };
}

/** The desk of this room; null where nobody composes. */
export const ComposerDeskContext = createContext<ComposerDesk | null>(null);

/** The desk of this room; null where nobody composes. */
export function useComposerDesk(): ComposerDesk | null {
  return use(ComposerDeskContext);
}
