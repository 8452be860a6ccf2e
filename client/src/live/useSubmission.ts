import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { useEffect, useRef, useState } from 'react';
import { operationName } from '../app/documentText.ts';
import type { Outcome, Refused } from '../app/outcome.ts';
import { lastsFor } from './lastsFor.ts';
import { type Given, mutationId } from './mutationId.ts';
import { outboxActs, useOutboxEntryOf } from './outbox.ts';
import { typedIn } from './typedIn.ts';

/** What one form or button outside a room submits. */
export interface Submission {
  /** Whether it is on its way; not while it waits for the line. */
  busy: boolean;
  /** Whether it is kept on this device until the line is back. */
  waits: boolean;
  /** Why it was refused last. */
  refusal: Refused | null;
  /**
   * Submits, by the outbox. Resolves with what came back; null when it was refused, and when the place that submitted it is closed by
   * then. The same content submitted twice before an answer came is one act.
   */
  send: <Data, Variables extends { input: { mutationId: string } }>(
    document: TypedDocumentNode<Data, Variables>,
    input: Given<Variables>,
  ) => Promise<Data | null>;
  /** Takes the refusal away, and what was refused out of the outbox. */
  discard: () => void;
}

const { submit, dismiss, flush } = outboxActs;

/** Submits what one form or button outside a room holds, by the outbox; a room has `useAct`. */
export function useSubmission(): Submission {
  const [entryId, setEntryId] = useState<string | null>(null);
  const [refusal, setRefusal] = useState<Refused | null>(null);
  const entry = useOutboxEntryOf(entryId);
  const running = useRef<{ id: string; said: string; outcome: Promise<Outcome<unknown>> } | null>(null);
  const open = useRef(true);
  useEffect(() => {
    open.current = true;
    return () => {
      open.current = false;
    };
  }, []);

  const send: Submission['send'] = async (document, input) => {
    const operation = operationName(document);
    const said = JSON.stringify([operation, input]);
    if (running.current?.said !== said) {
      // What was refused here before, or waits here with other words, gives way to what is said now.
      if (entry && (entry.state === 'REFUSED' || entry.held)) void dismiss(entry.id);
      const id = mutationId();
      const { name } = input as { name?: unknown };
      const label = typeof name === 'string' ? name : '';
      const naming = {
        id,
        about: `${operation}:${id}`,
        label,
        text: typedIn(input),
        lasts: lastsFor(operation),
      };
      setEntryId(id);
      setRefusal(null);
      const outcome = submit(document, input, naming).then((came) => {
        if (running.current?.id === id) running.current = null;
        if (!came.ok && naming.text === '') void dismiss(id);
        return came;
      });
      running.current = { id, said, outcome };
    } else void flush();
    const { outcome } = running.current ?? {};
    const came = (await outcome) as Outcome<never> | undefined;
    if (!came || !open.current) return null;
    setRefusal(came.ok ? null : came.refusal);
    return came.ok ? came.data : null;
  };
  const discard = () => {
    setRefusal(null);
    if (entry?.state === 'REFUSED') void dismiss(entry.id);
  };
  const under = entry !== null && entry.state !== 'REFUSED';
  return { busy: under && !entry.held, waits: under && entry.held, refusal, send, discard };
}
