import { diffArrays } from 'diff';
import * as Y from 'yjs';
import type {
  AnyNode,
  MinutesBlock,
  MinutesDocument,
  MinutesInline,
  TextRun,
} from '../minutesDocument/document.ts';
import { normalise } from '../minutesDocument/normalise.ts';
import { changeWords, insertRuns } from './changeWords.ts';
import { MINUTES_FRAGMENT, nodeOf } from './documentOf.ts';

/**
 * Makes a document that is written together say `target`, in one transaction: blocks that stay are not touched, and in
 * a paragraph that changes only the words that change, so that what others write meanwhile stays too.
 */
export function changeDocument(ydoc: Y.Doc, target: MinutesDocument, origin?: unknown): void {
  const fragment = ydoc.getXmlFragment(MINUTES_FRAGMENT);
  ydoc.transact(() => {
    const old = fragment.toArray().map((child) => (child instanceof Y.XmlElement ? keyOf(child) : ''));
    const wanted = target.content.map((block) => JSON.stringify(onlyBlock(block as AnyNode)));
    let at = 0;
    let next = 0;
    let removed = 0;
    const meet = (added: number): void => {
      const paired = changePairs(fragment, at - removed, removed, target.content.slice(next, next + added));
      const more = target.content.slice(next + paired, next + added).map(elementOf);
      const rest = removed - paired;
      const from = at - rest;
      if (rest > 0) fragment.delete(from, rest);
      if (more.length > 0) fragment.insert(from, more);
      at = from + more.length;
      next += added;
      removed = 0;
    };
    for (const part of diffArrays(old, wanted)) {
      if (part.removed) {
        removed = part.count;
        at += removed;
      } else if (part.added) meet(part.count);
      else {
        if (removed > 0) meet(0);
        at += part.count;
        next += part.count;
      }
    }
    if (removed > 0) meet(0);
  }, origin);
}

/** Writes `content` into a document in which nothing was written yet. */
export function fillDocument(ydoc: Y.Doc, content: MinutesDocument): void {
  ydoc.transact(() => ydoc.getXmlFragment(MINUTES_FRAGMENT).insert(0, content.content.map(elementOf)));
}

/** Changes words in place where a paragraph stands for a paragraph; tells how many blocks were done so, from the first. */
function changePairs(
  fragment: Y.XmlFragment,
  from: number,
  removed: number,
  added: readonly MinutesBlock[],
): number {
  let paired = 0;
  for (const block of added.slice(0, removed)) {
    const element = fragment.get(from + paired);
    if (!(element instanceof Y.XmlElement) || !changeInPlace(element, block)) break;
    paired += 1;
  }
  return paired;
}

function changeInPlace(element: Y.XmlElement, block: MinutesBlock): boolean {
  if (element.nodeName !== block.type || (block.type !== 'paragraph' && block.type !== 'heading'))
    return false;
  const runs = block.content ?? [];
  if (!runs.every((run): run is TextRun => run.type === 'text') || element.length > 1) return false;
  const text = element.length === 0 ? null : element.get(0);
  if (text !== null && !(text instanceof Y.XmlText)) return false;
  const said = attrsOf(block as AnyNode);
  for (const name of Object.keys(element.getAttributes()))
    if (!Object.hasOwn(said, name)) element.removeAttribute(name);
  for (const [name, value] of Object.entries(said)) {
    if (element.getAttributes()[name] !== value) element.setAttribute(name, value as string);
  }
  if (text) changeWords(text, runs);
  else if (runs.length > 0) element.insert(0, [textOf(runs)]);
  return true;
}

/** A block as a part of a document that is written together. */
function elementOf(node: MinutesBlock | MinutesInline): Y.XmlElement {
  const element = new Y.XmlElement(node.type);
  for (const [name, value] of Object.entries(attrsOf(node as AnyNode)))
    element.setAttribute(name, value as string);
  const children: (Y.XmlElement | Y.XmlText)[] = [];
  let runs: TextRun[] = [];
  const end = (): void => {
    if (runs.length > 0) children.push(textOf(runs));
    runs = [];
  };
  for (const child of (node as AnyNode).content ?? []) {
    if (child.type === 'text') runs.push(child as TextRun);
    else {
      end();
      children.push(elementOf(child as MinutesBlock | MinutesInline));
    }
  }
  end();
  if (children.length > 0) element.insert(0, children);
  return element;
}

function textOf(runs: readonly TextRun[]): Y.XmlText {
  const text = new Y.XmlText();
  insertRuns(text, 0, runs);
  return text;
}

const attrsOf = ({ attrs = {} }: AnyNode): Record<string, unknown> =>
  Object.fromEntries(Object.entries(attrs).filter(([, value]) => value !== null && value !== undefined));

const onlyBlock = (node: AnyNode): unknown => normalise({ type: 'doc', content: [node] }).content[0];

const keyOf = (element: Y.XmlElement): string => JSON.stringify(onlyBlock(nodeOf(element)));
