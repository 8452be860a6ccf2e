import { MinutesState, SessionState, WaitingKind } from '@risalah/shared';
import type { WaitingPartsFragment } from '../generated/graphql.ts';

/** What waits for the reader in one session and is done in the same way: one row, one verb. */
export interface WaitingRow {
  key: string;
  kind: WaitingKind;
  /** The minutes are ready, so that finishing them means declaring them final. */
  toFinal: boolean;
  session: WaitingPartsFragment['session'];
  items: readonly WaitingPartsFragment[];
  /** The dimensions concerned, each once, in the order of the programme. */
  dimensions: readonly NonNullable<WaitingPartsFragment['dimension']>[];
  /** The session is under way and the room itself waits: it comes before every deadline. */
  inSession: boolean;
  /** The earliest deadline among them; null when there is none. */
  dueAt: string | null;
  /** Since when the oldest of them waits. */
  since: string;
}

/**
 * Folds what waits into rows: things of the same kind in the same session become one. What a session under way waits for
 * comes first; for the rest the rows keep the order in which the server gives the things, by deadline and then age.
 */
export function waitingRows(items: readonly WaitingPartsFragment[]): WaitingRow[] {
  const folded = new Map<string, WaitingPartsFragment[]>();
  for (const item of items) {
    const key = [item.kind, item.session.id, isReady(item) ? 'final' : ''].join(' ');
    folded.set(key, [...(folded.get(key) ?? []), item]);
  }
  return [...folded]
    .flatMap(([key, [first, ...others]]) => (first ? [rowOf(key, first, others)] : []))
    .sort((a, b) => Number(b.inSession) - Number(a.inSession));
}

/** Work that is done in the minutes of a dimension. */
const IN_MINUTES: readonly WaitingKind[] = [
  WaitingKind.REVIEW_MINUTES,
  WaitingKind.DECIDE_CORRECTION,
  WaitingKind.FINISH_MINUTES,
];

/** Where the row's work is done: the room, with the minutes of the dimension open when it is about those of one. */
export function placeOf({
  kind,
  session,
  dimensions,
}: Pick<WaitingRow, 'kind' | 'session' | 'dimensions'>): string {
  const [dimension, ...others] = dimensions;
  const room = `/sessions/${session.id}`;
  const opens = dimension && others.length === 0 && IN_MINUTES.includes(kind);
  return opens ? `${room}?minutes=${dimension.id}` : room;
}

/** How an answer is called in the minutes: `12b`. */
export function answerLabel({ question, answer }: Pick<WaitingPartsFragment, 'question' | 'answer'>): string {
  return `${question?.number ?? ''}${answer?.letter ?? ''}`;
}

const isReady = ({ kind, minutes }: WaitingPartsFragment): boolean =>
  kind === WaitingKind.FINISH_MINUTES && minutes?.state === MinutesState.READY;

const isUnderway = ({ session }: WaitingPartsFragment): boolean =>
  session.state === SessionState.LIVE || session.state === SessionState.PAUSED;

function rowOf(key: string, first: WaitingPartsFragment, others: WaitingPartsFragment[]): WaitingRow {
  const items = [first, ...others];
  const dimensions = new Map(
    items.flatMap(({ dimension }) => (dimension ? [[dimension.id, dimension] as const] : [])),
  );
  const dueAt = earliest(items.flatMap((item) => item.dueAt ?? []));
  return {
    key,
    kind: first.kind,
    toFinal: isReady(first),
    session: first.session,
    items,
    dimensions: [...dimensions.values()].sort((a, b) => a.position - b.position),
    inSession: dueAt === null && isUnderway(first),
    dueAt,
    since: earliest(items.map(({ since }) => since)) ?? first.since,
  };
}

function earliest(moments: readonly string[]): string | null {
  return moments.toSorted((a, b) => Date.parse(a) - Date.parse(b))[0] ?? null;
}
