import { graphql } from '../../app/graphql.ts';
import { ScheduleClashesDocument, type ScheduleClashesQuery } from '../../generated/graphql.ts';
import { type Asked, type FoundClashes, useFoundClashes } from '../useFoundClashes.ts';

/** Somebody whom a proposed session wants while they sit elsewhere. */
export type ScheduleClash = ScheduleClashesQuery['scheduleClashes'][number];

/** A session that might be scheduled. */
export interface Proposal {
  scheduledFor: string;
  personIds: readonly string[];
}

/** What clashes are looked up for, as text; null where nobody is named. */
export function proposalsText(cycleId: string, proposals: readonly Proposal[]): Asked {
  const anybody = cycleId !== '' && proposals.some(({ personIds }) => personIds.length > 0);
  return anybody ? JSON.stringify({ cycleId, sessions: proposals }) : null;
}

/** Who would sit on two panels at once if these were scheduled, each with the place of its proposal; asks nothing of nobody. */
export function useScheduleClashes(
  cycleId: string,
  proposals: readonly Proposal[],
): FoundClashes<ScheduleClash> {
  return useFoundClashes(
    proposalsText(cycleId, proposals),
    async (asked) => {
      const answer = await graphql.query(ScheduleClashesDocument, JSON.parse(asked));
      // A clash that cannot be looked up keeps nobody from saving; the server refuses none either.
      return answer.ok ? answer.data.scheduleClashes : [];
    },
    // Places of older proposals would be told of the wrong rows.
    { rest: 350, keepsOlder: false },
  );
}
