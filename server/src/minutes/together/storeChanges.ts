import { type ErrorCode, MinutesState, mayWriteMinutes, Role, seatsIn } from '@risalah/shared';
import { loadActor } from '../../access/loadActor.ts';
import { openStored, readOn, type StoredDocument, storeChange } from './storedDocument.ts';
import { type Taken, takeChange } from './takeChange.ts';
import type { HeldMinutes } from './withMinutes.ts';

/** A change that somebody sent. */
export interface SentChange {
  personId: string;
  epoch: number;
  update: Uint8Array;
}

/** What became of changes that were sent: for each the code by which it was refused, or what was stored of it. */
export interface Stored {
  /** The document with all that is stored now; null where the minutes are not being written. */
  stored: StoredDocument | null;
  /** What others had stored since, which nobody here was told yet. */
  read: Uint8Array[];
  outcomes: ({ code: ErrorCode } | Taken)[];
}

/**
 * Stores changes of minutes in the order in which they came, in one transaction under the session's lock, so that READY
 * is a clean cut. Each is judged by the rule of who may write as it stands in this moment. The document in `before` must not be
 * used after this rejected.
 */
export async function storeChanges(
  held: HeldMinutes,
  before: StoredDocument | null,
  sent: readonly SentChange[],
): Promise<Stored> {
  const { em, minutes, now } = held;
  if (minutes.state !== MinutesState.DRAFT) return refuseAll(sent, 'MINUTES_NOT_DRAFT');
  let stored = before?.epoch === minutes.epoch ? before : await openStored(em, minutes, now);
  const read = await readOn(em, minutes.id, stored);
  const outcomes: Stored['outcomes'] = [];
  const writers = new Map<string, Promise<{ code: ErrorCode } | { seatId: string }>>();
  for (const change of sent) {
    const writer = writers.get(change.personId) ?? writerOf(held, change.personId);
    writers.set(change.personId, writer);
    const judged = await writer;
    if ('code' in judged) outcomes.push(judged);
    else if (change.epoch !== minutes.epoch) outcomes.push({ code: 'MINUTES_EPOCH_OVER' });
    else {
      const outcome = takeChange(stored, change.update);
      outcomes.push(outcome);
      if ('code' in outcome) stored = await openStored(em, minutes, now);
      else {
        for (const update of [outcome.added, outcome.putBack])
          if (update) storeChange(em, minutes.id, stored, { update, bySeatId: judged.seatId, at: now });
      }
    }
  }
  return { stored, read, outcomes };
}

/** The seat that somebody writes from, or why they may not. */
async function writerOf(
  { em, session, facts }: HeldMinutes,
  personId: string,
): Promise<{ code: ErrorCode } | { seatId: string }> {
  const actor = await loadActor(em, personId);
  if (!actor) return { code: 'NOT_SIGNED_IN' };
  const seats = seatsIn(actor, session.id);
  if (seats.length === 0) return { code: 'NO_SEAT' };
  const verdict = mayWriteMinutes(actor, session, facts);
  if (!verdict.allowed) return { code: verdict.code };
  const seat = seats.find(({ role }) => role === Role.SECRETARY || role === Role.CHAIR);
  return seat ? { seatId: seat.id } : { code: 'NOT_CHAIR_OR_SECRETARY' };
}

function refuseAll(sent: readonly SentChange[], code: ErrorCode): Stored {
  return { stored: null, read: [], outcomes: sent.map(() => ({ code })) };
}
