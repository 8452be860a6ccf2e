import type { AnswerView } from '../views.ts';

type Told = { id: string; at: string };

/** What either list holds, oldest first; null only when the reader may see neither. */
function mergeTold<View extends Told>(
  held: readonly View[] | null,
  heard: readonly View[] | null,
  merge: (one: View, other: View) => View,
): readonly View[] | null {
  if (!held || !heard) return held ?? heard;
  const byId = new Map(held.map((each) => [each.id, each]));
  for (const each of heard) {
    const known = byId.get(each.id);
    byId.set(each.id, known ? merge(known, each) : each);
  }
  return [...byId.values()].sort((a, b) =>
    a.at === b.at ? a.id.localeCompare(b.id) : a.at.localeCompare(b.at),
  );
}

/** Evidence asked for by either list; delivered once either says so. */
export function mergeRequests(
  held: AnswerView['evidenceRequests'],
  heard: AnswerView['evidenceRequests'],
): AnswerView['evidenceRequests'] {
  return mergeTold(held, heard, (one, other) => {
    const deliveredAt = one.deliveredAt ?? other.deliveredAt;
    return deliveredAt === one.deliveredAt ? one : { ...one, deliveredAt };
  });
}

/** Files in either list; of one only changes that it is withdrawn. */
export function mergeFiles(
  held: AnswerView['evidenceFiles'],
  heard: AnswerView['evidenceFiles'],
): AnswerView['evidenceFiles'] {
  return mergeTold(held, heard, (one, other) => (one.withdrawnAt || !other.withdrawnAt ? one : other));
}

/** The later of two times. */
export function later(one: string | null, other: string | null): string | null {
  return (one ?? '') >= (other ?? '') ? one : other;
}
