import { useSyncExternalStore } from 'react';
import { readStored, store } from '../ui/stored.ts';

/** How the screens look: as the system says, or one of the two always. */
export type Theme = 'system' | 'light' | 'dark';

const storageKey = 'risalah.theme';
const listeners = new Set<() => void>();

function storedTheme(): Theme {
  const stored = readStored(storageKey);
  return stored === 'light' || stored === 'dark' ? stored : 'system';
}

function applyTheme(theme: Theme) {
  if (theme === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}

/** Chooses how the screens look, here and from now on. */
export function chooseTheme(theme: Theme): void {
  store(storageKey, theme === 'system' ? null : theme);
  applyTheme(theme);
  for (const listener of listeners) listener();
}

/** The chosen theme. */
export function useTheme(): Theme {
  return useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
    };
  }, storedTheme);
}
