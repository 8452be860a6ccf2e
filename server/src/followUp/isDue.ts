import { FollowUpState } from '@risalah/shared';
import type { Cycle } from '../workspace/cycle.entity.ts';
import type { FollowUp } from './followUp.entity.ts';

/** Whether a cycle comes before another of its programme: an earlier year, or an earlier stage of the same year. */
function isEarlier(cycle: Cycle, than: Cycle): boolean {
  if (cycle.programme.id !== than.programme.id) return false;
  return cycle.year < than.year || (cycle.year === than.year && cycle.stage < than.stage);
}

/** The same as a condition of a query. */
export function earlierThan(cycle: Cycle) {
  return {
    programme: cycle.programme.id,
    $or: [{ year: { $lt: cycle.year } }, { year: cycle.year, stage: { $lt: cycle.stage } }],
  };
}

/** Whether a follow-up is carried over into a session of `cycle`: open, of an earlier cycle, and due by this one's year. */
export function isDue(followUp: FollowUp, given: Cycle, cycle: Cycle): boolean {
  return followUp.state === FollowUpState.OPEN && isEarlier(given, cycle) && followUp.dueYear <= cycle.year;
}
