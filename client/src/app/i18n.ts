import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { readStored, store } from '../ui/stored.ts';
import { english } from './i18n/en/index.ts';
import { indonesian } from './i18n/id/index.ts';

/** The languages of the screens. */
export const languages = { id: 'Bahasa Indonesia', en: 'English' } as const;

/** A language of the screens. */
export type Language = keyof typeof languages;

const storageKey = 'risalah.language';

/** Indonesian, unless another was chosen in this browser. The browser's own language does not count. */
function storedLanguage(): Language {
  return readStored(storageKey) === 'en' ? 'en' : 'id';
}

/** Switches the screens' language, here and from now on. */
export async function chooseLanguage(language: Language): Promise<void> {
  store(storageKey, language);
  await i18next.changeLanguage(language);
}

i18next.on('languageChanged', (language) => {
  document.documentElement.lang = language;
});

/** Settles once the words are there; nothing is drawn before. */
export const wordsReady = i18next.use(initReactI18next).init({
  lng: storedLanguage(),
  fallbackLng: 'id',
  defaultNS: 'app',
  ns: Object.keys(indonesian),
  resources: { id: indonesian, en: english },
  interpolation: { escapeValue: false },
  returnNull: false,
});
