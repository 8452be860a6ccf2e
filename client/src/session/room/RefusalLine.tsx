import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { NETWORK, type Refused } from '../../app/outcome.ts';
import { Refusal } from '../../ui/index.ts';

/** Props of {@link RefusalLine}. */
export interface RefusalLineProps {
  /** Nothing is shown while it is null. */
  refusal: Refused | null | undefined;
  /** What did not happen: `Pertanyaan tidak terkirim.` */
  lead: string;
  /** Where the typed text now is, or what to do. */
  children?: ReactNode;
  actions?: ReactNode;
}

/** A refused act, said at its place: what did not happen, why in the server's words, and where the text is. */
export function RefusalLine({ refusal, lead, children, actions }: RefusalLineProps) {
  const { t } = useTranslation('session');
  if (!refusal) return null;
  const why = refusal.code === NETWORK ? t('refusal.network') : refusal.message;
  return (
    <Refusal lead={lead} actions={actions}>
      {why} {children}
    </Refusal>
  );
}
