import { MinutesState } from '../states.ts';
import type { Actor } from './facts.ts';
import { isPanel } from './roles.ts';
import { provided, type Verdict } from './verdict.ts';

/** A cycle looked at as a whole: administrators, and everyone with a seat in one of its sessions. */
export function mayReadCycle(actor: Actor, sessionIdsOfCycle: readonly string[]): Verdict {
  const seated = actor.seats.some((seat) => sessionIdsOfCycle.includes(seat.sessionId));
  return provided([actor.administrator || seated, 'NO_SEAT']);
}

/** How far every session of a cycle has come: administrators and its panels; others only their own sessions. */
export function maySeeWholeCycle(actor: Actor, sessionIdsOfCycle: readonly string[]): boolean {
  if (actor.administrator) return true;
  return actor.seats.some(
    (seat) => sessionIdsOfCycle.includes(seat.sessionId) && isPanel(actor, seat.sessionId),
  );
}

/**
 * The panel's score on a page of a region or a cycle that the actor may read: the panel of its session at once, everyone
 * else from FINAL of the dimension. A figure is not what was said, so administrators see it too.
 */
export function maySeeScoreInOverview(actor: Actor, sessionId: string, minutesState: MinutesState): boolean {
  return isPanel(actor, sessionId) || minutesState === MinutesState.FINAL;
}

/** Whether the panel has set a score, without what it is: administrators too, who ask for what is missing. */
export function mayKnowWhetherScored(actor: Actor, sessionId: string, minutesState: MinutesState): boolean {
  return actor.administrator || maySeeScoreInOverview(actor, sessionId, minutesState);
}
