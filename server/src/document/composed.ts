/** A stretch of words that look alike. Never empty; a new line within it stays one. */
export interface Run {
  text: string;
  bold?: true;
  italic?: true;
  href?: string;
}

/** Words in a line. */
export interface Paragraph {
  kind: 'paragraph';
  runs: Run[];
  /** What hangs before it, such as the time it was said. */
  time?: string;
  /** `note`: what the document says about itself, not what people said. */
  tone?: 'note' | 'small';
  /** Stands on the page of what comes next. */
  keep?: true;
}

/** A heading; 1 is the largest. `number` stands before it, `3.2`. */
export interface Heading {
  kind: 'heading';
  level: 1 | 2 | 3 | 4 | 5;
  text: string;
  number?: string;
}

/** Points, numbered from `start` when `ordered`. */
export interface List {
  kind: 'list';
  ordered: boolean;
  start: number;
  items: Block[][];
}

/** Words of somebody else, set apart. */
export interface Quote {
  kind: 'quote';
  blocks: Block[];
}

/** A line across the page. */
export interface Rule {
  kind: 'rule';
}

/** A cell. */
export interface Cell {
  blocks: Block[];
  colspan: number;
  rowspan: number;
  /** Heads its row or column. */
  head?: true;
}

/** A table. The first `heads` rows are its head, repeated on each page. */
export interface Table {
  kind: 'table';
  /** Shares of the width. */
  widths: number[];
  heads: number;
  rows: Cell[][];
}

/** Names with what they stand for, below one another. */
export interface Pairs {
  kind: 'pairs';
  rows: { name: string; lines: string[] }[];
}

/** An answer under its question: label, who answers, how it stands, and its words in paragraphs. */
export interface ComposedAnswer {
  label: string;
  agency: string;
  standing: string;
  text: string[];
  notes: string[];
}

/** A question with its number in the margin, and its answers. */
export interface Question {
  kind: 'question';
  number: string;
  text: string[];
  notes: string[];
  answers: ComposedAnswer[];
}

/** Who signs, side by side, on the page of what comes next: how to check that it is so. */
export interface Signatures {
  kind: 'signatures';
  place: string;
  items: { role: string; signed: string; name: string; lines: string[] }[];
}

/** Where to check the document. The renderer draws the code that leads to `url`. */
export interface Proof {
  kind: 'proof';
  url: string;
  /** What the code leads to, for who cannot see it. */
  alt: string;
  rows: Pairs['rows'];
}

/** What stands below one another. */
export type Block = Paragraph | Heading | List | Quote | Rule | Table | Pairs | Question | Signatures | Proof;

/** A document, in its order and its words, before it takes a form. Every form says the same. */
export interface ComposedDocument {
  /** `id` or `en`. */
  language: string;
  /** For the properties of the file. */
  title: string;
  author: string;
  madeAt: string;
  letterhead: string[];
  /** What it is, in large: `Risalah`. */
  called: string;
  subtitle: string;
  /** `Nomor RIS/73.73/01/XI/2024` */
  number: string;
  /** Stands at the head of every page; null once it is final. */
  provisional: string | null;
  /** Says why it is provisional. */
  provisionalNote: string | null;
  head: Pairs;
  /** Heading of the table of contents; null where there is none. */
  contents: string | null;
  blocks: Block[];
  /** Stands at the foot of every page, with the page's number. */
  footer: string;
  /** `Halaman {page} dari {pages}` */
  pageOf: string;
}

/** Plain words as runs. */
export const runs = (text: string): Run[] => (text === '' ? [] : [{ text }]);

/** A paragraph of plain words. */
export const paragraph = (text: string, more: Partial<Paragraph> = {}): Paragraph => ({
  kind: 'paragraph',
  runs: runs(text),
  ...more,
});

/** A cell of plain words. */
export const cell = (text: string, more: Partial<Cell> = {}): Cell => ({
  blocks: text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => paragraph(line)),
  colspan: 1,
  rowspan: 1,
  ...more,
});

/** A row that heads a table. */
export const headRow = (names: readonly string[]): Cell[] => names.map((name) => cell(name, { head: true }));
