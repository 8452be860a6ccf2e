import {
  AlignmentType,
  Bookmark,
  BorderStyle,
  type FileChild,
  HeadingLevel,
  ImageRun,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { Block, Table as ComposedTable, Heading, Pairs, Signatures } from '../composed.ts';
import { hanging, lines, MARGIN, questionOf, runsOf, STYLES } from './docxWords.ts';

/** Width of the text on the page, in twips. */
export const TEXT_WIDTH = 9_300;
/** The size of the code on the page, in pixels. */
const CODE = 112;

const HEADINGS = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
  HeadingLevel.HEADING_5,
];

const LINE = { style: BorderStyle.SINGLE, size: 4, color: 'B9C4C0' };
const NO_LINE = { style: BorderStyle.NONE, size: 0, color: 'auto' };
/** Borders of tables that only set things beside each other. */
const NO_LINES = {
  ...{ top: NO_LINE, bottom: NO_LINE, left: NO_LINE, right: NO_LINE },
  ...{ insideHorizontal: NO_LINE, insideVertical: NO_LINE },
};

/** What the blocks of one document share. */
export interface DocxContext {
  /** The code that leads to the verify page, as a PNG; null where there is none. */
  code: Uint8Array | null;
  /** Counts the numbered lists, each of which begins anew. */
  lists: { start: number }[];
  /** Headings that the table of contents names, with the bookmarks that they got. */
  headings: { text: string; level: number; bookmark: string }[];
}

/** Levels of headings that the table of contents names. */
const CONTENTS_DEPTH = 2;

/** Where blocks stand: how deep in lists, how far from the margin, and whether in a table. */
interface Place {
  depth: number;
  indent: number;
  cell?: true;
}

/** Blocks of a composed document as those of a Word document. */
export function docxBlocks(
  blocks: readonly Block[],
  context: DocxContext,
  place: Place = { depth: 0, indent: 0 },
): (Paragraph | Table)[] {
  return blocks.flatMap((block) => blockOf(block, context, place));
}

function blockOf(block: Block, context: DocxContext, place: Place): (Paragraph | Table)[] {
  const { indent } = place;
  switch (block.kind) {
    case 'paragraph': {
      const said = runsOf(block.runs);
      const style = block.tone ? STYLES.note : place.cell && STYLES.cell;
      if (!block.time)
        return [new Paragraph({ style, indent: { left: indent }, keepNext: block.keep, children: said })];
      return [hanging(block.time, said, { style })];
    }
    case 'heading':
      return [headingOf(block, context)];
    case 'list': {
      const reference = block.ordered
        ? `${STYLES.numbers}${context.lists.push({ start: block.start })}`
        : STYLES.list;
      return block.items.flatMap((item) => {
        const [first, ...rest] = item;
        const level = Math.min(place.depth, 8);
        const inner = { ...place, depth: place.depth + 1, indent: 360 * (place.depth + 1) };
        const head = first?.kind === 'paragraph' ? first.runs : [];
        const left = first?.kind === 'paragraph' ? rest : item;
        return [
          new Paragraph({ numbering: { reference, level }, children: runsOf(head) }),
          ...docxBlocks(left, context, inner),
        ];
      });
    }
    case 'quote':
      return docxBlocks(block.blocks, context, { ...place, indent: indent + MARGIN });
    case 'rule':
      return [new Paragraph({ border: { bottom: LINE } })];
    case 'table':
      return [tableOf(block, context), gap()];
    case 'pairs':
      return [pairsOf(block), gap()];
    case 'question':
      return questionOf(block);
    case 'signatures':
      return signaturesOf(block);
    case 'proof': {
      const picture = context.code
        ? [
            new Paragraph({
              keepNext: true,
              children: [
                new ImageRun({
                  ...{ type: 'png', data: context.code, transformation: { width: CODE, height: CODE } },
                  altText: { name: 'QR', title: block.url, description: block.alt },
                }),
              ],
            }),
          ]
        : [];
      return [...picture, pairsOf({ kind: 'pairs', rows: block.rows }), gap()];
    }
  }
}

function headingOf({ number, text: words, level }: Heading, { headings }: DocxContext): Paragraph {
  const heading = HEADINGS[level - 1];
  const text = number ? `${number}  ${words}` : words;
  if (level > CONTENTS_DEPTH) return new Paragraph({ heading, text });
  const bookmark = `heading${headings.length + 1}`;
  headings.push({ text, level, bookmark });
  return new Paragraph({
    heading,
    children: [new Bookmark({ id: bookmark, children: [new TextRun(text)] })],
  });
}

const gap = (keepNext = false): Paragraph => new Paragraph({ spacing: { before: 0, after: 60 }, keepNext });

function tableOf({ widths, heads, rows }: ComposedTable, context: DocxContext): Table {
  const sum = widths.reduce((all, each) => all + each, 0);
  const columnWidths = widths.map((each) => Math.round((each / sum) * TEXT_WIDTH));
  return new Table({
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths,
    borders: { ...NO_LINES, top: LINE, bottom: LINE, insideHorizontal: LINE },
    rows: rows.map(
      (row, index) =>
        new TableRow({
          tableHeader: index < heads,
          cantSplit: index < heads || lengthOf(row) < SHORT_ROW,
          children: row.map(
            ({ blocks, colspan, rowspan, head }) =>
              new TableCell({
                ...{ columnSpan: colspan, rowSpan: rowspan },
                margins: { top: 60, bottom: 60, left: 80, right: 80 },
                children: cellOf(blocks, context, head ?? false),
              }),
          ),
        }),
    ),
  });
}

/** A row of fewer letters stands on one page; longer ones would leave much of a page empty. */
const SHORT_ROW = 400;

/** How many letters a row holds, as far as it holds plain paragraphs. */
function lengthOf(row: ComposedTable['rows'][number]): number {
  const runs = row
    .flatMap(({ blocks }) => blocks)
    .flatMap((block) => (block.kind === 'paragraph' ? block.runs : []));
  return runs.reduce((sum, { text }) => sum + text.length, 0);
}

/** A cell holds at least one paragraph, at its end. */
function cellOf(blocks: readonly Block[], context: DocxContext, head: boolean): (Paragraph | Table)[] {
  const bold = blocks.map(
    (block): Block =>
      head && block.kind === 'paragraph'
        ? { ...block, runs: block.runs.map((run) => ({ ...run, bold: true })) }
        : block,
  );
  const children = docxBlocks(bold, context, { depth: 0, indent: 0, cell: true });
  return children.length === 0 || children.at(-1) instanceof Table
    ? [...children, new Paragraph('')]
    : children;
}

/** Names beside what they stand for. */
function pairsOf({ rows }: Pairs): Table {
  const columnWidths = [Math.round(TEXT_WIDTH * 0.3), Math.round(TEXT_WIDTH * 0.7)];
  const side = (children: Paragraph[]) => new TableCell({ margins: { top: 20, bottom: 20 }, children });
  return new Table({
    ...{ width: { size: TEXT_WIDTH, type: WidthType.DXA }, columnWidths, borders: NO_LINES },
    rows: rows.map(
      ({ name, lines: said }) =>
        new TableRow({
          children: [
            side([new Paragraph({ style: STYLES.note, text: name })]),
            side(said.map((line) => new Paragraph({ children: lines(line), spacing: { after: 0 } }))),
          ],
        }),
    ),
  });
}

function signaturesOf({ place, items }: Signatures): (Paragraph | Table)[] {
  const keepNext = true;
  const rows: TableRow[] = [];
  const half = Math.round(TEXT_WIDTH / 2);
  for (let index = 0; index < items.length; index += 2) {
    const children = [items[index], items[index + 1]].map(
      (item) =>
        new TableCell({
          width: { size: half, type: WidthType.DXA },
          children: item
            ? [
                new Paragraph({ keepNext, children: [new TextRun({ text: item.role, bold: true })] }),
                new Paragraph({ style: STYLES.note, keepNext, spacing: { before: 480 }, text: item.signed }),
                new Paragraph({
                  keepNext,
                  alignment: AlignmentType.LEFT,
                  border: { top: { ...LINE, color: '13201D' } },
                  children: [new TextRun({ text: item.name, bold: true })],
                }),
                ...item.lines.map((line) => new Paragraph({ keepNext, spacing: { after: 0 }, text: line })),
              ]
            : [new Paragraph('')],
        }),
    );
    rows.push(new TableRow({ cantSplit: true, children }));
  }
  return [
    new Paragraph({ style: STYLES.note, keepNext, text: place }),
    new Table({
      ...{ width: { size: TEXT_WIDTH, type: WidthType.DXA }, columnWidths: [half, half] },
      ...{ borders: NO_LINES, rows },
    }),
    gap(keepNext),
  ];
}

/** What stands at the top level of a Word document. */
export type DocxChild = FileChild;
