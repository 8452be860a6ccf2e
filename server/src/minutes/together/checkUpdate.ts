import { DEEPEST_NODE, type ErrorCode, isKnownMark, isKnownNode, LIMITS, mayHold } from '@risalah/shared';
import { MINUTES_FRAGMENT } from '@risalah/shared/minutes-sync';
import * as Y from 'yjs';

/** The most blocks and runs of words that minutes may have; sixty pages have some two thousand. */
const MOST_NODES = 40_000;

/** How long a document is: UTF-16 code units of its words, and how many nodes hold them. */
export interface Weight {
  letters: number;
  nodes: number;
}

/**
 * Takes a change into a document, or tells by which code it is refused; the document is then no longer what it was and
 * must be read again. Refused is what is no update of Yjs, what builds on something that is not there, and what has no
 * place in minutes. Which node stands in which can be told from a change alone, since nothing in Yjs moves.
 */
export function takeUpdate(ydoc: Y.Doc, update: Uint8Array): ErrorCode | null {
  let foreign = false;
  const look = (transaction: Y.Transaction): void => {
    foreign = !isAllKnown(transaction);
  };
  ydoc.once('beforeObserverCalls', look);
  try {
    Y.applyUpdate(ydoc, update);
  } catch {
    return 'MINUTES_UPDATE_BAD';
  } finally {
    ydoc.off('beforeObserverCalls', look);
  }
  // Yjs keeps what it cannot place for later. Here that would be words which are acknowledged and stand nowhere.
  if (ydoc.store.pendingStructs !== null || ydoc.store.pendingDs !== null) return 'MINUTES_OUT_OF_STEP';
  const roots = [...ydoc.share.keys()];
  if (foreign || roots.some((name) => name !== MINUTES_FRAGMENT)) return 'MINUTES_FOREIGN';
  return null;
}

/** How much a document weighs; the same for everybody who has it. */
export function weigh(ydoc: Y.Doc): Weight {
  const weight = { letters: 0, nodes: 0 };
  const add = (parent: Y.XmlFragment): void => {
    for (const child of parent.toArray()) {
      weight.nodes += 1;
      if (child instanceof Y.XmlText) weight.letters += child.length;
      else if (child instanceof Y.XmlElement) {
        const { label } = child.getAttributes();
        weight.letters += typeof label === 'string' ? label.length : 0;
        add(child);
      }
    }
  };
  add(ydoc.getXmlFragment(MINUTES_FRAGMENT));
  return weight;
}

/** How many bytes of changes a document can take for certain, below 0 where it is longer than minutes may be. */
export function roomOf({ letters, nodes }: Weight): number {
  // Neither letters nor nodes can be more than the bytes that bring them.
  return Math.min(LIMITS.minutesText - letters, MOST_NODES - nodes);
}

/** Whether all that a transaction added is a part of minutes. */
function isAllKnown(transaction: Y.Transaction): boolean {
  const isNew = (type: AnyType): boolean => {
    const id = type._item?.id;
    return id !== undefined && id.clock >= (transaction.beforeState.get(id.client) ?? 0);
  };
  for (const [type, keys] of transaction.changed) {
    const place = placeOf(type);
    if (place === null) return false;
    if (
      !isKnownType(
        type,
        place.parent,
        [...keys].some((key) => key !== null),
      )
    )
      return false;
    if (!(type instanceof Y.XmlText) && keys.has(null) && !areChildrenKnown(type, place.depth, isNew))
      return false;
  }
  return true;
}

/** Any type of Yjs, as a transaction names those that it changed. */
type AnyType = Y.Transaction['changed'] extends Map<infer T, unknown> ? T : never;

/** The name of the node around a type and how deep it stands; null where it stands outside the text of minutes. */
function placeOf(type: AnyType): { parent: string; depth: number } | null {
  let depth = 0;
  let at: AnyType = type;
  while (at._item) {
    at = at._item.parent as AnyType;
    depth += 1;
  }
  if (at !== at.doc?.share.get(MINUTES_FRAGMENT)) return null;
  return { parent: type._item ? nameOf(type._item.parent as AnyType) : '', depth };
}

function nameOf(type: AnyType): string {
  return type instanceof Y.XmlElement ? type.nodeName : 'doc';
}

/** Whether a type itself is known: its name where it stands, and what is said of it. */
function isKnownType(type: AnyType, parent: string, isSaid = true): boolean {
  if (type instanceof Y.XmlText) return mayHold(parent, 'text') && isTextKnown(type);
  if (type instanceof Y.XmlElement) {
    if (!mayHold(parent, type.nodeName)) return false;
    return !isSaid || isKnownNode(type.nodeName, type.getAttributes());
  }
  // The root: nothing is said of it.
  return type instanceof Y.XmlFragment && type._item === null && type._map.size === 0;
}

function areChildrenKnown(
  parent: AnyType,
  depth: number,
  isNew: (type: AnyType) => boolean = () => true,
): boolean {
  if (depth > DEEPEST_NODE || !(parent instanceof Y.XmlFragment)) return false;
  const name = nameOf(parent as unknown as AnyType);
  for (let item = parent._start; item; item = item.right) {
    if (item.deleted) continue;
    if (!(item.content instanceof Y.ContentType)) return false;
    const child = item.content.type;
    if (!isNew(child)) continue;
    if (!isKnownType(child, name)) return false;
    if (child instanceof Y.XmlElement && !areChildrenKnown(child as unknown as AnyType, depth + 1))
      return false;
  }
  return true;
}

/** Whether a stretch of words is words alone, in marks that are known, with nothing said of it. */
function isTextKnown(text: Y.XmlText): boolean {
  if (text._map.size > 0) return false;
  const delta = text.toDelta() as { insert: unknown; attributes?: Record<string, unknown> }[];
  return delta.every(
    ({ insert, attributes = {} }) =>
      typeof insert === 'string' &&
      Object.entries(attributes).every(([type, attrs]) => isKnownMark(type, attrs)),
  );
}
