import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { useCallback, useEffect, useRef, useState } from 'react';
import { graphql } from '../app/graphql.ts';
import { NETWORK, type Outcome, type Refused } from '../app/outcome.ts';
import { mutationId } from './mutationId.ts';
import { useLiveSession } from './useSession.ts';

/** What a screen gives of an input: everything but the id, which is made here. */
export type Given<Variables> = Variables extends { input: infer Input } ? Omit<Input, 'mutationId'> : never;

/** An act of one button or form. */
export interface Act<Data, Variables> {
  /** Does it. Clicked again before the answer came, it is the same act. */
  run: (input: Given<Variables>) => Promise<Outcome<Data>>;
  busy: boolean;
  /** Busy for long enough that the screen should say so. */
  saving: boolean;
  refusal: Refused | null;
  /** Takes the refusal away. */
  dismiss: () => void;
}

const SAYING_AFTER_MS = 300;

/**
 * An act that is done at once or not at all: a click. Its result goes into the room by itself. For text that somebody
 * typed use the outbox. When no answer came and the same is done again, it carries the same id, so it happens once.
 */
export function useAct<Data, Variables extends { input: { mutationId: string } }>(
  document: TypedDocumentNode<Data, Variables>,
): Act<Data, Variables> {
  const { store } = useLiveSession();
  const [refusal, setRefusal] = useState<Refused | null>(null);
  const [busy, setBusy] = useState(false);
  const [saving, setSaving] = useState(false);
  const running = useRef<Promise<Outcome<Data>> | null>(null);
  const unanswered = useRef<{ said: string; id: string } | null>(null);

  useEffect(() => {
    if (!busy) return setSaving(false);
    const timer = setTimeout(() => setSaving(true), SAYING_AFTER_MS);
    return () => clearTimeout(timer);
  }, [busy]);

  const run = useCallback(
    (input: Given<Variables>) => {
      const send = async (): Promise<Outcome<Data>> => {
        const said = JSON.stringify(input);
        const id = unanswered.current?.said === said ? unanswered.current.id : mutationId();
        setBusy(true);
        setRefusal(null);
        const variables = { input: { ...input, mutationId: id } } as unknown as Variables;
        const came = await graphql.mutate(document, variables);
        unanswered.current = !came.ok && came.refusal.code === NETWORK ? { said, id } : null;
        if (came.ok) store.applyResult(came.data);
        else setRefusal(came.refusal);
        running.current = null;
        setBusy(false);
        return came;
      };
      running.current ??= send();
      return running.current;
    },
    [document, store],
  );
  const dismiss = useCallback(() => setRefusal(null), []);
  return { run, busy, saving, refusal, dismiss };
}
