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

/** Shows a page in one of the two whatever was chosen for the others; returns what ends that. */
export function showTheme(theme: 'light' | 'dark'): () => void {
  applyTheme(theme);
  return () => applyTheme(storedTheme());
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
