/** One key and what it does. */
export interface Hotkey {
  /** As the hint shows it: `J`, `?`, `Ctrl ↵`, `Alt ↑`, `Esc`. */
  keys: string;
  /** What it does, in words, for the list of all keys. */
  label: string;
  act: () => void;
  /** Works while typing too; only for keys with `Ctrl` or `Alt`, and `Esc`. */
  inText?: boolean;
  /** Left out of the list of all keys, where another entry stands for it. */
  unlisted?: boolean;
  /** How the list of all keys shows it, where it stands for more keys than one: `1–9`. */
  listedAs?: string;
}

const named: Record<string, string> = { '↵': 'enter', '↑': 'arrowup', '↓': 'arrowdown', Esc: 'escape' };

/** Whether a key press is the one that `keys` names. On a Mac the command key counts as Ctrl. */
export function matchesKeys(keys: string, event: KeyboardEvent): boolean {
  const parts = keys.split(' ');
  const wanted = parts.at(-1) ?? '';
  if (parts.includes('Ctrl') !== (event.ctrlKey || event.metaKey)) return false;
  if (parts.includes('Alt') !== event.altKey) return false;
  // With Alt some keyboards type another sign, so the key's place counts there.
  if (event.altKey && /^[A-Za-z]$/.test(wanted)) return event.code === `Key${wanted.toUpperCase()}`;
  if (event.altKey && /^\d$/.test(wanted)) return event.code === `Digit${wanted}`;
  return event.key.toLowerCase() === (named[wanted] ?? wanted.toLowerCase());
}

/** Whether the event comes from a place where letters are typed or chosen with. */
export function isTyping(event: KeyboardEvent): boolean {
  const target = event.target;
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target.matches('textarea, select')) return true;
  return target.matches('input:not([type=checkbox], [type=radio], [type=button], [type=submit])');
}

/** Whether Enter or Space at this place already does something of its own. */
export function ownsPress(event: KeyboardEvent): boolean {
  if (event.key !== 'Enter' && event.key !== ' ') return false;
  return event.target instanceof Element && event.target.closest('button, a, summary, [role=tab]') !== null;
}
