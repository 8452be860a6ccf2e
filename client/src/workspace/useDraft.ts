import { useRef, useState } from 'react';
import { asTyped, useKeptForm } from './keptForm.ts';

/** What is typed in a form until it is saved. */
export interface Draft<Content> {
  draft: Content;
  /** Makes the change of one field. */
  put: <Key extends keyof Content>(key: Key) => (value: Content[Key]) => void;
  /** The revision of what was stored when the typing began; 0 where nothing was. */
  revision: number;
}

/**
 * Keeps what is typed in a form, on this device as well, so that it outlives a reload. It begins with what is stored, at its revision, or
 * with what was typed before; no later reading overwrites it.
 */
export function useDraft<Content extends object>(stored: Content, storedRevision = 0): Draft<Content> {
  const form = useKeptForm();
  const [begun] = useState(() => {
    const kept = form?.read();
    return {
      stored: JSON.stringify(stored),
      content: kept ? asTyped(stored, kept.content) : stored,
      revision: kept ? kept.revision : storedRevision,
    };
  });
  const [draft, setDraft] = useState(begun.content);
  const newest = useRef(draft);
  return {
    draft,
    revision: begun.revision,
    put: (key) => (value) => {
      newest.current = { ...newest.current, [key]: value };
      setDraft(newest.current);
      if (JSON.stringify(newest.current) === begun.stored) form?.forget();
      else form?.keep(newest.current, begun.revision);
    },
  };
}
