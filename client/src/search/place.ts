import { SearchKind } from '@risalah/shared';
import { useMemo } from 'react';
import { useSearch } from 'wouter';
import { useVisit } from '../app/navigation.tsx';
import type { SearchHitPartsFragment } from '../generated/graphql.ts';

/** What a link of search leads to, in the room or in the record. */
export interface AskedPlace {
  kind: SearchKind;
  /** The thing itself, which its element names by `data-place`. */
  id: string;
  /** The question that it is or belongs to; its element will do where the thing has none of its own, then its dimension's. */
  questionId: string | null;
  dimensionId: string | null;
  /** What was looked for, as it stands there. */
  words: readonly string[];
  /** Tells one visit from the next. */
  visit: number;
}

/** Where a hit stands: in the record once that holds it, else in the room. */
export function pathOf(hit: SearchHitPartsFragment): string {
  const { kind, id, questionId, dimension, excerpt, recordId, sessionId } = hit;
  const asked = new URLSearchParams({ at: id, kind });
  if (questionId) asked.set('question', questionId);
  if (dimension) asked.set('in', dimension.id);
  for (const word of new Set(excerpt.flatMap(({ text, found }) => (found ? [text] : []))))
    asked.append('word', word);
  return recordId ? `/records/${recordId}?${asked}` : `/sessions/${sessionId}?${asked}`;
}

/** The place that the address asks for; null when it asks for none. It is another one with each visit. */
export function useAskedPlace(): AskedPlace | null {
  const search = useSearch();
  const visit = useVisit();
  return useMemo(() => {
    const asked = new URLSearchParams(search);
    const id = asked.get('at');
    const kind = Object.values(SearchKind).find((each) => each === asked.get('kind'));
    if (!id || !kind) return null;
    return {
      kind,
      id,
      questionId: asked.get('question'),
      dimensionId: asked.get('in'),
      words: asked.getAll('word'),
      visit,
    };
  }, [search, visit]);
}
