import { correctionsAreOver, MinutesState, mayFinaliseMinutes } from '@risalah/shared';
import { minutesFacts, sessionFacts } from '../../live/facts.ts';
import { actorOf, type Room } from '../../live/room.ts';
import type { MinutesView } from '../../live/views.ts';

/** How READY minutes stand on their way to FINAL. */
export interface Finality {
  /** The code of the reason why they cannot be FINAL now, or null when they can. */
  hindrance: string | null;
  /** When the window for corrections ends, ISO; null when the cycle has none. */
  until: string | null;
  /** Whether that window is over, by time or because all who spoke agreed. */
  over: boolean;
  /** Over before its time, because all who spoke agreed, or nobody spoke. */
  early: boolean;
  agreed: readonly string[];
  waiting: readonly string[];
  undecided: number;
}

/** What stands between READY minutes and FINAL at `now` (ms since 1970), by the rule itself. */
export function finality(room: Room, minutes: MinutesView, now: number): Finality {
  const facts = minutesFacts(room, minutes);
  const verdict = mayFinaliseMinutes(actorOf(room), sessionFacts(room), facts, now);
  return {
    hindrance: verdict.allowed ? null : verdict.code,
    until: minutes.correctionsUntil,
    over: minutes.state === MinutesState.READY && correctionsAreOver(facts, now),
    early: minutes.correctionsUntil !== null && now < Date.parse(minutes.correctionsUntil),
    agreed: minutes.agreedSeatIds,
    waiting: minutes.mustAgreeSeatIds.filter((id) => !minutes.agreedSeatIds.includes(id)),
    undecided: facts.undecidedCorrections,
  };
}
