import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { useRef, useState } from 'react';
import { graphql } from '../app/graphql.ts';
import { NETWORK, type Refused } from '../app/outcome.ts';
import { mutationId } from '../live/mutationId.ts';

/** One kind of act on imports. */
export interface ImportAct<Input> {
  busy: boolean;
  /** Why it was refused last. */
  refusal: Refused | null;
  /** Sends; resolves with whether it was done. What was sent twice happens once. */
  send: (input: Omit<Input, 'mutationId'>) => Promise<boolean>;
}

/** Carries out one kind of act, and keeps what it was refused with. */
export function useImportAct<Data, Input extends { mutationId: string }>(
  document: TypedDocumentNode<Data, { input: Input }>,
): ImportAct<Input> {
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refused | null>(null);
  const sent = useRef({ content: '', id: '' });
  const send = async (input: Omit<Input, 'mutationId'>): Promise<boolean> => {
    const content = JSON.stringify(input);
    if (sent.current.content !== content) sent.current = { content, id: mutationId() };
    setBusy(true);
    const variables = { input: { ...input, mutationId: sent.current.id } as unknown as Input };
    const outcome = await graphql.mutate(document, variables);
    setBusy(false);
    // Only when no answer came may it have happened, so that only then the same id has to be sent again.
    if (outcome.ok || outcome.refusal.code !== NETWORK) sent.current = { content: '', id: '' };
    setRefusal(outcome.ok ? null : outcome.refusal);
    return outcome.ok;
  };
  return { busy, refusal, send };
}
