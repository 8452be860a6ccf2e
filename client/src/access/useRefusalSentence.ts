import { errorMessage } from '@risalah/shared';
import { useTranslation } from '#i18n';
import { NETWORK } from '../app/outcome.ts';

/** Says why something was refused, in the language of the screens at this moment. Takes the code of a refusal. */
export function useRefusalSentence(): (code: string) => string {
  const { t, language } = useTranslation('signIn');
  return (code) => {
    if (code === NETWORK) return t('noAnswer');
    return errorMessage(code, language === 'en' ? 'EN' : 'ID');
  };
}
