import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { stringifyDocument } from '@urql/core';
import { useCallback, useMemo, useSyncExternalStore } from 'react';
import { graphql } from '../app/graphql.ts';
import type { Outcome } from '../app/outcome.ts';
import { createOutbox, type Naming } from './createOutbox.ts';
import { indexedShelf, type OutboxEntry } from './outboxShelf.ts';
import type { Given } from './useAct.ts';

const outbox = createOutbox(indexedShelf(), (document, variables, attempt) =>
  graphql.mutate<unknown, typeof variables>(document, variables, attempt),
);

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

/** Sends what waits, now that the line stands. */
export const flushOutbox = outbox.flush;

/** What this person submitted and the server has not taken, and the acts on it. */
export function useOutbox() {
  const entries = useSyncExternalStore(outbox.listen, outbox.entries);
  const submit = useCallback(
    <Data, Variables extends { input: { mutationId: string } }>(
      document: TypedDocumentNode<Data, Variables>,
      input: Given<Variables>,
      naming: Naming,
    ) => outbox.submit(stringifyDocument(document), { ...input }, naming) as Promise<Outcome<Data>>,
    [],
  );
  return useMemo(
    () => ({ entries, submit, resend: outbox.resend, dismiss: outbox.dismiss }),
    [entries, submit],
  );
}

/** The newest entry about something (`answer:<id>`), or null when nothing of it waits. */
export function useOutboxEntry(about: string): OutboxEntry | null {
  return useSyncExternalStore(
    outbox.listen,
    () => outbox.entries().findLast((entry) => entry.about === about) ?? null,
  );
}
