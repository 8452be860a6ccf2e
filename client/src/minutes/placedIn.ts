import type { AnyNode, MinutesDocument } from '@risalah/shared';

/** The ids of the questions that have a place in a document. */
export function placedIn(document: MinutesDocument | null): ReadonlySet<string> {
  const placed = new Set<string>();
  const look = ({ type, attrs, content = [] }: AnyNode): void => {
    if (type === 'questionBlock') placed.add(String(attrs?.questionId));
    content.forEach(look);
  };
  if (document) look(document as AnyNode);
  return placed;
}
