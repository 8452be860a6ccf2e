import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { useState } from 'react';
import type { Refused } from '../app/outcome.ts';
import { useRead } from '../home/useRead.ts';
import { useWhenDelivered } from '../live/outbox.ts';
import { useRested } from './useRested.ts';

/** So many rows stand on a page. */
const PAGE = 100;

/** What the server says of a list besides its rows. */
interface ListPart {
  count: number;
  end: string | null;
}

/** A list of which the server gives one page at a time, and in which it searches. */
export interface Paged<Data, Where = unknown> {
  /** The page as it was read last; undefined before the first. */
  data: Data | undefined;
  refusal: Refused | null;
  again: () => void;
  /** What is typed to search for. */
  text: string;
  search: (text: string) => void;
  /** Which rows were asked for, the searched text among it. */
  where: Where;
  /** How many match; 0 before the first page. */
  count: number;
  /** The place of the first row of this page, from 1. */
  from: number;
  /** True while another page is on its way. */
  busy: boolean;
  /** Go to the page before or after, where there is one. */
  previous?: () => void;
  next?: () => void;
}

interface Variables<Where> {
  where?: Where | null | undefined;
  first: number;
  after?: string | null | undefined;
}

/** Reads a list page by page; another search or another `where` begins at its first page. */
export function usePaged<Data, Where extends { text?: string | null }>(
  document: TypedDocumentNode<Data, Variables<Where>>,
  where: Omit<Where, 'text'>,
  partOf: (data: Data) => ListPart,
  pause = false,
): Paged<Data, Where> {
  const [text, search] = useState('');
  const asked = { ...where, text: useRested(text).trim() || null } as Where;
  const key = JSON.stringify(asked);
  /** The end of each page before this one, so that the way back is known. */
  const [way, setWay] = useState<{ key: string; ends: readonly string[] }>({ key, ends: [] });
  const ends = way.key === key ? way.ends : [];
  const { data, refusal, again, fetching } = useRead(
    document,
    { where: asked, first: PAGE, after: ends.at(-1) ?? null },
    pause,
  );
  useWhenDelivered(again);
  const part = data && partOf(data);
  const end = part?.end;
  return {
    ...{ data, refusal, again, text, search, where: asked },
    count: part?.count ?? 0,
    from: ends.length * PAGE + 1,
    busy: fetching,
    previous: ends.length > 0 ? () => setWay({ key, ends: ends.slice(0, -1) }) : undefined,
    next: end ? () => setWay({ key, ends: [...ends, end] }) : undefined,
  };
}
