import { english } from '@risalah/client/src/app/i18n/en/index.ts';
import { indonesian } from '@risalah/client/src/app/i18n/id/index.ts';
import { DEMO_SEATS, type DemoSeat } from '@risalah/server/demo/people';
import type { Page } from 'playwright-core';
import type { Look } from './visitor.ts';

/** A language of the screens. */
export type Language = NonNullable<Look['language']>;

type Catalog = { readonly [key: string]: string | Catalog };

const sentencesOf = (catalog: Catalog): string[] =>
  Object.values(catalog).flatMap((words) => (typeof words === 'string' ? [words] : sentencesOf(words)));

/** The page of states is left out: what people say on it is said in the demo as well, and stays in their language. */
const wordsOfScreens = ({ states: _samples, ...screens }: Catalog): string[] => sentencesOf(screens);

const sentences: Record<Language, string[]> = {
  id: wordsOfScreens(indonesian),
  en: wordsOfScreens(english),
};

/** A sentence of a catalog as it may stand on a screen: with anything in the places that are filled in. */
function patternOf(sentence: string): RegExp {
  const parts = sentence.split(/\{\{.+?\}\}/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('.*')}$`, 's');
}

/** How many words of a sentence are its own, not filled in. */
const wordsOf = (sentence: string): number =>
  sentence.replaceAll(/\{\{.+?\}\}/g, ' ').match(/\p{L}{2,}/gu)?.length ?? 0;

/** What people of the demo are called, which is nobody's to translate. */
const called = new Set(
  Object.values<DemoSeat>(DEMO_SEATS).flatMap(({ office, title }) => [office, title ?? office]),
);

const own = (language: Language) => {
  const exact = new Set(sentences[language]);
  const patterns = sentences[language].filter((sentence) => sentence.includes('{{')).map(patternOf);
  return (text: string) => exact.has(text) || patterns.some((pattern) => pattern.test(text));
};

const other = (language: Language) => {
  const exact = new Set(sentences[language].filter((sentence) => wordsOf(sentence) > 0));
  // A single word beside a place that is filled in could as well be somebody's own.
  const patterns = sentences[language]
    .filter((sentence) => sentence.includes('{{') && wordsOf(sentence) > 1)
    .map(patternOf);
  return (text: string) => exact.has(text) || patterns.some((pattern) => pattern.test(text));
};

const judges = {
  id: { isOwn: own('id'), isOther: other('en') },
  en: { isOwn: own('en'), isOther: other('id') },
};

/** Texts on a page, and what is read aloud in place of them. What is marked as another language is left out. */
function textsOn(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const texts: string[] = [document.title];
    const elsewhere = (element: Element) => element.closest('[lang]') !== document.documentElement;
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const parent = walker.currentNode.parentElement;
      if (parent?.checkVisibility() && !elsewhere(parent)) texts.push(walker.currentNode.textContent ?? '');
    }
    for (const name of ['aria-label', 'placeholder', 'title', 'alt']) {
      for (const element of document.querySelectorAll(`[${name}]`)) {
        if (element.checkVisibility() && !elsewhere(element)) texts.push(element.getAttribute(name) ?? '');
      }
    }
    return texts;
  });
}

/** Words on the page that the other language's catalog holds and this language's does not. */
export async function foreignWords(page: Page, language: Language): Promise<string[]> {
  const { isOwn, isOther } = judges[language];
  const texts = new Set((await textsOn(page)).map((text) => text.trim()).filter((text) => text !== ''));
  return [...texts].filter((text) => isOther(text) && !isOwn(text) && !called.has(text));
}
