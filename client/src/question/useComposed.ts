import { useMemo } from 'react';
import { useDraft } from '../live/drafts.ts';

/** Whom a question that is being composed is for, and what it refers to. */
export interface ComposedHead {
  agencyIds: readonly string[];
  /** null stands for the dimension at hand. */
  dimensionId: string | null;
  subdimension: string | null;
  /** The earlier promise that it calls in. */
  followUpId: string | null;
}

const EMPTY: ComposedHead = { agencyIds: [], dimensionId: null, subdimension: null, followUpId: null };

/** A question as it is being composed, kept on this device with all that belongs to it. */
export function useComposed(sessionId: string) {
  const { text, setText, clear } = useDraft(`composer:${sessionId}`);
  const kept = useDraft(`composer-head:${sessionId}`);
  const head = useMemo(
    () => (kept.text === '' ? EMPTY : { ...EMPTY, ...(JSON.parse(kept.text) as Partial<ComposedHead>) }),
    [kept.text],
  );
  const change = (parts: Partial<ComposedHead>) => kept.setText(JSON.stringify({ ...head, ...parts }));
  const clearAll = () => {
    clear();
    kept.clear();
  };
  return { text, setText, head, change, clear: clearAll };
}
