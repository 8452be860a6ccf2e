import type { ListItem, MinutesBlock, MinutesDocument, MinutesInline, Table } from './document.ts';

/** How the place of a question reads in plain text, `[Pertanyaan 12]`. */
export type QuestionText = (questionId: string) => string;

/**
 * The words of minutes as plain text: blocks apart by an empty line, the lines within a block by one new line; points
 * begin with `- ` or their number, two spaces deeper at each level, rows are lines with their cells apart by a tab.
 */
export function plainTextOf(doc: MinutesDocument, questionText: QuestionText): string {
  return doc.content.map((block) => blockText(block, questionText)).join('\n\n');
}

/** The plain text of one block. */
export function blockText(block: MinutesBlock, questionText: QuestionText): string {
  switch (block.type) {
    case 'paragraph': {
      const words = inlineText(block.content);
      return block.attrs?.time ? `${block.attrs.time} ${words}` : words;
    }
    case 'heading':
      return inlineText(block.content);
    case 'bulletList':
      return block.content.map((item) => pointText(item, '- ', questionText)).join('\n');
    case 'orderedList': {
      const first = block.attrs?.start ?? 1;
      return block.content
        .map((item, index) => pointText(item, `${first + index}. `, questionText))
        .join('\n');
    }
    case 'blockquote':
      return linesOf(block.content, questionText)
        .map((line) => `> ${line}`)
        .join('\n');
    case 'horizontalRule':
      return '---';
    case 'table':
      return tableText(block, questionText);
    case 'questionBlock':
      return questionText(block.attrs.questionId);
  }
}

/** The words of a line; what is mentioned reads as its name. */
export function inlineText(content: readonly MinutesInline[] = []): string {
  return content
    .map((part) => {
      if (part.type === 'text') return part.text;
      return part.type === 'mention' ? part.attrs.label : '\n';
    })
    .join('');
}

const linesOf = (blocks: readonly MinutesBlock[], questionText: QuestionText): string[] =>
  blocks.flatMap((block) => blockText(block, questionText).split('\n'));

function pointText(item: ListItem, sign: string, questionText: QuestionText): string {
  const [first = '', ...more] = linesOf(item.content, questionText);
  return [`${sign}${first}`, ...more.map((line) => `  ${line}`)].join('\n');
}

function tableText(table: Table, questionText: QuestionText): string {
  return table.content
    .map((row) => row.content.map((cell) => linesOf(cell.content, questionText).join(' ')).join('\t'))
    .join('\n');
}
