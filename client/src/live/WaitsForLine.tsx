import { useTranslation } from '#i18n';
import { StateMark } from '../ui/index.ts';

/** Says that what was done is kept on this device and waits for the line. */
export function WaitsForLine() {
  const { t } = useTranslation('session');
  return (
    <p role="status">
      <StateMark icon="offline" tone="warn">
        {t('refusal.waiting')}
      </StateMark>
    </p>
  );
}
