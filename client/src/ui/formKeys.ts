import type { KeyboardEvent } from 'react';

/** Sends a form by `Ctrl ↵` (or the command key) from within its fields. */
export function submitOnCtrlEnter(event: KeyboardEvent<HTMLFormElement>): void {
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
  event.preventDefault();
  event.currentTarget.requestSubmit();
}

/**
 * The keys of a form that opened in place: `Ctrl ↵` sends it, `Esc` closes it, and nothing else hears of the latter. Closing
 * must keep what was typed, since the key is pressed by a slip of the hand too.
 */
export function formKeys(close: () => void): (event: KeyboardEvent<HTMLFormElement>) => void {
  return (event) => {
    submitOnCtrlEnter(event);
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    close();
  };
}
