import { QuestionState, SessionState } from '@risalah/shared';
import type { RecordSessionFragment } from '../generated/graphql.ts';

/** A question that was queued in a session and never asked in it. */
export interface NeverAskedQuestion {
  id: string;
  text: string;
  /** Office of who queued it. */
  by: string;
  /** Names of those it was meant for. */
  agencies: readonly string[];
}

const OVER: readonly SessionState[] = [SessionState.CLOSED, SessionState.FINAL];

/**
 * What was queued in a dimension and never asked, in the order of the queue, once the session is over. The server gives
 * the queue to the panel alone, so for others there is nothing. `agencies` are the region's names.
 */
export function neverAskedIn(
  session: RecordSessionFragment | null,
  dimensionId: string,
  agencies: ReadonlyMap<string, string>,
): NeverAskedQuestion[] {
  if (!session || !OVER.includes(session.state)) return [];
  const offices = new Map(session.seats.map((seat) => [seat.id, seat.office]));
  return session.questions
    .filter((question) => question.dimensionId === dimensionId && question.state === QuestionState.QUEUED)
    .sort((a, b) => (a.queuePosition ?? 0) - (b.queuePosition ?? 0))
    .map(({ id, text, authorSeatId, addressees }) => ({
      id,
      text,
      by: offices.get(authorSeatId) ?? '',
      agencies: addressees.flatMap((agencyId) => agencies.get(agencyId) ?? []),
    }));
}
