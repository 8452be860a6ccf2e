import { useTranslation } from '#i18n';
import { Refusal, StateMark } from '../ui/index.ts';
import type { Saving } from './useSaving.ts';

/** Says at its place what was not saved and why, or that it is kept on this device and waits for the line. */
export function NotSaved({ saving, lead }: { saving: Pick<Saving, 'waits' | 'refused'>; lead: string }) {
  const { t } = useTranslation('session');
  if (saving.waits)
    return (
      <p role="status">
        <StateMark icon="offline" tone="warn">
          {t('refusal.waiting')}
        </StateMark>
      </p>
    );
  return saving.refused && <Refusal lead={lead}>{saving.refused}</Refusal>;
}
