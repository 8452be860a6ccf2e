import type { EntityManager } from '@mikro-orm/core';
import { agencyCircle, type Circle, CorrectionState, LEAD, type MinutesFacts, PANEL } from '@risalah/shared';
import { checkRevision } from '../acts/checkRevision.ts';
import { iso } from '../acts/moments.ts';
import { find } from '../acts/performAct.ts';
import { sessionOf } from '../acts/sessionOf.ts';
import { Seat } from '../seat/seat.entity.ts';
import { Correction } from './correction.entity.ts';
import { Minutes } from './minutes.entity.ts';

/** Finds the session to lock for an act on minutes. */
export const sessionOfMinutes = sessionOf('select id, session_id from minutes');

/** Minutes with what the rules ask about them. */
export interface FoundMinutes {
  minutes: Minutes;
  facts: MinutesFacts;
}

/** The minutes of that id for an act, read under the lock of their session. */
export async function findMinutes(em: EntityManager, minutesId: string): Promise<FoundMinutes> {
  const minutes = await find(em, Minutes, minutesId);
  const undecidedCorrections = await em.count(Correction, {
    minutes: minutes.id,
    state: CorrectionState.PROPOSED,
  });
  const { state, mustAgreeSeatIds, agreedSeatIds } = minutes;
  const correctionsUntil = minutes.correctionsUntil?.getTime() ?? null;
  return {
    minutes,
    facts: { state, correctionsUntil, mustAgreeSeatIds, agreedSeatIds, undecidedCorrections },
  };
}

/** Who reads READY minutes: all but observers. */
export async function readyAudience(em: EntityManager, sessionId: string): Promise<Circle[]> {
  const seats = await em.find(Seat, { session: sessionId, revokedAt: null, agency: { $ne: null } });
  return [PANEL, LEAD, ...new Set(seats.flatMap((seat) => seat.agencyId ?? []).map(agencyCircle))];
}

/** Refuses an act on minutes that changed since they were read, with both texts, theirs to those who may read it. */
export function checkMinutesRevision(
  minutes: Minutes,
  read: number,
  yours: string,
  mayReadTheirs = true,
): void {
  checkRevision(read, yours, {
    text: mayReadTheirs ? minutes.text : '',
    revision: minutes.revision,
    at: iso(minutes.savedAt),
    bySeatId: minutes.savedBySeatId,
  });
}

/**
 * Refuses an act on DRAFT minutes that was made before the newest event told of them. Revisions that come while people
 * write together are told in no event, and whoever has the text open sees its words as they come.
 */
export function checkDraftRevision(minutes: Minutes, read: number): void {
  const told = minutes.revision - minutes.untold;
  if (read < told || read > minutes.revision) checkMinutesRevision(minutes, read, '');
}

/**
 * Refuses an act on READY minutes that were read before they became so. Agreements, each of which raises the revision
 * by one, may have come since: they change no word, and many agree in the same minute.
 */
export function checkReadyRevision(minutes: Minutes, read: number, mayReadTheirs = true): void {
  const whenReady = minutes.revision - minutes.agreedSeatIds.length;
  if (read < whenReady || read > minutes.revision) checkMinutesRevision(minutes, read, '', mayReadTheirs);
}
