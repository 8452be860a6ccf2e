/** How much a document says: everything, the gist and the decisions, or the decisions alone. */
export const DocumentDepth = {
  RISALAH: 'RISALAH',
  NOTULA: 'NOTULA',
  LAPORAN_SINGKAT: 'LAPORAN_SINGKAT',
} as const;
export type DocumentDepth = (typeof DocumentDepth)[keyof typeof DocumentDepth];

/** In which form a document is given out. XLSX holds questions and follow-ups as tables, JSON everything, whatever the depth. */
export const DocumentFormat = {
  PDF: 'PDF',
  DOCX: 'DOCX',
  MD: 'MD',
  JSON: 'JSON',
  XLSX: 'XLSX',
} as const;
export type DocumentFormat = (typeof DocumentFormat)[keyof typeof DocumentFormat];

/** How far the making of a document has come. */
export const DocumentPhase = {
  /** Others are made before it. */
  WAITING: 'WAITING',
  COLLECTING: 'COLLECTING',
  COMPOSING: 'COMPOSING',
  RENDERING: 'RENDERING',
  DONE: 'DONE',
} as const;
export type DocumentPhase = (typeof DocumentPhase)[keyof typeof DocumentPhase];

/** Bounds of letterheads. */
export const LETTERHEAD_LIMITS = {
  lines: 6,
  line: 120,
  pattern: 120,
  /** Bytes of the logo. */
  logo: 200_000,
  /** Width and height of the logo, in pixels. */
  logoSide: 2_000,
} as const;

/** The number of documents of programmes that set none. */
export const DEFAULT_NUMBER_PATTERN = '{jenis}/{kode}/{dimensi}/{bulan}/{tahun}';

/** What the places of a number's pattern stand for. */
export const NUMBER_PLACES = ['jenis', 'kode', 'dimensi', 'bulan', 'tahun', 'tahap', 'surat'] as const;

/** A place of a number's pattern, written in braces. */
export type NumberPlace = (typeof NUMBER_PLACES)[number];

/** What fills a number's pattern. */
export interface NumberFill {
  depth: DocumentDepth;
  /** Official code of the region; null where it has none. */
  code: string | null;
  /** Place of the dimension in its programme; null for a whole session. */
  dimension: number | null;
  /** Month of the session at its venue, 1 to 12. */
  month: number;
  /** Year and stage of the cycle, and the number of its letter. */
  year: number;
  stage: string;
  letter: string;
}

const KINDS: Record<DocumentDepth, string> = { RISALAH: 'RIS', NOTULA: 'NOT', LAPORAN_SINGKAT: 'LAP' };
const MONTHS = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'];

/**
 * The number of a document by a programme's pattern. It is made of what the session is, so the same document has the same
 * number whenever it is made; a place that nothing fills reads `-`.
 */
export function documentNumber(pattern: string | null, fill: NumberFill): string {
  const words: Record<NumberPlace, string> = {
    jenis: KINDS[fill.depth],
    kode: fill.code ?? '-',
    dimensi: String(fill.dimension ?? 0).padStart(2, '0'),
    bulan: MONTHS[fill.month - 1] ?? '-',
    tahun: String(fill.year),
    tahap: fill.stage || '-',
    surat: fill.letter || '-',
  };
  return (pattern ?? DEFAULT_NUMBER_PATTERN).replaceAll(
    /\{(\w+)\}/g,
    (whole, name: string) => words[name as NumberPlace] ?? whole,
  );
}

/** Names in braces within a pattern that stand for nothing. */
export function unknownPlaces(pattern: string): string[] {
  const named = [...pattern.matchAll(/\{([^{}]*)\}/g)].map((found) => found[1] ?? '');
  return named.filter((name) => !(NUMBER_PLACES as readonly string[]).includes(name));
}
