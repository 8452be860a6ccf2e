import type { Language } from './i18n.ts';

/** The locale that a language of the screens is written by. */
export const locales: Record<Language, string> = { id: 'id-ID', en: 'en-GB' };

const whole = { id: new Intl.NumberFormat(locales.id), en: new Intl.NumberFormat(locales.en) };

/** A number with the separators of a language: `10.000` in Indonesian, `10,000` in English. */
export function writeNumber(value: number, language: Language): string {
  return whole[language].format(value);
}
