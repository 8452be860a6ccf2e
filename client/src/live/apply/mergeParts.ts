import type { AnswerView } from '../views.ts';

/** Evidence asked for by either list, oldest first; null only when the reader may see neither. */
export function mergeRequests(
  held: AnswerView['evidenceRequests'],
  heard: AnswerView['evidenceRequests'],
): AnswerView['evidenceRequests'] {
  if (!held || !heard) return held ?? heard;
  const ids = new Set(held.map((request) => request.id));
  return [...held, ...heard.filter((request) => !ids.has(request.id))].sort((a, b) =>
    a.at === b.at ? a.id.localeCompare(b.id) : a.at.localeCompare(b.at),
  );
}

/** The later of two times. */
export function later(one: string | null, other: string | null): string | null {
  return (one ?? '') >= (other ?? '') ? one : other;
}
