import type { Actor } from './facts.ts';
import { isPanel } from './roles.ts';
import { ALLOWED, provided, type Verdict } from './verdict.ts';

const isSeatedInAny = (actor: Actor, sessionIds: readonly string[]): boolean =>
  actor.seats.some((seat) => sessionIds.includes(seat.sessionId));

const isPanelInAny = (actor: Actor, sessionIds: readonly string[]): boolean =>
  actor.seats.some((seat) => sessionIds.includes(seat.sessionId) && isPanel(actor, seat.sessionId));

/**
 * A region and its records: everyone with a seat in one of its sessions, administrators, and the panels of the cycles
 * that it is evaluated in (`sessionIdsOfItsCycles`), who measure all regions of a cycle by one measure.
 */
export function mayReadRegion(
  actor: Actor,
  sessionIdsOfRegion: readonly string[],
  sessionIdsOfItsCycles: readonly string[] = [],
): Verdict {
  return provided([
    actor.administrator ||
      isSeatedInAny(actor, sessionIdsOfRegion) ||
      isPanelInAny(actor, sessionIdsOfItsCycles),
    'NO_SEAT',
  ]);
}

/**
 * What FINAL minutes froze, and the follow-ups that stand in them: everyone with a seat in one of the region's
 * sessions, since the next session starts from it.
 */
export function maySeeFrozen(actor: Actor, sessionIdsOfRegion: readonly string[]): boolean {
  return isSeatedInAny(actor, sessionIdsOfRegion);
}

/**
 * Whether a fingerprint is of something that Risalah froze, when, of which region, cycle and dimension, and whether its seal
 * holds; and the public keys: anybody, also who is not signed in, since a document in hand must be checked by whoever has it.
 */
export function mayVerify(): Verdict {
  return ALLOWED;
}
