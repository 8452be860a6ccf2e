import { english } from '@risalah/client/src/app/i18n/en/index.ts';
import { indonesian } from '@risalah/client/src/app/i18n/id/index.ts';
import {
  createTranslate,
  type Namespace,
  type Translate,
  textAt,
  type Words,
} from '@risalah/client/src/app/i18n/translate.ts';
import { describe, expect, it } from 'vitest';

const CATALOGS = { id: indonesian, en: english };

const speak = (language: keyof typeof CATALOGS) =>
  createTranslate<['app', 'ui', 'role']>(language, CATALOGS[language], 'app');

describe('a text is found by its key', () => {
  it('in the first namespace as it is, in another under its name, at any depth', () => {
    expect(speak('id')('day.today')).toBe(indonesian.app.day.today);
    expect(speak('id')('ui:copied')).toBe(indonesian.ui.copied);
    expect(speak('en')('role:name.CHAIR')).toBe(english.role.name.CHAIR);
  });

  it('and says itself while it has no text, for the tests to find', () => {
    const early: Translate<['app']> = createTranslate('id', {}, 'app');
    expect(early('day.today')).toBe('day.today');
  });

  it('also once its words came after the way to say them', () => {
    const words: Words = {};
    const late: Translate<['app']> = createTranslate('id', words, 'app');
    words.app = indonesian.app;
    expect(late('day.today')).toBe(indonesian.app.day.today);
  });

  it('never a part of a catalog, nor anything that objects have by birth', () => {
    expect(textAt(indonesian.app, 'day')).toBeUndefined();
    expect(textAt(indonesian.app, 'day.today.length')).toBeUndefined();
    expect(textAt(indonesian.app, 'constructor.name')).toBeUndefined();
  });
});

describe('values', () => {
  it('stand in their places as they are, whatever signs they hold', () => {
    expect(speak('en')('ui:remove', { name: '<b>$& {{x}}</b>' })).toBe('Remove <b>$& {{x}}</b>');
    expect(speak('id')('ui:takeRevision', { revision: 0 })).toBe('Pakai revisi 0');
  });

  it('are written with the separators of the language where they count, and without where they name', () => {
    expect(speak('id')('ui:charactersLeft', { count: 10_000 })).toBe('sisa 10.000 karakter');
    expect(speak('en')('ui:charactersLeft', { count: 10_000 })).toBe('10,000 characters left');
    expect(speak('id')('ui:takeRevision', { revision: 1024 })).toBe('Pakai revisi 1024');
    const years = createTranslate('en', CATALOGS.en, 'overview') as Translate<['overview']>;
    expect(years('promisedIn', { year: 2024 })).toMatch(/2024$/);
  });

  it('leave no braces behind where one is missing', () => {
    expect(speak('id')('ui:remove', {})).toBe('Hapus ');
  });
});

describe('a count chooses the form of each language', () => {
  it('of which Indonesian has one and English two', () => {
    expect(speak('id')('ui:charactersLeft', { count: 1 })).toBe('sisa 1 karakter');
    expect(speak('en')('ui:charactersLeft', { count: 1 })).toBe(
      english.ui.charactersLeft_one.replace('{{count}}', '1'),
    );
    expect(speak('en')('ui:charactersLeft', { count: 0 })).toBe(
      english.ui.charactersLeft_other.replace('{{count}}', '0'),
    );
  });

  it('for every plural of every catalog, with no key said in the place of a text', () => {
    for (const language of ['id', 'en'] as const)
      for (const [namespace, catalog] of Object.entries(CATALOGS[language])) {
        const t = createTranslate(language, CATALOGS[language], namespace as Namespace);
        for (const key of Object.keys(catalog).filter((each) => each.endsWith('_other'))) {
          const stem = key.replace(/_other$/, '') as Parameters<typeof t>[0];
          for (const count of [0, 1, 2, 21]) expect(t(stem, { count })).not.toBe(stem);
        }
      }
  });
});
