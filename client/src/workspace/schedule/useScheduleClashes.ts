import { useEffect, useState } from 'react';
import { graphql } from '../../app/graphql.ts';
import { ScheduleClashesDocument, type ScheduleClashesQuery } from '../../generated/graphql.ts';

/** Somebody whom a proposed session wants while they sit elsewhere. */
export type ScheduleClash = ScheduleClashesQuery['scheduleClashes'][number];

/** A session that might be scheduled. */
export interface Proposal {
  scheduledFor: string;
  personIds: readonly string[];
}

/** How long typing has to rest before it is asked, in ms. */
const REST = 350;

/** Who would sit on two panels at once if these were scheduled, each with the place of its proposal; asks nothing of nobody. */
export function useScheduleClashes(
  cycleId: string,
  proposals: readonly Proposal[],
): readonly ScheduleClash[] {
  const [found, setFound] = useState<{ asked: string; clashes: readonly ScheduleClash[] }>();
  const asked = proposals.some(({ personIds }) => personIds.length > 0) ? JSON.stringify(proposals) : null;
  useEffect(() => {
    if (asked === null || cycleId === '') return;
    let current = true;
    const timer = setTimeout(async () => {
      const answer = await graphql.query(ScheduleClashesDocument, { cycleId, sessions: JSON.parse(asked) });
      // A clash that cannot be looked up keeps nobody from saving; the server refuses none either.
      if (current) setFound({ asked, clashes: answer.ok ? answer.data.scheduleClashes : [] });
    }, REST);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [cycleId, asked]);
  // Places of older proposals would be told of the wrong rows.
  return found && found.asked === asked ? found.clashes : [];
}
