import { ExternalHyperlink, Paragraph, type ParagraphChild, TextRun } from 'docx';
import type { Question, Run } from '../composed.ts';

/** How far the words of questions stand from the margin that their numbers hang in, in twips. */
export const MARGIN = 720;
/** Names of styles and lists that the blocks use. */
export const STYLES = {
  note: 'RisalahNote',
  small: 'RisalahSmall',
  cell: 'RisalahCell',
  list: 'points',
  numbers: 'numbers',
} as const;

/** Lines of plain text as runs. */
export const lines = (text: string): TextRun[] =>
  text.split('\n').map((line, index) => new TextRun({ text: line, ...(index > 0 && { break: 1 }) }));

/** Stretches of words as Word's own. */
export function runsOf(runs: readonly Run[]): ParagraphChild[] {
  return runs.flatMap(({ text, bold, italic, href }): ParagraphChild[] => {
    const said = text.split('\n').map(
      (line, index) =>
        new TextRun({
          ...{ text: line, bold, italics: italic },
          ...(index > 0 && { break: 1 }),
          ...(href && { style: 'Hyperlink' }),
        }),
    );
    return href ? [new ExternalHyperlink({ link: href, children: said })] : said;
  });
}

/** Words with something in the margin before them. */
export function hanging(
  mark: string,
  said: readonly ParagraphChild[],
  { style, bold = false, keepNext = false }: { style?: string; bold?: boolean; keepNext?: boolean } = {},
): Paragraph {
  return new Paragraph({
    style,
    indent: { left: MARGIN, hanging: MARGIN },
    tabStops: [{ type: 'left', position: MARGIN }],
    keepNext,
    children: [new TextRun({ text: mark, bold }), new TextRun('\t'), ...said],
  });
}

const indented = (text: string, style?: string, keepNext = false): Paragraph =>
  new Paragraph({ style, keepNext, indent: { left: MARGIN }, children: lines(text) });

/** A question stands on the page of its first answer, and who answers on that of their words. */
export function questionOf({ number, text, notes, answers }: Question): Paragraph[] {
  const [first = '', ...more] = text;
  const keepNext = answers.length > 0;
  return [
    hanging(number, [new TextRun({ text: first, bold: true })], { bold: true, keepNext: true }),
    ...more.map((line) => indented(line, undefined, keepNext)),
    ...notes.map((note) => indented(note, STYLES.note, keepNext)),
    ...answers.flatMap(({ label, agency, standing, text: said, notes: own }) => [
      hanging(
        label,
        [new TextRun({ text: agency, bold: true }), new TextRun(standing ? `  ${standing}` : '')],
        { style: STYLES.small, keepNext: said.length + own.length > 0 },
      ),
      ...said.map((line) => indented(line)),
      ...own.map((note) => indented(note, STYLES.note)),
    ]),
  ];
}
