import { useCallback, useSyncExternalStore } from 'react';
import type { LocalDraft } from './localDraft.ts';
import { useLiveSession } from './useSession.ts';

const PREFIX = 'risalah.draft';
const WRITE_AFTER_MS = 250;

const drafts = new Map<string, LocalDraft | null>();
const unwritten = new Set<string>();
const listeners = new Set<() => void>();
/** Whose drafts may lie on this device; nobody's while nobody is signed in. */
let owner: string | null = null;
let timer: ReturnType<typeof setTimeout> | undefined;

const address = (personId: string, key: string) => `${PREFIX}:${personId}:${key}`;

/** The draft under a key, or null. */
export function readDraft(personId: string, key: string): LocalDraft | null {
  const at = address(personId, key);
  const held = drafts.get(at);
  if (held !== undefined) return held;
  const draft = readStoredDraft(at);
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

/**
 * Lets a draft go that the server has: from the page at once, from the device once `kept` says that it keeps what the server says of it. A
 * page that opens without a line in between shows it still.
 */
export function releaseDraft(personId: string, key: string, draft: LocalDraft, kept: Promise<void>): void {
  const at = address(personId, key);
  drafts.set(at, null);
  unwritten.delete(at);
  write(at, { ...draft, saved: true });
  for (const listener of listeners) listener();
  void kept.then(() => {
    if (drafts.get(at) === null) keepDraft(personId, key, null);
  });
}

/** Writes to the device what was typed since the last time. */
export function writeDrafts(): void {
  clearTimeout(timer);
  timer = undefined;
  for (const at of unwritten) write(at, drafts.get(at) ?? null);
  unwritten.clear();
}

/** Writes a draft to the device, or takes it off when it is null; only what is of who is signed in. */
function write(at: string, draft: LocalDraft | null): void {
  if (owner === null || !at.startsWith(address(owner, ''))) return;
  try {
    if (draft) localStorage.setItem(at, JSON.stringify(draft));
    else localStorage.removeItem(at);
  } catch (reason) {
    // A full store must not stop anybody from typing; the text stays in the page.
    console.warn('A draft cannot be kept on this device', reason);
  }
}

/** Takes all drafts of a person off this device, at sign-out. */
export function clearDrafts(personId: string): void {
  takeOffDevice((at) => at.startsWith(address(personId, '')));
  for (const at of drafts.keys()) if (at.startsWith(address(personId, ''))) drafts.delete(at);
  for (const listener of listeners) listener();
}

/**
 * Says who is signed in here. Drafts of anybody else leave the device: their sign-in ended or was taken away. What the page itself holds of
 * somebody stays with it until another person signs in, so that who signs in again after a sign-in ran out finds what they typed.
 */
export function takeUpDrafts(personId: string | null): void {
  const owned = personId === null ? null : address(personId, '');
  // Read before it goes, since what nobody has looked at is on the device only.
  for (const at of stored()) if (personId === null && !drafts.has(at)) drafts.set(at, readStoredDraft(at));
  takeOffDevice((at) => owned === null || !at.startsWith(owned));
  owner = personId;
  if (owned === null) return;
  for (const at of drafts.keys()) {
    if (at.startsWith(owned)) unwritten.add(at);
    else drafts.delete(at);
  }
  writeDrafts();
}

/** What a person typed that is on this device or in this page, by key. */
export function draftsOf(personId: string): Record<string, LocalDraft> {
  const own = address(personId, '');
  const found: Record<string, LocalDraft> = {};
  for (const at of new Set([...stored(), ...drafts.keys()])) {
    if (!at.startsWith(own)) continue;
    const [here, there] = [drafts.get(at), readStoredDraft(at)];
    // What was let go here is gone; else another window may have typed later.
    const newest = here && there && there.at > here.at ? there : here === undefined ? there : here;
    if (newest) found[at.slice(own.length)] = newest;
  }
  return found;
}

/** Puts drafts back that were sealed; what was typed later stays. Returns whether all of them are on the device now. */
export function restoreDrafts(personId: string, kept: Record<string, LocalDraft>): boolean {
  for (const [key, draft] of Object.entries(kept)) {
    const held = readDraft(personId, key);
    if (!held || held.at < draft.at) keepDraft(personId, key, draft);
  }
  writeDrafts();
  return Object.entries(kept).every(([key, { at }]) => {
    const there = readStoredDraft(address(personId, key));
    return there !== null && there.at >= at;
  });
}

function stored(): string[] {
  return Object.keys(localStorage).filter((at) => at.startsWith(`${PREFIX}:`));
}

function takeOffDevice(which: (at: string) => boolean): void {
  for (const at of stored()) if (which(at)) localStorage.removeItem(at);
  for (const at of unwritten) if (which(at)) unwritten.delete(at);
}

function readStoredDraft(at: string): LocalDraft | null {
  const kept = localStorage.getItem(at);
  return kept === null ? null : (JSON.parse(kept) as LocalDraft);
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
