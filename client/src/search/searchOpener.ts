let opened = false;
const listeners = new Set<() => void>();

/** Opens search, or closes it. */
export function openSearch(open = true): void {
  opened = open;
  for (const listener of listeners) listener();
}

/** Whether search is open. */
export function searchOpened(): boolean {
  return opened;
}

/** Calls back when search opens or closes; returns what ends that. */
export function listenToSearch(listener: () => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}
