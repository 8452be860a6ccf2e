import { useTranslation } from 'react-i18next';
import type { OutboxEntry } from '../live/outboxShelf.ts';

/** Names an entry of the outbox, in the language that is read now and not in that of the moment it was submitted. */
export function useEntryName(): (entry: OutboxEntry) => string {
  const { t } = useTranslation('app');
  return ({ operation, label }) => [t(`acts.${operation as 'AskQuestion'}`), label].filter(Boolean).join(' ');
}
