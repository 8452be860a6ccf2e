import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { useCallback, useEffect, useRef, useState } from 'react';
import { operationName } from '../app/documentText.ts';
import type { Outcome, Refused } from '../app/outcome.ts';
import { lastsFor } from './lastsFor.ts';
import { type Given, mutationId } from './mutationId.ts';
import { subjectOf, wordsIn } from './nameAct.ts';
import { useOutbox, useOutboxEntryOf } from './outbox.ts';
import { useLiveSession } from './useSession.ts';

/** An act of one button or form. */
export interface Act<Data, Variables> {
  /** Does it, by the outbox. Clicked again before the answer came, it is the same act. Settles once the server took or refused it. */
  run: (input: Given<Variables>) => Promise<Outcome<Data>>;
  /** Whether it is on its way; not while it waits for the line. */
  busy: boolean;
  /** Busy for long enough that the screen should say so. */
  saving: boolean;
  /** Why it was not done; with the code `WAITING` while it waits for the line. */
  refusal: Refused | null;
  /** Takes the refusal away, and what was refused out of the outbox. */
  dismiss: () => void;
}

/** The code of a refusal that is none: the act is in the outbox and goes by itself once the line is back. */
export const WAITING = 'WAITING';

const WAITS: Refused = { code: WAITING, message: '', extensions: {} };
const SAYING_AFTER_MS = 300;

interface Run {
  id: string;
  said: string;
  outcome: Promise<Outcome<unknown>>;
}

/**
 * An act of a session, by the outbox: kept on this device before it is sent, sent again with the same id until the server has answered.
 * Its result goes into the room by itself. What was refused stays in the outbox when it has words; a click is only told of.
 */
export function useAct<Data, Variables extends { input: { mutationId: string } }>(
  document: TypedDocumentNode<Data, Variables>,
): Act<Data, Variables> {
  const { store } = useLiveSession();
  const { submit, dismiss: letGo, flush } = useOutbox();
  const [entryId, setEntryId] = useState<string | null>(null);
  const [refusedClick, setRefusedClick] = useState<Refused | null>(null);
  const [saving, setSaving] = useState(false);
  const running = useRef<Run | null>(null);
  const entry = useOutboxEntryOf(entryId);
  const last = useRef(entry);
  last.current = entry;
  const busy = entry !== null && entry.state !== 'REFUSED' && !entry.held;
  const operation = operationName(document);

  useEffect(() => {
    if (!busy) return setSaving(false);
    const timer = setTimeout(() => setSaving(true), SAYING_AFTER_MS);
    return () => clearTimeout(timer);
  }, [busy]);

  const run = useCallback(
    (input: Given<Variables>) => {
      const said = JSON.stringify(input);
      if (running.current?.said === said) {
        void flush();
        return running.current.outcome as Promise<Outcome<Data>>;
      }
      const given = input as Record<string, unknown>;
      const words = wordsIn(given);
      const id = mutationId();
      // What was refused here before, or waits here with other words, gives way to what is said now.
      const before = last.current;
      if (before && (before.state === 'REFUSED' || (before.held && before.text !== '')))
        void letGo(before.id);
      setRefusedClick(null);
      setEntryId(id);
      const about = `${operation}:${id}`;
      const label = subjectOf(store.read(), given);
      const naming = { id, about, label, text: words, lasts: lastsFor(operation) };
      const outcome = submit(document, input, naming).then((came) => {
        if (running.current?.id === id) running.current = null;
        if (!came.ok && words === '') {
          setRefusedClick(came.refusal);
          void letGo(id);
        }
        return came;
      });
      running.current = { id, said, outcome };
      return outcome;
    },
    [document, operation, store, submit, letGo, flush],
  );
  const dismiss = useCallback(() => {
    setRefusedClick(null);
    if (last.current?.state === 'REFUSED') void letGo(last.current.id);
  }, [letGo]);

  const waits = entry?.held && entry.state !== 'REFUSED' ? WAITS : null;
  return { run, busy, saving, refusal: waits ?? entry?.refusal ?? refusedClick, dismiss };
}
