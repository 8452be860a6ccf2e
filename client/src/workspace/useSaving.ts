import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { useRef, useState } from 'react';
import { useRefusalSentence } from '../access/useRefusalSentence.ts';
import { graphql } from '../app/graphql.ts';
import { NETWORK, type Refused } from '../app/outcome.ts';
import { mutationId } from '../live/mutationId.ts';

/** What stands in the way of saving on an older revision: both states in words, and the revision that is stored. */
export interface Stale {
  yours: string;
  theirs: { text: string; revision: number };
}

/** The saving of one form. */
export interface Saving {
  busy: boolean;
  /** What is wrong with a field, to be said at it. */
  at: (field: string) => string | undefined;
  /** Why it was not saved, where no field of the form says it. */
  refused: string | null;
  /** The row of a table that was refused, from 0, where it is one. */
  row: number | null;
  /** Set when somebody else saved in the meantime. */
  stale: Stale | null;
  /** Grows with each refusal, so that the first wrong field can be shown. */
  refusals: number;
  /** Says what is wrong with a field before anything is sent. */
  complain: (field: string, sentence: string) => void;
  /** Forgets what was wrong with a field, once something else is typed. */
  forget: () => void;
  /** Sends; resolves with what came back, or null when it was refused. What was sent twice happens once. */
  send: <Data, Input extends { mutationId: string }>(
    document: TypedDocumentNode<Data, { input: Input }>,
    input: Omit<Input, 'mutationId'>,
  ) => Promise<Data | null>;
}

/** Saves what a form holds; `fields` are those that can say what is wrong with them. */
export function useSaving(fields: readonly string[] = []): Saving {
  const sentenceOf = useRefusalSentence();
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refused | null>(null);
  const [complaint, setComplaint] = useState<{ field: string; sentence: string } | null>(null);
  const [refusals, setRefusals] = useState(0);
  const sent = useRef({ content: '', id: '' });

  const send: Saving['send'] = async (document, input) => {
    const content = JSON.stringify(input);
    if (sent.current.content !== content) sent.current = { content, id: mutationId() };
    setBusy(true);
    setComplaint(null);
    const variables = { input: { ...input, mutationId: sent.current.id } } as Parameters<
      typeof graphql.mutate<unknown, { input: never }>
    >[1];
    const outcome = await graphql.mutate(document, variables);
    setBusy(false);
    // Only when no answer came may it have happened, so that only then the same id has to be sent again.
    if (outcome.ok || outcome.refusal.code !== NETWORK) sent.current = { content: '', id: '' };
    setRefusal(outcome.ok ? null : outcome.refusal);
    if (outcome.ok) return outcome.data;
    setRefusals((count) => count + 1);
    return null;
  };

  const stale = refusal?.code === 'STALE_REVISION';
  const field = typeof refusal?.extensions.field === 'string' ? refusal.extensions.field : '';
  return {
    busy,
    refusals,
    at: (name) => {
      if (complaint?.field === name) return complaint.sentence;
      return refusal && !stale && field === name ? sentenceOf(refusal.code) : undefined;
    },
    refused: refusal && !stale && !fields.includes(field) ? sentenceOf(refusal.code) : null,
    row: typeof refusal?.extensions.row === 'number' ? refusal.extensions.row : null,
    stale: stale ? (refusal.extensions as unknown as Stale) : null,
    forget: () => {
      setComplaint(null);
      if (refusal && (field || refusal.extensions.row !== undefined)) setRefusal(null);
    },
    complain: (name, sentence) => {
      setRefusal(null);
      setComplaint({ field: name, sentence });
      setRefusals((count) => count + 1);
    },
    send,
  };
}
