import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Header,
  ImageRun,
  InternalHyperlink,
  LeaderType,
  LevelFormat,
  LineRuleType,
  Packer,
  PageNumber,
  PageReference,
  Paragraph,
  Tab,
  TextRun,
} from 'docx';
import { toBuffer as drawCode } from 'qrcode';
import type { ComposedDocument, Proof } from '../composed.ts';
import { type DocxChild, type DocxContext, docxBlocks, TEXT_WIDTH } from './docxBlocks.ts';
import { STYLES } from './docxWords.ts';
import { sizeOfPng } from './sizeOfPng.ts';

/** Typefaces that Word has. */
const SERIF = 'Cambria';
const SANS = 'Calibri';
const INK2 = '42504C';
const WARN = '8A4B00';
/** Height of the logo, in pixels. */
const LOGO = 68;

/**
 * A document as DOCX, with its headings as headings and a table of contents with links. On which page a heading stands depends on
 * the typefaces and the program of whoever opens it, so each number is a field of its own that the program works out: LibreOffice
 * by itself, which leaves those within a table of contents of Word's own empty, and Word after asking.
 */
export async function renderDocx(composed: ComposedDocument, logo: Uint8Array | null): Promise<Uint8Array> {
  const code = composed.blocks.find((block): block is Proof => block.kind === 'proof');
  const context: DocxContext = {
    code: code ? await drawCode(code.url, { margin: 0, scale: 6, errorCorrectionLevel: 'M' }) : null,
    lists: [],
    headings: [],
  };
  const body = docxBlocks(composed.blocks, context);
  const children = [
    ...front(composed, logo),
    ...docxBlocks([composed.head], context),
    ...contentsOf(composed, context),
    ...body,
  ];
  const at = composed.language === 'id' ? 'id-ID' : 'en-GB';
  const document = new Document({
    ...{ title: composed.title, creator: composed.author, lastModifiedBy: composed.author },
    features: { updateFields: true },
    styles: stylesIn(at),
    numbering: { config: listsOf(context) },
    sections: [
      {
        properties: { page: { size: { width: 11_906, height: 16_838 }, margin: MARGINS } },
        headers: { default: new Header({ children: [headerOf(composed)] }) },
        footers: { default: new Footer({ children: [footerOf(composed)] }) },
        children,
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

const MARGINS = { left: 1_303, right: 1_303, top: 1_417, bottom: 1_304 };

function front(
  { letterhead, called, subtitle, number, provisionalNote }: ComposedDocument,
  logo: Uint8Array | null,
) {
  const size = logo && sizeOfPng(logo);
  const centred = { alignment: AlignmentType.CENTER, spacing: { after: 0 } };
  const head: DocxChild[] = [];
  if (logo && size) {
    const transformation = { width: Math.round((size.width / size.height) * LOGO), height: LOGO };
    const altText = { name: 'logo', description: letterhead[0] ?? '' };
    head.push(
      new Paragraph({
        ...centred,
        children: [new ImageRun({ type: 'png', data: logo, transformation, altText })],
      }),
    );
  }
  for (const [index, line] of letterhead.entries()) {
    const style = index === 0 ? { bold: true, size: 24 } : { size: 18 };
    head.push(new Paragraph({ ...centred, children: [new TextRun({ text: line, font: SANS, ...style })] }));
  }
  if (head.length > 0) {
    head.push(
      new Paragraph({ border: { bottom: { style: BorderStyle.SINGLE, size: 12, color: '13201D' } } }),
    );
  }
  return [
    ...head,
    new Paragraph({ style: 'Title', text: called }),
    new Paragraph({ children: [new TextRun({ text: subtitle, size: 26 })] }),
    new Paragraph({ style: STYLES.note, text: number }),
    ...(provisionalNote
      ? [
          new Paragraph({
            shading: { fill: 'FCF1DF' },
            children: [new TextRun({ text: provisionalNote, font: SANS, size: 18, color: WARN })],
          }),
        ]
      : []),
  ];
}

function contentsOf({ contents }: ComposedDocument, { headings }: DocxContext): DocxChild[] {
  if (contents === null) return [];
  return [
    new Paragraph({
      ...{ spacing: { before: 360, after: 120 }, keepNext: true },
      children: [new TextRun({ text: contents, font: SANS, bold: true, size: 23 })],
    }),
    ...headings.map(
      ({ text, level, bookmark }) =>
        new Paragraph({
          style: `TOC${level}`,
          indent: { left: 240 * (level - 1) },
          spacing: { after: 20 },
          tabStops: [{ type: 'right', position: TEXT_WIDTH, leader: LeaderType.DOT }],
          children: [
            new InternalHyperlink({
              anchor: bookmark,
              children: [new TextRun({ children: [text, new Tab()] }), new PageReference(bookmark)],
            }),
          ],
        }),
    ),
  ];
}

const headerOf = ({ provisional }: ComposedDocument): Paragraph =>
  new Paragraph({
    alignment: AlignmentType.RIGHT,
    children: provisional
      ? [new TextRun({ text: provisional, font: SANS, bold: true, size: 17, color: WARN })]
      : [],
  });

function footerOf({ footer, pageOf }: ComposedDocument): Paragraph {
  const fields = { '{page}': PageNumber.CURRENT, '{pages}': PageNumber.TOTAL_PAGES };
  const parts = pageOf.split(/(\{pages?\})/).map((part) => fields[part as keyof typeof fields] ?? part);
  return new Paragraph({
    tabStops: [{ type: 'right', position: TEXT_WIDTH }],
    children: [new TextRun({ children: [footer, '\t', ...parts], font: SANS, size: 17, color: INK2 })],
  });
}

function stylesIn(language: string) {
  const note = { font: SANS, size: 17, color: INK2 };
  const heading = (size: number, font: string) => ({
    run: { font, size, bold: true, color: '13201D' },
    paragraph: { spacing: { before: size * 12, after: 120 }, keepNext: true },
  });
  return {
    default: {
      document: {
        run: { font: SERIF, size: 21, language: { value: language } },
        // Without its rule LibreOffice takes the height for an exact one, and cuts a picture off at it.
        paragraph: { spacing: { after: 120, line: 276, lineRule: LineRuleType.AUTO } },
      },
      title: { run: { font: SERIF, size: 48, bold: true }, paragraph: { spacing: { after: 60 } } },
      heading1: heading(30, SANS),
      heading2: heading(23, SANS),
      heading3: heading(23, SERIF),
      heading4: heading(21, SERIF),
      heading5: heading(21, SERIF),
    },
    paragraphStyles: [
      { id: STYLES.note, name: 'Risalah note', basedOn: 'Normal', run: note },
      { id: STYLES.small, name: 'Risalah answer', basedOn: 'Normal', run: { font: SANS, size: 19 } },
      {
        ...{ id: STYLES.cell, name: 'Risalah cell', basedOn: 'Normal', run: { size: 18 } },
        paragraph: { spacing: { after: 40 } },
      },
    ],
  };
}

function listsOf({ lists }: DocxContext) {
  const levels = Array.from({ length: 9 }, (_, level) => level);
  const style = (level: number) => ({
    paragraph: { indent: { left: 360 * (level + 1), hanging: 300 } },
  });
  return [
    {
      reference: STYLES.list,
      levels: levels.map((level) => ({
        ...{ level, format: LevelFormat.BULLET, text: '•', style: style(level) },
      })),
    },
    ...lists.map(({ start }, index) => ({
      reference: `${STYLES.numbers}${index + 1}`,
      levels: levels.map((level) => ({
        ...{ level, format: LevelFormat.DECIMAL, text: `%${level + 1}.`, start, style: style(level) },
      })),
    })),
  ];
}
