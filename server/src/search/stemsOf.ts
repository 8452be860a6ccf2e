/// <reference path="./sastrawijs.d.ts" />
import { stemmer as snowball } from '@orama/stemmers/indonesian';
import { Stemmer } from 'sastrawijs';

// Sastrawi knows the roots of Indonesian, so it keeps `nilai` whole and finds it in `penilaian`; Snowball knows only the
// affixes, and takes what is in no dictionary: `dashboardnya`, `mengkurasi`.
const sastrawi = new Stemmer();
// Entries that are no roots, or that nobody uses: they would be found in `menilai` and stay in `mengadakan`.
sastrawi.remove(['ilai', 'adakan', 'sahkan', 'sahan', 'tersedia']);

/** Words written as one once they have affixes, and found as two: `menindaklanjuti` is `tindak lanjut`. */
const COMPOUNDS: Record<string, readonly string[]> = {
  tindaklanjut: ['tindak', 'lanjut'],
  tanggungjawab: ['tanggung', 'jawab'],
  kerjasama: ['kerja', 'sama'],
  serahterima: ['serah', 'terima'],
  ikutserta: ['ikut', 'serta'],
  sebarluas: ['sebar', 'luas'],
  tatakelola: ['tata', 'kelola'],
  ujicoba: ['uji', 'coba'],
  dayaguna: ['daya', 'guna'],
  hasilguna: ['hasil', 'guna'],
};
const NEWER_ROOTS = ['wirausaha', 'dashboard', 'aplikasi', 'daring', 'luring', 'stunting', 'unduh', 'unggah'];
// Its own `addToDict` throws.
for (const root of [...Object.keys(COMPOUNDS), ...NEWER_ROOTS]) {
  Object.assign(sastrawi.internalDictionary, { [root]: '' });
}

/**
 * Beginnings that hide the first letter of a root, with what may stand under them: `menanggapi` is of `tanggap`, as
 * it sounds also of `anggap`. Sastrawi would take the first that is a word, and knows not all of these.
 */
const HIDDEN_LETTERS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^[mp]enge(?=.{3})/, ['ke', 'e', '']],
  [/^[mp]eng(?=[aiou])/, ['', 'k']],
  [/^[mp]eny(?=[aiueo])/, ['s', 'ny']],
  [/^[mp]en(?=[aiueo])/, ['t', 'n']],
  [/^[mp]em(?=[aiueo])/, ['p', 'm']],
  [/^keter(?=.{4})/, ['', 'ter']],
];

/** Words kept as they were stemmed; a text repeats most of its words. */
const KEPT = 50_000;
const kept = new Map<string, readonly (readonly string[])[]>();

/**
 * The roots of an Indonesian word as `wordsOf` gives it, in places: a compound has two, each of the others one. A place
 * holds more than one root where the word may be of either. Words of other languages mostly stay as they are.
 */
export function stemsOf(word: string): readonly (readonly string[])[] {
  const known = kept.get(word);
  if (known) return known;
  const roots = rootsOf(word);
  const compound = roots.flatMap((root) =>
    Object.hasOwn(COMPOUNDS, root) ? [COMPOUNDS[root] ?? []] : [],
  )[0];
  const stems = compound?.map((root) => [root]) ?? [roots];
  if (kept.size >= KEPT) kept.clear();
  kept.set(word, stems);
  return stems;
}

function rootsOf(word: string): string[] {
  if (word.length < 4 || !/^[a-z]+$/.test(word) || isRoot(word)) return [word];
  const [beginning, letters] = HIDDEN_LETTERS.find(([each]) => each.test(word)) ?? [null, []];
  const hidden = beginning ? letters.map((letter) => sastrawi.stem(word.replace(beginning, letter))) : [];
  const roots = [...new Set(hidden.filter(isRoot))];
  if (roots.length > 0) return roots;
  const root = sastrawi.stem(word);
  return [isRoot(root) ? root : snowball(word)];
}

// Its own `find` would also find what every object has, such as `constructor`.
function isRoot(word: string): boolean {
  return Object.hasOwn(sastrawi.internalDictionary, word);
}
