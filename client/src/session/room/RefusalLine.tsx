import type { ReactNode } from 'react';
import { useTranslation } from '#i18n';
import { NETWORK, type Refused } from '../../app/outcome.ts';
import { MOMENT_PASSED } from '../../live/createOutbox.ts';
import { WAITING } from '../../live/useAct.ts';
import { WaitsForLine } from '../../live/WaitsForLine.tsx';
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

/** A refused act, said at its place: what did not happen, why in the server's words, and where the text is; or that it waits for the line. */
export function RefusalLine({ refusal, lead, children, actions }: RefusalLineProps) {
  const { t } = useTranslation(['session', 'app']);
  if (!refusal) return null;
  if (refusal.code === WAITING) return <WaitsForLine />;
  if (refusal.code === MOMENT_PASSED) {
    return (
      <Refusal lead={lead} actions={actions}>
        {t('app:unsent.momentPassed')} {children}
      </Refusal>
    );
  }
  const why = refusal.code === NETWORK ? t('refusal.network') : refusal.message;
  return (
    <Refusal lead={lead} actions={actions}>
      {why} {children}
    </Refusal>
  );
}
