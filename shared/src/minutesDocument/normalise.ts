import type { AnyNode, MinutesDocument } from './document.ts';

/** Values that say no more than a missing attribute does. */
const DEFAULTS: Readonly<Record<string, unknown>> = { start: 1, colspan: 1, rowspan: 1 };
/** What holds something or is not there at all. */
const NEVER_EMPTY = ['bulletList', 'orderedList', 'listItem', 'blockquote', 'table', 'tableRow'];
/** Attributes that are kept of a node whose editor says more. */
const NOT_KEPT: Readonly<Record<string, readonly string[]>> = { orderedList: ['type'] };
/** The order in which marks are told, so that the same words read the same. */
const MARKS = ['bold', 'italic', 'link'];

/**
 * A document that says the same, in one shape: without attributes at their default and empty lists, rows and quotations, as
 * deletions in the same moment leave them; words that look alike are one run, an empty cell holds an empty paragraph.
 */
export function normalise(doc: AnyNode): MinutesDocument {
  const content = contentOf(doc);
  return { type: 'doc', content: content.length > 0 ? content : [{ type: 'paragraph' }] } as MinutesDocument;
}

function contentOf(node: AnyNode): AnyNode[] {
  const kept: AnyNode[] = [];
  for (const child of node.content ?? []) {
    const clean = cleaned(child);
    if (!clean) continue;
    const before = kept.at(-1);
    const alike = before?.type === 'text' && clean.type === 'text' && sameMarks(before, clean);
    if (alike) before.text = `${before.text}${clean.text}`;
    else kept.push(clean);
  }
  return kept;
}

function cleaned(node: AnyNode): AnyNode | null {
  if (node.type === 'text') return node.text ? textRun(node) : null;
  const content = contentOf(node);
  if (content.length === 0 && NEVER_EMPTY.includes(node.type)) return null;
  const isCell = node.type === 'tableCell' || node.type === 'tableHeader';
  if (content.length === 0 && isCell) content.push({ type: 'paragraph' });
  const attrs = attrsOf(node);
  return { type: node.type, ...(attrs && { attrs }), ...(content.length > 0 && { content }) };
}

function attrsOf({ type, attrs = {} }: AnyNode): Record<string, unknown> | null {
  const said = Object.entries(attrs).filter(
    ([key, value]) =>
      value !== null && value !== undefined && value !== DEFAULTS[key] && !NOT_KEPT[type]?.includes(key),
  );
  return said.length > 0 ? Object.fromEntries(said.sort(([a], [b]) => (a < b ? -1 : 1))) : null;
}

function textRun({ text, marks = [] }: AnyNode): AnyNode {
  const known = marks
    .map(({ type, attrs }) => (type === 'link' ? { type, attrs: { href: attrs?.href } } : { type }))
    .sort((a, b) => MARKS.indexOf(a.type) - MARKS.indexOf(b.type));
  return { type: 'text', text, ...(known.length > 0 && { marks: known }) };
}

const sameMarks = (a: AnyNode, b: AnyNode): boolean =>
  JSON.stringify(a.marks ?? []) === JSON.stringify(b.marks ?? []);
