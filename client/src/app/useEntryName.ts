import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutboxEntry } from '../live/outboxShelf.ts';
import { pageWords } from './i18n.ts';

/** Names an entry of the outbox, in the language that is read now and not in that of the moment it was submitted. */
export function useEntryName(): (entry: OutboxEntry) => string {
  const { i18n } = useTranslation('app');
  const [, setReady] = useState(false);
  // What was submitted on another page may be named by the words of that page only.
  useEffect(() => {
    pageWords().then(
      () => setReady(true),
      () => undefined,
    );
  }, []);
  return ({ operation, label }) => {
    const named = ['app', 'workspace'].map((words): string | undefined =>
      i18n.getResource(i18n.language, words, `acts.${operation}`),
    );
    return [named.find(Boolean), label].filter(Boolean).join(' ');
  };
}
