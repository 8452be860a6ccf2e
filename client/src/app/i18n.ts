import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { readStored, store } from '../ui/stored.ts';

/** The languages of the screens. */
export const languages = { id: 'Bahasa Indonesia', en: 'English' } as const;

/** A language of the screens. */
export type Language = keyof typeof languages;

const storageKey = 'risalah.language';

/** The words of a session and of the frame around every page come first, those of the other pages with the first of these. */
const WORDS = {
  id: { room: () => import('./i18n/id/room.ts'), pages: () => import('./i18n/id/pages.ts') },
  en: { room: () => import('./i18n/en/room.ts'), pages: () => import('./i18n/en/pages.ts') },
} as const;

const parts = new Set<'room' | 'pages'>(['room']);

/** Indonesian, unless another was chosen in this browser. The browser's own language does not count. */
function storedLanguage(): Language {
  return readStored(storageKey) === 'en' ? 'en' : 'id';
}

let language = storedLanguage();

async function loadWords(): Promise<void> {
  const loading = language;
  const loaded = await Promise.all([...parts].map((part) => WORDS[loading][part]()));
  for (const { words } of loaded)
    for (const [namespace, texts] of Object.entries(words))
      if (!i18next.hasResourceBundle(loading, namespace))
        i18next.addResourceBundle(loading, namespace, texts);
}

/** Settles once the words of every page are there. */
export async function pageWords(): Promise<void> {
  parts.add('pages');
  await loadWords();
}

/** Switches the screens' language, here and from now on. */
export async function chooseLanguage(chosen: Language): Promise<void> {
  store(storageKey, chosen);
  language = chosen;
  await loadWords();
  await i18next.changeLanguage(chosen);
}

i18next.on('languageChanged', (shown) => {
  document.documentElement.lang = shown;
});

/** Settles once the words are there; nothing is drawn before. */
export const wordsReady = i18next
  .use(initReactI18next)
  .init({
    lng: language,
    fallbackLng: false,
    defaultNS: 'app',
    resources: {},
    interpolation: { escapeValue: false },
    returnNull: false,
  })
  .then(loadWords);
