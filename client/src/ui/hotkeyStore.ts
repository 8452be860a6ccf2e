import { type Hotkey, isTyping, matchesKeys, ownsPress } from './hotkeys.ts';
import { readStored, store } from './stored.ts';

const storageKey = 'risalah.hotkeys';
const groups: { current: readonly Hotkey[] }[] = [];
const listeners = new Set<() => void>();
let lettersOn = readStored(storageKey) !== 'off';
let changes = 0;

function changed() {
  changes += 1;
  for (const listener of listeners) listener();
}

function press(event: KeyboardEvent) {
  if (event.defaultPrevented || event.isComposing || document.querySelector('dialog[open]')) return;
  const typing = isTyping(event);
  const plain = !event.ctrlKey && !event.metaKey && !event.altKey;
  const found = [...groups]
    .reverse()
    .flatMap((group) => group.current)
    .find((hotkey) => matchesKeys(hotkey.keys, event) && (!typing || hotkey.inText));
  if (!found || ownsPress(event)) return;
  // Single keys can be switched off, since speech input and shaky hands press them by accident.
  if (plain && !lettersOn && found.keys !== 'Esc') return;
  event.preventDefault();
  found.act();
}

/** Adds a group of keys, the newest asked first; returns what removes it again. */
export function addHotkeys(group: { current: readonly Hotkey[] }): () => void {
  if (groups.length === 0) document.addEventListener('keydown', press);
  groups.push(group);
  changed();
  return () => {
    groups.splice(groups.indexOf(group), 1);
    if (groups.length === 0) document.removeEventListener('keydown', press);
    changed();
  };
}

/** Calls back when keys come, go, or are switched; returns what ends that. */
export function listenToHotkeys(listener: () => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

/** Grows with each change, so that lists know when to look again. */
export function hotkeyChanges(): number {
  return changes;
}

/** The keys that work on this page, as the list of all keys shows them. */
export function listedHotkeys(): readonly Hotkey[] {
  return groups.flatMap((group) => group.current).filter((hotkey) => !hotkey.unlisted);
}

/** Whether single keys work. */
export function hotkeysOn(): boolean {
  return lettersOn;
}

/** Switches single keys on or off, for this browser. */
export function switchHotkeys(on: boolean): void {
  lettersOn = on;
  store(storageKey, on ? 'on' : 'off');
  changed();
}
