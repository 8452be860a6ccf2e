import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { english } from '@risalah/client/src/app/i18n/en/index.ts';
import { indonesian } from '@risalah/client/src/app/i18n/id/index.ts';
import { describe, expect, it } from 'vitest';
import { untranslatedIn } from '../support/untranslated.ts';

/** Words that are right in both languages, and names that stay as the programme writes them. */
const ALIKE = new Set([
  ...['Risalah', 'Administrator', 'Agenda', 'Dialog', 'Final', 'Menu', 'Panel'],
  // Names of encodings, and a word that both languages have, before a colon.
  ...['UTF-8', 'UTF-16', 'Panel:'],
  ...['Baseline', 'Output', 'Outcome', 'Impact', 'Quick Win'],
]);

/** Names that a screen may hold itself: of an algorithm, and of an office in an example. */
const NAMES = new Set(['SHA-256', 'Bappeda']);

const namespaces = Object.keys(indonesian) as (keyof typeof indonesian)[];
const sources = fileURLToPath(new URL('../../client/src/', import.meta.url));

/** Every text of a catalog by its path: `tab.final`. */
function textsOf(catalog: object, path = ''): Map<string, string> {
  const texts = new Map<string, string>();
  for (const [key, value] of Object.entries(catalog)) {
    if (typeof value === 'string') texts.set(path + key, value);
    else for (const [inner, text] of textsOf(value as object, `${path}${key}.`)) texts.set(inner, text);
  }
  return texts;
}

/** Where a text of the other language stands: Indonesian has one plural form, English two. */
const inIndonesian = (path: string): string => path.replace(/_one$/, '_other');

const placeholdersOf = (text: string): string[] => [...new Set(text.match(/{{\s*\w+/g))].toSorted();

const wordsOf = (text: string): string => text.replace(/{{.*?}}|…/g, '').trim();

it('every act that the outbox may hold has a name in both languages', () => {
  const documents = globSync('**/*.graphql', { cwd: sources }).map((file) =>
    readFileSync(sources + file, 'utf8'),
  );
  const acts = documents.flatMap((text) => [...text.matchAll(/^mutation (\w+)/gm)].map(([, name]) => name));
  // These are sent at once (a hall is let in now or not at all), or have a keeper of their own.
  const others = [
    ...['SignIn', 'SignOut', 'AcceptInvitation', 'MakeFirstAdministrator'],
    ...['RecordArrival', 'RecordDeparture', 'AdmitObservers', 'EndAdmission', 'EnterAsObserver'],
  ];
  const own = ['DraftAnswer', 'AttachEvidence', 'InvitePeople'];
  const kept = acts.filter((act) => ![...others, ...own].includes(String(act)));
  expect(kept.length).toBeGreaterThan(50);
  for (const { app, workspace } of [indonesian, english]) {
    const names = { ...app.acts, ...workspace.acts };
    expect(kept.filter((act) => !(String(act) in names))).toEqual([]);
  }
});

describe('no screen has an untranslated string in either language', () => {
  it('has the same namespaces in both', () => {
    expect(Object.keys(english).toSorted()).toEqual([...namespaces].toSorted());
  });

  describe.each(namespaces)('%s', (namespace) => {
    const id = textsOf(indonesian[namespace]);
    const en = textsOf(english[namespace]);

    it('has the same keys in both, and both plural forms in English', () => {
      const wanted = [...id.keys()].flatMap((path) =>
        path.endsWith('_other') ? [path.replace(/_other$/, '_one'), path] : [path],
      );
      expect([...en.keys()].toSorted()).toEqual(wanted.toSorted());
    });

    it('says something under every key', () => {
      const empty = [...id, ...en].filter(([, text]) => text.trim() === '').map(([path]) => path);
      expect(empty).toEqual([]);
    });

    it('puts the same things into both texts', () => {
      const different = [...en].filter(([path, text]) => {
        const other = id.get(inIndonesian(path));
        return other !== undefined && `${placeholdersOf(text)}` !== `${placeholdersOf(other)}`;
      });
      expect(different).toEqual([]);
    });

    it('says nothing in one language that it took over from the other', () => {
      const alike = [...en].filter(
        ([path, text]) =>
          text === id.get(inIndonesian(path)) && /\p{L}{3}/u.test(wordsOf(text)) && !ALIKE.has(wordsOf(text)),
      );
      expect(alike).toEqual([]);
    });
  });

  it('has no words in the source of a screen, only in the catalogs', () => {
    const found = globSync('**/*.tsx', { cwd: sources }).flatMap((file) =>
      untranslatedIn(readFileSync(`${sources}${file}`, 'utf8'))
        .filter(({ text }) => !NAMES.has(text))
        .map(({ line, text }) => `${file}:${line} ${text}`),
    );
    expect(found).toEqual([]);
  });

  it('finds words between tags, and in what is read or spoken', () => {
    const screen = `
      export const Screen = ({ t, open }) => (
        <section aria-label="Antrean" title={\`Buka \${open}\`} className="sheet">
          Belum ada pertanyaan
          <Field label={open ? 'Isi' : t('text')} hint={t('hint')} />
          {open && 'Tutup'} {t('close')}, 12%
        </section>
      );`;
    expect(
      untranslatedIn(screen)
        .map(({ text }) => text)
        .toSorted(),
    ).toEqual(['Antrean', 'Buka', 'Belum ada pertanyaan', 'Isi', 'Tutup'].toSorted());
  });
});
