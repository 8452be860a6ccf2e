import type {
  FrozenQuestion,
  MinutesBlock,
  MinutesDocument,
  MinutesInline,
  Table as MinutesTable,
  QuestionBlock,
} from '@risalah/shared';
import type { Block, Cell, ComposedAnswer, Heading, Question, Run, Table } from '../composed.ts';
import type { Words } from '../words/words.types.ts';

/** Headings of minutes stand under the two levels of the document's own. */
const DEEPER = 2;

/** What the conversion of minutes asks of the document that they stand in. */
export interface Surroundings {
  words: Words;
  /** A question in full, where the document has it. */
  question: (questionId: string) => Question | undefined;
}

/**
 * The rich text of minutes as blocks of a document. A live block reads as its question does in the document; one of a question
 * that is not in it, as it was frozen.
 */
export function minutesBlocks({ content }: MinutesDocument, around: Surroundings): Block[] {
  return content.flatMap((block) => blocksOf(block, around));
}

/** The questions that stand in the text of minutes, by their ids. */
export function placedQuestions(minutes: MinutesDocument): ReadonlySet<string> {
  const placed = new Set<string>();
  const look = (node: object): void => {
    const { type, attrs, content } = node as {
      type: string;
      attrs?: { questionId?: string };
      content?: object[];
    };
    if (type === 'questionBlock' && attrs?.questionId) placed.add(attrs.questionId);
    content?.forEach(look);
  };
  look(minutes);
  return placed;
}

function blocksOf(block: MinutesBlock, around: Surroundings): Block[] {
  switch (block.type) {
    case 'paragraph': {
      const said = runsOf(block.content);
      const time = block.attrs?.time;
      return said.length > 0 || time ? [{ kind: 'paragraph', runs: said, ...(time && { time }) }] : [];
    }
    case 'heading': {
      const text = runsOf(block.content)
        .map((run) => run.text)
        .join('');
      const level = (block.attrs.level + DEEPER) as Heading['level'];
      return text.trim() === '' ? [] : [{ kind: 'heading', level, text }];
    }
    case 'bulletList':
    case 'orderedList': {
      const items = block.content.map((item) => item.content.flatMap((each) => blocksOf(each, around)));
      const ordered = block.type === 'orderedList';
      const start = block.type === 'orderedList' ? (block.attrs?.start ?? 1) : 1;
      return [{ kind: 'list', ordered, start, items }];
    }
    case 'blockquote':
      return [{ kind: 'quote', blocks: block.content.flatMap((each) => blocksOf(each, around)) }];
    case 'horizontalRule':
      return [{ kind: 'rule' }];
    case 'table':
      return [tableOf(block, around)];
    case 'questionBlock':
      return questionBlock(block, around);
  }
}

function runsOf(content: readonly MinutesInline[] = []): Run[] {
  return content.flatMap((inline): Run[] => {
    if (inline.type === 'hardBreak') return [{ text: '\n' }];
    if (inline.type === 'mention') return [{ text: inline.attrs.label, bold: true }];
    const run: Run = { text: inline.text };
    for (const mark of inline.marks ?? []) {
      if (mark.type === 'bold') run.bold = true;
      if (mark.type === 'italic') run.italic = true;
      if (mark.type === 'link') run.href = mark.attrs.href;
    }
    return [run];
  });
}

function tableOf({ content }: MinutesTable, around: Surroundings): Table {
  const rows = content.map((row) =>
    row.content.map(
      (each): Cell => ({
        blocks: each.content.flatMap((block) => blocksOf(block, around)),
        colspan: each.attrs?.colspan ?? 1,
        rowspan: each.attrs?.rowspan ?? 1,
        ...(each.type === 'tableHeader' && { head: true as const }),
      }),
    ),
  );
  const columns = (rows[0] ?? []).reduce((sum, { colspan }) => sum + colspan, 0);
  const given = content[0]?.content.flatMap(({ attrs }) => attrs?.colwidth ?? []) ?? [];
  const widths = given.length === columns ? given : Array.from({ length: columns }, () => 1);
  const headed = rows[0]?.every((each) => each.head && each.rowspan === 1);
  return { kind: 'table', widths, heads: headed && rows.length > 1 ? 1 : 0, rows };
}

function questionBlock({ attrs, frozen }: QuestionBlock, { question, words }: Surroundings): Block[] {
  const known = question(attrs.questionId) ?? (frozen && frozenQuestion(frozen, words));
  return known ? [known] : [];
}

function frozenQuestion(
  { number, text, amended, withdrawn, answers }: FrozenQuestion,
  words: Words,
): Question {
  const notes = [amended && words.amended, withdrawn && words.withdrawn].filter((note) => note !== false);
  return {
    ...{ kind: 'question', number: String(number), text: paragraphsOf(text), notes },
    answers: answers.map(
      ({ label, agency, text: said, state }): ComposedAnswer => ({
        ...{ label, agency, text: paragraphsOf(said ?? ''), notes: [] },
        standing: said === null ? words.answerState(state) : '',
      }),
    ),
  };
}

/** Plain words as paragraphs: one for each line. */
export const paragraphsOf = (text: string): string[] =>
  text.split(/\r?\n/).filter((line) => line.trim() !== '');
