import { parseAst } from 'vitest/node';

/** A string that stands in a screen's source instead of in a catalog. */
export interface Literal {
  line: number;
  text: string;
}

/** Attributes that people read or hear, of elements and of the client's own parts. */
const SPOKEN = new Set([
  ...[
    'aria-label',
    'aria-description',
    'aria-roledescription',
    'aria-valuetext',
    'alt',
    'title',
    'placeholder',
  ],
  ...['label', 'busyLabel', 'hint', 'error', 'lead', 'heading', 'note', 'summary', 'detail', 'sentence'],
]);

interface Node {
  type: string;
  start: number;
  [part: string]: unknown;
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';

const hasLetters = (text: string): boolean => /\p{L}/u.test(text);

/** Literal words in what people read on a screen: text between tags, and attributes that are read or spoken. */
export function untranslatedIn(source: string): Literal[] {
  const found: Literal[] = [];
  const lineOf = (node: Node) => source.slice(0, node.start).split('\n').length;
  const note = (node: Node, text: unknown) => {
    if (typeof text === 'string' && hasLetters(text)) found.push({ line: lineOf(node), text: text.trim() });
  };

  /** Strings that an expression shows as they stand: itself, or what a choice or a template shows. */
  const shown = (value: unknown): void => {
    if (!isNode(value)) return;
    if (value.type === 'Literal') note(value, value.value);
    else if (value.type === 'TemplateLiteral') {
      for (const part of value.quasis as (Node & { value: { cooked: string } })[])
        note(part, part.value.cooked);
    } else if (value.type === 'JSXExpressionContainer') shown(value.expression);
    else if (value.type === 'ConditionalExpression') {
      shown(value.consequent);
      shown(value.alternate);
    } else if (value.type === 'LogicalExpression') shown(value.right);
  };

  const visit = (node: Node): void => {
    if (node.type === 'JSXText') note(node, node.value);
    if (node.type === 'JSXElement' || node.type === 'JSXFragment') {
      for (const child of node.children as Node[]) if (child.type === 'JSXExpressionContainer') shown(child);
    }
    if (node.type === 'JSXAttribute' && SPOKEN.has(String((node.name as Node).name))) shown(node.value);
    for (const part of Object.values(node)) {
      if (isNode(part)) visit(part);
      else if (Array.isArray(part)) for (const each of part) if (isNode(each)) visit(each);
    }
  };

  visit(parseAst(source, { lang: 'tsx' }) as unknown as Node);
  return found;
}
