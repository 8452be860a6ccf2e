import { useEffect, useRef, useSyncExternalStore } from 'react';
import { addHotkeys, hotkeysOn, listenToHotkeys } from './hotkeyStore.ts';
import type { Hotkey } from './hotkeys.ts';

/**
 * Makes these keys work while the part is on the page and `enabled`. Single keys work outside text fields only and
 * can be switched off; nothing works behind an open dialog.
 */
export function useHotkeys(hotkeys: readonly Hotkey[], enabled = true): void {
  const group = useRef(hotkeys);
  group.current = hotkeys;
  useEffect(() => (enabled ? addHotkeys(group) : undefined), [enabled]);
}

/** Whether single keys are switched on, to show or hide their hints. */
export function useHotkeysOn(): boolean {
  return useSyncExternalStore(listenToHotkeys, hotkeysOn);
}
