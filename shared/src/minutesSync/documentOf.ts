import * as Y from 'yjs';
import type { AnyNode, MinutesDocument } from '../minutesDocument/document.ts';
import { normalise } from '../minutesDocument/normalise.ts';

/** The name of the one root type of a document that is written together. */
export const MINUTES_FRAGMENT = 'minutes';

/** What a document that is written together says, in its one shape. What is no part of minutes is not looked for here. */
export function documentOf(ydoc: Y.Doc): MinutesDocument {
  return normalise({ type: 'doc', content: nodesOf(ydoc.getXmlFragment(MINUTES_FRAGMENT)) });
}

/** One block as it stands within its document, not yet in its one shape. */
export function nodeOf(element: Y.XmlElement): AnyNode {
  return { type: element.nodeName, attrs: { ...element.getAttributes() }, content: nodesOf(element) };
}

function nodesOf(parent: Y.XmlFragment): AnyNode[] {
  return parent.toArray().flatMap((child) => {
    if (child instanceof Y.XmlText) return runsOf(child);
    return child instanceof Y.XmlElement ? [nodeOf(child)] : [];
  });
}

function runsOf(text: Y.XmlText): AnyNode[] {
  const delta = text.toDelta() as { insert: unknown; attributes?: Record<string, unknown> }[];
  return delta.flatMap(({ insert, attributes = {} }) =>
    typeof insert === 'string'
      ? [{ type: 'text', text: insert, marks: Object.entries(attributes).map(markOf) }]
      : [],
  );
}

/** A mark as y-tiptap writes it: by its name, with its attributes. */
function markOf([type, attrs]: [string, unknown]): { type: string; attrs?: Record<string, unknown> } {
  return { type, attrs: typeof attrs === 'object' && attrs !== null ? { ...attrs } : {} };
}
