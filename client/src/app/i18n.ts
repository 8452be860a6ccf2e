import { useSyncExternalStore } from 'react';
import { readStored, store } from '../ui/stored.ts';
import { createTranslate, type Namespace, type Translate, textAt, type Words } from './i18n/translate.ts';

export type { Translate } from './i18n/translate.ts';

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
const loaded: Record<Language, Words> = { id: {}, en: {} };

/** How to say words, and in which language; the same object until the language changes. */
interface Translation<Names extends readonly Namespace[]> {
  t: Translate<Names>;
  language: Language;
}

/** By their first namespace: the others are found by the names that stand in the keys. */
const translations = new Map<Namespace, Translation<readonly Namespace[]>>();
const listeners = new Set<() => void>();

/** Indonesian, unless another was chosen in this browser. The browser's own language does not count. */
function storedLanguage(): Language {
  return readStored(storageKey) === 'en' ? 'en' : 'id';
}

let chosen = storedLanguage();
let spoken = chosen;

async function loadWords(): Promise<void> {
  const language = chosen;
  const came = await Promise.all([...parts].map((part) => WORDS[language][part]()));
  for (const { words } of came) Object.assign(loaded[language], words);
}

function speak(): void {
  spoken = chosen;
  document.documentElement.lang = spoken;
  translations.clear();
  for (const listener of listeners) listener();
}

/** Settles once the words of every page are there. */
export async function pageWords(): Promise<void> {
  parts.add('pages');
  await loadWords();
}

/** Switches the screens' language, here and from now on. */
export async function chooseLanguage(language: Language): Promise<void> {
  store(storageKey, language);
  chosen = language;
  await loadWords();
  speak();
}

/** Settles once the words are there; nothing is drawn before. */
export const wordsReady = loadWords().then(speak);

/** The text at a path of a namespace in the language that is spoken now, for paths that are only known at run time. */
export function textOf(namespace: Namespace, path: string): string | undefined {
  return textAt(loaded[spoken][namespace], path);
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function translationOf(first: Namespace): Translation<readonly Namespace[]> {
  const known = translations.get(first);
  if (known) return known;
  const made = { t: createTranslate(spoken, loaded[spoken], first), language: spoken };
  translations.set(first, made);
  return made;
}

/** How to say the words of some namespaces, and the language they are in; the first one's need no name before them. */
export function useTranslation<const Names extends Namespace | readonly [Namespace, ...Namespace[]] = 'app'>(
  names?: Names,
): Translation<Names extends Namespace ? [Names] : Names extends readonly Namespace[] ? Names : never>;
export function useTranslation(
  names: Namespace | readonly [Namespace, ...Namespace[]] = 'app',
): Translation<readonly Namespace[]> {
  const first = typeof names === 'string' ? names : names[0];
  return useSyncExternalStore(listen, () => translationOf(first));
}
