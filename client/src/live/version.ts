import { useSyncExternalStore } from 'react';

let newer = false;
const listeners = new Set<() => void>();

/** The version of the screens that run here; null where they were not built, as in development. */
export function ownVersion(): string | null {
  return document.querySelector<HTMLMetaElement>('meta[name="risalah-version"]')?.content ?? null;
}

/** Notes which version of the screens the server brings, as it says on each line and with each answer. */
export function meetVersion(served: unknown): void {
  if (newer || typeof served !== 'string' || served === '') return;
  const own = ownVersion();
  if (own === null || own === served) return;
  newer = true;
  for (const listener of listeners) listener();
}

const listen = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** Whether the server brings other screens than those that run here, so that the page has to be loaded again. */
export function useNewVersion(): boolean {
  return useSyncExternalStore(listen, () => newer);
}
