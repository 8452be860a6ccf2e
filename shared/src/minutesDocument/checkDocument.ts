import type { AnyNode, MinutesDocument } from './document.ts';
import { normalise } from './normalise.ts';
import { DEEPEST_NODE, isKnownMark, isKnownNode, mayHold } from './vocabulary.ts';

/** A document that came from outside, in its one shape; null where anything in it is no part of minutes. */
export function checkDocument(value: unknown): MinutesDocument | null {
  return isRecord(value) && value.type === 'doc' && isKnown(value, 0) ? normalise(value as never) : null;
}

function isKnown(value: Record<string, unknown>, depth: number): value is Record<string, unknown> & AnyNode {
  const { type, attrs = {}, content = [], marks = [] } = value;
  if (depth > DEEPEST_NODE || typeof type !== 'string') return false;
  if (!isRecord(attrs) || !Array.isArray(content) || !Array.isArray(marks)) return false;
  if (!isKnownNode(type, attrs)) return false;
  if (type === 'text' && typeof value.text !== 'string') return false;
  if (type !== 'text' && marks.length > 0) return false;
  return (
    marks.every((mark) => isRecord(mark) && isKnownMark(String(mark.type), mark.attrs)) &&
    content.every(
      (child) => isRecord(child) && mayHold(type, String(child.type)) && isKnown(child, depth + 1),
    )
  );
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
