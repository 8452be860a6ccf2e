import type { Term } from './readQuery.ts';

/** The tokens under which an entry is filed, one column of the index: its kind, dimension, cycle and region. */
export const scopeToken = (what: 'kind' | 'dimension' | 'cycle' | 'region', id: string): string =>
  `${what[0]}${id.replaceAll(/[^A-Za-z0-9]/g, '').toLowerCase()}`;

/** A query of SQLite's FTS5 for entries that hold every term, and in each of the scopes one of its tokens. */
export function matchExpression(terms: readonly Term[], scopes: readonly (readonly string[])[]): string {
  const conditions = scopes.map((tokens) => `scope : (${tokens.map(quoted).join(' OR ')})`);
  return [...terms.map(ofTerm), ...conditions].map((part) => `(${part})`).join(' AND ');
}

function ofTerm({ words, stems, begins }: Term): string {
  const written = `words : ${quoted(words.join(' '))}${begins ? ' *' : ''}`;
  if (!stems) return written;
  const [only, ...others] = stems;
  const rooted =
    others.length > 0 ? quoted(stems.map(([stem]) => stem).join(' ')) : (only ?? []).map(quoted).join(' OR ');
  // The beginning of a root is as good as that of a word: `angg` finds `penganggaran`.
  const begun = begins ? ` OR stems : ${quoted(words.join(' '))} *` : '';
  return `${written} OR stems : (${rooted})${begun}`;
}

// Everything is quoted, so that no word of a reader is taken for an operator.
const quoted = (text: string): string => `"${text.replaceAll('"', '')}"`;
