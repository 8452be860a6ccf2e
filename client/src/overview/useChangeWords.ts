import { useTranslation } from '#i18n';
import { useFormat } from '../app/useFormat.ts';

/** Writes a change in hundredths in words: `naik 0,60`, `turun 0,10`, `tetap`; nothing where there is none to compare. */
export function useChangeWords(): (change: number | null) => string {
  const { t } = useTranslation('overview');
  const { score } = useFormat();
  return (change) => {
    if (change === null) return '';
    if (change === 0) return t('unchanged');
    return t(change > 0 ? 'rose' : 'fell', { by: score(Math.abs(change)) });
  };
}
