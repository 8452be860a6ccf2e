import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { useEffect, useMemo, useRef, useSyncExternalStore } from 'react';
import { documentText, operationName } from '../app/documentText.ts';
import { graphql } from '../app/graphql.ts';
import type { Outcome } from '../app/outcome.ts';
import { createOutbox, type Naming } from './createOutbox.ts';
import type { Given } from './mutationId.ts';
import { isUnsent, type OutboxEntry } from './outboxShelf.ts';
import { shelfIn } from './shelf.ts';

/** A line that swallows what it is given would hold up all that waits behind it; sent again it happens once. */
const PATIENCE_MS = 30_000;

const outbox = createOutbox(shelfIn<OutboxEntry>('risalah-outbox'), (document, variables, attempt) =>
  graphql.mutate<unknown, typeof variables>(document, variables, {
    attempt,
    signal: AbortSignal.timeout(PATIENCE_MS),
  }),
);

/** Entries that some part of the screen shows itself, by id, with how many parts do. */
const shown = new Map<string, number>();
const NOTHING: readonly OutboxEntry[] = [];
let elsewhere = NOTHING;

/** Takes up what this person left unsent on this device, and sends it; returns how to stop, at sign-out. */
export function openOutbox(personId: string): () => void {
  const close = outbox.open(personId);
  const online = () => void outbox.flush();
  window.addEventListener('online', online);
  return () => {
    window.removeEventListener('online', online);
    close();
  };
}

/** Calls back with what the server returned for each entry it took; returns how to stop. */
export const whenDelivered = outbox.whenDelivered;

/** Calls back whenever the server took something that was submitted here, also before a reload. */
export function useWhenDelivered(delivered: () => void): void {
  const newest = useRef(delivered);
  newest.current = delivered;
  useEffect(() => outbox.whenDelivered(() => newest.current()), []);
}

/** Sends what waits, now that the line stands. */
export const flushOutbox = outbox.flush;

/** What can be done with the outbox by those who need not know what is in it. */
export const outboxActs = {
  submit<Data, Variables extends { input: { mutationId: string } }>(
    document: TypedDocumentNode<Data, Variables>,
    input: Given<Variables>,
    naming: Omit<Naming, 'operation'>,
  ): Promise<Outcome<Data>> {
    const named = { ...naming, operation: operationName(document) };
    return outbox.submit(documentText(document), { ...input }, named) as Promise<Outcome<Data>>;
  },
  resend: outbox.resend,
  dismiss: outbox.dismiss,
  flush: outbox.flush,
};

/** What this person submitted and the server has not taken, and the acts on it. */
export function useOutbox() {
  const entries = useSyncExternalStore(outbox.listen, outbox.entries);
  return useMemo(() => ({ entries, ...outboxActs }), [entries]);
}

/** The newest entry about something (`answer:<id>`), which is shown at its place; null when nothing of it waits. */
export function useOutboxEntry(about: string): OutboxEntry | null {
  const newest = useSyncExternalStore(
    outbox.listen,
    () => outbox.entries().findLast((entry) => entry.about === about) ?? null,
  );
  useShownHere(newest ? [newest.id] : []);
  return newest;
}

/** The entry with an id, which is shown at its place; null when it is not there. */
export function useOutboxEntryOf(id: string | null): OutboxEntry | null {
  useShownHere(id === null ? [] : [id]);
  return useSyncExternalStore(
    outbox.listen,
    () => (id === null ? null : outbox.entries().find((entry) => entry.id === id)) ?? null,
  );
}

const shownListeners = new Set<() => void>();

/** Says that a part of the screen shows these entries at their place, so that no list has to. */
export function useShownHere(ids: readonly string[]): void {
  const key = ids.join(' ');
  useEffect(() => {
    const here = key === '' ? [] : key.split(' ');
    const count = (by: 1 | -1) => {
      for (const id of here) shown.set(id, (shown.get(id) ?? 0) + by);
      for (const listener of shownListeners) listener();
    };
    count(1);
    return () => count(-1);
  }, [key]);
}

function readElsewhere(): readonly OutboxEntry[] {
  const found = outbox.entries().filter((entry) => isUnsent(entry) && !((shown.get(entry.id) ?? 0) > 0));
  const same = found.length === elsewhere.length && found.every((entry, index) => entry === elsewhere[index]);
  if (!same) elsewhere = found;
  return elsewhere;
}

function listenElsewhere(listener: () => void): () => void {
  const stop = outbox.listen(listener);
  shownListeners.add(listener);
  return () => {
    stop();
    shownListeners.delete(listener);
  };
}

/** What the server has not taken and no part of this screen shows: its place is closed, or on another page. */
export function useUnshownEntries(): readonly OutboxEntry[] {
  return useSyncExternalStore(listenElsewhere, readElsewhere);
}
