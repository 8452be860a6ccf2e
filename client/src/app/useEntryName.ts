import { useEffect, useState } from 'react';
import { pageWords, textOf, useTranslation } from '#i18n';
import type { OutboxEntry } from '../live/outboxShelf.ts';

/** Names an entry of the outbox, in the language that is read now and not in that of the moment it was submitted. */
export function useEntryName(): (entry: OutboxEntry) => string {
  // Names come anew with a change of language.
  useTranslation('app');
  const [, setReady] = useState(false);
  // What was submitted on another page may be named by the words of that page only.
  useEffect(() => {
    pageWords().then(
      () => setReady(true),
      () => undefined,
    );
  }, []);
  return ({ operation, label }) => {
    const named = (['app', 'workspace'] as const).map((words) => textOf(words, `acts.${operation}`));
    return [named.find(Boolean), label].filter(Boolean).join(' ');
  };
}
