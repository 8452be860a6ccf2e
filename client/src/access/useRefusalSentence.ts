import { useTranslation } from '#i18n';
import { comesLater, useLater } from '../app/later.tsx';
import { NETWORK } from '../app/outcome.ts';

/** What every code says, in both languages. */
const errors = comesLater(() => import('@risalah/shared/errors'), 'first');

/**
 * Says why something was refused, in the language of the screens at this moment. Takes the code of a refusal. Nothing is said until the
 * words came, which are asked for with the first refusal.
 */
export function useRefusalSentence(): (code: string) => string {
  const { t, language } = useTranslation('app');
  const known = useLater(errors);
  return (code) => {
    if (code === NETWORK) return t('noAnswer');
    if (!known) void errors.load();
    return known?.errorMessage(code, language === 'en' ? 'EN' : 'ID') ?? '';
  };
}
