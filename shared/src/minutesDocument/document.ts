/** Bold, italic, or a link to the web or to a mail address. */
export type MinutesMark = { type: 'bold' } | { type: 'italic' } | { type: 'link'; attrs: { href: string } };

/** A stretch of words that look alike. Never empty. */
export interface TextRun {
  type: 'text';
  text: string;
  marks?: MinutesMark[];
}

/** A new line within a paragraph. */
export interface HardBreak {
  type: 'hardBreak';
}

/** A person (by the id of their seat) or an agency named in the text; `label` is the name as it was written. */
export interface Mention {
  type: 'mention';
  attrs: { kind: 'PERSON' | 'AGENCY'; id: string; label: string };
}

/** What stands within a line. */
export type MinutesInline = TextRun | HardBreak | Mention;

/** `time` hangs in the margin (`10.31`); `event` is the number of the session's event that it was put in from. */
export interface Paragraph {
  type: 'paragraph';
  attrs?: { time?: string; event?: number };
  content?: MinutesInline[];
}

/** A heading; level 1 is the largest. */
export interface Heading {
  type: 'heading';
  attrs: { level: 1 | 2 | 3 };
  content?: MinutesInline[];
}

/** One point of a list. */
export interface ListItem {
  type: 'listItem';
  content: MinutesBlock[];
}

/** A list of points. */
export interface BulletList {
  type: 'bulletList';
  content: ListItem[];
}

/** A numbered list; it begins with 1 where `start` is left out. */
export interface OrderedList {
  type: 'orderedList';
  attrs?: { start?: number };
  content: ListItem[];
}

/** Words of somebody else, set apart. */
export interface Blockquote {
  type: 'blockquote';
  content: MinutesBlock[];
}

/** A line across the page. */
export interface HorizontalRule {
  type: 'horizontalRule';
}

/** A cell; `tableHeader` heads a row or a column. Widths of columns are in CSS pixels. */
export interface TableCell {
  type: 'tableCell' | 'tableHeader';
  attrs?: { colspan?: number; rowspan?: number; colwidth?: number[] };
  content: MinutesBlock[];
}

/** A row of a table. */
export interface TableRow {
  type: 'tableRow';
  content: TableCell[];
}

/** A table. */
export interface Table {
  type: 'table';
  content: TableRow[];
}

/** A question and its answers as they read when the minutes became FINAL; no verdicts. */
export interface FrozenQuestion {
  number: number;
  text: string;
  /** Whether the chair changed the wording after it was asked. */
  amended: boolean;
  withdrawn: boolean;
  /** `label` is the number with the agency's letter (12a); `text` is null where no answer was given. */
  answers: { label: string; agency: string; text: string | null; state: string }[];
}

/** The place of a question and its answers, which are read from the session; `frozen` in FINAL proceedings only. */
export interface QuestionBlock {
  type: 'questionBlock';
  attrs: { questionId: string };
  frozen?: FrozenQuestion;
}

/** What stands below one another. */
export type MinutesBlock =
  | Paragraph
  | Heading
  | BulletList
  | OrderedList
  | Blockquote
  | HorizontalRule
  | Table
  | QuestionBlock;

/** The text of minutes in the JSON shape of ProseMirror. There is always a block. */
export interface MinutesDocument {
  type: 'doc';
  content: MinutesBlock[];
}

/** Any node, while it is not known yet to be one of ours. */
export interface AnyNode {
  type: string;
  attrs?: Record<string, unknown>;
  content?: AnyNode[];
  text?: string;
  marks?: { type: string; attrs?: Record<string, unknown> }[];
}

/** Minutes in which nothing was written: one empty paragraph. */
export const EMPTY_DOCUMENT: MinutesDocument = { type: 'doc', content: [{ type: 'paragraph' }] };
