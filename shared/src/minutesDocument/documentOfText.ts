import type { MinutesBlock, MinutesDocument, MinutesInline, Paragraph } from './document.ts';

const MARKER = /^\[(?:Pertanyaan|Question) (\d+)\][ \t]*$/i;

/** The line that holds the place of a question in the plain text of minutes. */
export function questionMarker(number: number): string {
  return `[Pertanyaan ${number}]`;
}

/**
 * Plain text as a document, so that it reads the same again: an empty line parts paragraphs, a new line stays one, a time
 * at the beginning of a paragraph hangs in the margin. A line that marks a question (`[Pertanyaan 12]`) becomes its
 * block, once for each of `questionIds` (by number); a second one, or one of a question that is not known, stays words.
 */
export function documentOfText(text: string, questionIds: ReadonlyMap<number, string>): MinutesDocument {
  const left = new Map(questionIds);
  const blocks = text
    .replaceAll('\r\n', '\n')
    .split('\n\n')
    .flatMap((piece) => blocksOf(piece.split('\n'), left));
  return { type: 'doc', content: blocks };
}

/** The blocks of lines that no empty line parts. */
function blocksOf(lines: readonly string[], left: Map<number, string>): MinutesBlock[] {
  const blocks: MinutesBlock[] = [];
  let words: string[] = [];
  const end = (): void => {
    if (words.length > 0) blocks.push(paragraphOf(words));
    words = [];
  };
  for (const line of lines) {
    const number = Number(MARKER.exec(line)?.[1]);
    const questionId = left.get(number);
    if (questionId === undefined) {
      words.push(line);
      continue;
    }
    left.delete(number);
    end();
    blocks.push({ type: 'questionBlock', attrs: { questionId } });
  }
  end();
  return blocks;
}

function paragraphOf(lines: readonly string[]): Paragraph {
  const time = /^(\d{1,2}[.:]\d{2}) (?=\S)/.exec(lines[0] ?? '')?.[1];
  const words = time ? [(lines[0] ?? '').slice(time.length + 1), ...lines.slice(1)] : lines;
  const content = words.flatMap((line, index): MinutesInline[] => [
    ...(index > 0 ? [{ type: 'hardBreak' } as const] : []),
    ...(line === '' ? [] : [{ type: 'text', text: line } as const]),
  ]);
  return {
    type: 'paragraph',
    ...(time && { attrs: { time } }),
    ...(content.length > 0 && { content }),
  };
}
