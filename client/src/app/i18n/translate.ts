import type { Language } from '../i18n.ts';
import type { indonesian } from './id/index.ts';

type Catalogs = typeof indonesian;

/** The words of one place of the product: `session`, `app`. */
export type Namespace = keyof Catalogs;

/** Catalogs of one language, those that were loaded. */
export type Words = Partial<Record<Namespace, object>>;

/** The paths of a catalog's texts; those of a plural without their form, which the count chooses. */
type PathIn<Catalog> = {
  [Key in keyof Catalog & string]: Catalog[Key] extends string
    ? Key extends `${infer Stem}_other`
      ? Stem
      : Key
    : `${Key}.${PathIn<Catalog[Key]>}`;
}[keyof Catalog & string];

/** What `t` may be asked for: paths of the first namespace as they are, those of any under its name (`app:close`). */
export type TextKey<Names extends readonly Namespace[]> =
  | PathIn<Catalogs[Names[0] & Namespace]>
  | { [Name in Names[number]]: `${Name}:${PathIn<Catalogs[Name]>}` }[Names[number]];

/** Places whose numbers name something, so that they are written without separators: question 1024, the year 2024. */
const NAMING = /^(number|year|line|revision|code|key)$/;

/** What stands in a text's `{{places}}`: numbers as the language writes them; `count` also chooses the plural form. */
export type TextValues = Readonly<Record<string, unknown>> & { readonly count?: number };

/** Says the text of a key. */
export type Translate<Names extends readonly Namespace[]> = (
  key: TextKey<Names>,
  values?: TextValues,
) => string;

/** The text at a path of a catalog, or nothing where there is none. */
export function textAt(catalog: object | undefined, path: string): string | undefined {
  const found = path
    .split('.')
    .reduce<unknown>(
      (at, part) =>
        at && typeof at === 'object' && Object.hasOwn(at, part) ? at[part as keyof object] : undefined,
      catalog,
    );
  return typeof found === 'string' ? found : undefined;
}

/**
 * Speaks a language from its catalogs, which are read at each call, since some come later. A key without a text says itself, so that
 * a part that drew before its words came is found by the tests that look for words of no language.
 */
export function createTranslate<Names extends readonly [Namespace, ...Namespace[]]>(
  language: Language,
  words: Words,
  first: Names[0],
): Translate<Names> {
  const plurals = new Intl.PluralRules(language);
  const numbers = new Intl.NumberFormat(language);
  return (key, values = {}) => {
    const [path = '', namespace = first] = key.split(':').reverse();
    const catalog = words[namespace as Namespace];
    const counted =
      values.count === undefined ? undefined : textAt(catalog, `${path}_${plurals.select(values.count)}`);
    const text = counted ?? textAt(catalog, path) ?? path;
    return text.replace(/{{(\w+)}}/g, (_, name: string) => {
      const value = values[name] ?? '';
      return typeof value === 'number' && !NAMING.test(name) ? numbers.format(value) : String(value);
    });
  };
}
