import { useState } from 'react';

/** What is typed in a form until it is saved. */
export interface Draft<Content> {
  draft: Content;
  /** Makes the change of one field. */
  put: <Key extends keyof Content>(key: Key) => (value: Content[Key]) => void;
}

/** Keeps what is typed in a form; it begins with what is stored, and no later reading overwrites it. */
export function useDraft<Content extends object>(stored: Content): Draft<Content> {
  const [draft, setDraft] = useState(stored);
  return { draft, put: (key) => (value) => setDraft((held) => ({ ...held, [key]: value })) };
}
