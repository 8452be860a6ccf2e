import { useCallback, useSyncExternalStore } from 'react';
import type { LocalDraft } from './localDraft.ts';
import { useLiveSession } from './useSession.ts';

const PREFIX = 'risalah.draft';
const WRITE_AFTER_MS = 250;

const drafts = new Map<string, LocalDraft | null>();
const unwritten = new Set<string>();
const listeners = new Set<() => void>();
let timer: ReturnType<typeof setTimeout> | undefined;

const address = (personId: string, key: string) => `${PREFIX}:${personId}:${key}`;

/** The draft under a key, or null. */
export function readDraft(personId: string, key: string): LocalDraft | null {
  const at = address(personId, key);
  const held = drafts.get(at);
  if (held !== undefined) return held;
  const kept = localStorage.getItem(at);
  const draft = kept === null ? null : (JSON.parse(kept) as LocalDraft);
  drafts.set(at, draft);
  return draft;
}

/** Keeps a draft, or lets it go when it is null. It is on the device within a quarter of a second, or when the page is left. */
export function keepDraft(personId: string, key: string, draft: LocalDraft | null): void {
  const at = address(personId, key);
  drafts.set(at, draft);
  unwritten.add(at);
  timer ??= setTimeout(writeDrafts, WRITE_AFTER_MS);
  for (const listener of listeners) listener();
}

/** Writes to the device what was typed since the last time. */
export function writeDrafts(): void {
  clearTimeout(timer);
  timer = undefined;
  for (const at of unwritten) {
    const draft = drafts.get(at);
    try {
      if (draft) localStorage.setItem(at, JSON.stringify(draft));
      else localStorage.removeItem(at);
    } catch (reason) {
      // A full store must not stop anybody from typing; the text stays in the page.
      console.warn('A draft cannot be kept on this device', reason);
    }
  }
  unwritten.clear();
}

/** Takes all drafts of a person off this device, at sign-out. */
export function clearDrafts(personId: string): void {
  writeDrafts();
  const mine = `${PREFIX}:${personId}:`;
  for (const at of Object.keys(localStorage)) if (at.startsWith(mine)) localStorage.removeItem(at);
  for (const at of drafts.keys()) if (at.startsWith(mine)) drafts.delete(at);
  for (const listener of listeners) listener();
}

/** Calls back after any draft changed; returns how to stop. */
export function listenToDrafts(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

if (typeof window !== 'undefined') window.addEventListener('pagehide', writeDrafts);

/** Text that a person types and that is restored when they come back, on this device only. */
export function useDraft(key: string) {
  const { personId } = useLiveSession().reader;
  const draft = useSyncExternalStore(listenToDrafts, () => readDraft(personId, key));
  const setText = useCallback(
    (text: string) => keepDraft(personId, key, text === '' ? null : { text, base: 0, at: Date.now() }),
    [personId, key],
  );
  const clear = useCallback(() => keepDraft(personId, key, null), [personId, key]);
  return { text: draft?.text ?? '', setText, clear, savedAt: draft?.at ?? null };
}
