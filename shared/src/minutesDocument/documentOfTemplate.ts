import type { ListItem, MinutesBlock, MinutesDocument, MinutesInline, TextRun } from './document.ts';

/** What stands in for the places of a template: the names in braces. */
export interface TemplateFill {
  dimensi: string;
  daerah: string;
  tanggal: string;
  siklus: string;
}

/**
 * The text that minutes start with, from what an administrator wrote for all sessions: `# ` to `### ` are headings, `- `
 * and `1. ` points of lists, `**words**` bold, `*words*` italic, an empty line parts paragraphs, and `{dimensi}`,
 * `{daerah}`, `{tanggal}` and `{siklus}` stand for what the session is about. Other braces stay as they are.
 */
export function documentOfTemplate(template: string, fill: TemplateFill): MinutesDocument {
  const filled = template
    .replaceAll('\r\n', '\n')
    .replaceAll(/\{(dimensi|daerah|tanggal|siklus)\}/g, (_, name: keyof TemplateFill) => fill[name]);
  const blocks: MinutesBlock[] = [];
  for (const line of filled.split('\n')) addLine(blocks, line.trimEnd());
  const content = blocks.filter((block) => block !== GAP);
  return { type: 'doc', content: content.length > 0 ? content : [{ type: 'paragraph' }] };
}

/** An empty line: what comes after it does not go on with what stands before it. */
const GAP: MinutesBlock = { type: 'paragraph' };

function addLine(blocks: MinutesBlock[], line: string): void {
  const before = blocks.at(-1);
  if (line.trim() === '') return void blocks.push(GAP);
  const heading = /^(#{1,3}) +(.+)$/.exec(line);
  if (heading?.[1] && heading[2]) {
    const level = heading[1].length as 1 | 2 | 3;
    return void blocks.push({ type: 'heading', attrs: { level }, content: wordsOf(heading[2]) });
  }
  const bullet = /^[-*] +(.+)$/.exec(line);
  if (bullet?.[1]) {
    if (before?.type === 'bulletList') before.content.push(pointOf(bullet[1]));
    else blocks.push({ type: 'bulletList', content: [pointOf(bullet[1])] });
    return;
  }
  const numbered = /^(\d{1,4})[.)] +(.+)$/.exec(line);
  if (numbered?.[1] && numbered[2]) {
    const start = Number(numbered[1]);
    if (before?.type === 'orderedList') before.content.push(pointOf(numbered[2]));
    else
      blocks.push({
        type: 'orderedList',
        ...(start !== 1 && { attrs: { start } }),
        content: [pointOf(numbered[2])],
      });
    return;
  }
  if (before?.type === 'paragraph' && before !== GAP) {
    before.content = [...(before.content ?? []), { type: 'hardBreak' }, ...wordsOf(line)];
  } else blocks.push({ type: 'paragraph', content: wordsOf(line) });
}

const pointOf = (words: string): ListItem => ({
  type: 'listItem',
  content: [{ type: 'paragraph', content: wordsOf(words) }],
});

function wordsOf(line: string): MinutesInline[] {
  return line
    .split(/(\*\*[^*]+\*\*|\*[^*]+\*)/)
    .filter((piece) => piece !== '')
    .map((piece): TextRun => {
      if (/^\*\*[^*]+\*\*$/.test(piece))
        return { type: 'text', text: piece.slice(2, -2), marks: [{ type: 'bold' }] };
      if (/^\*[^*]+\*$/.test(piece))
        return { type: 'text', text: piece.slice(1, -1), marks: [{ type: 'italic' }] };
      return { type: 'text', text: piece };
    });
}
