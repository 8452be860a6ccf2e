import type { EntityManager } from '@mikro-orm/core';
import type { Cycle } from '../workspace/cycle.entity.ts';
import { Dimension } from '../workspace/dimension.entity.ts';
import { findPanelSeats } from './findClashes.ts';
import type { Session } from './session.entity.ts';
import { lengthOf, sessionLength } from './sessionLength.ts';

/** A session that might be scheduled: when, and who might sit on its panel. */
export interface Proposed {
  scheduledFor: Date;
  personIds: readonly string[];
}

/** Somebody whom a proposed session would want while they sit elsewhere: in a session, or in another proposed one. */
export interface FoundClash {
  /** Place of the proposed session, from 0. */
  row: number;
  personId: string;
  session: Session | null;
  otherRow: number | null;
}

interface Stretch {
  personId: string;
  begins: number;
  ends: number;
  row: number | null;
  session: Session | null;
}

/**
 * Who would have to be in two sessions at once if these were scheduled in a cycle, told for each proposed session. A
 * session is taken to last as long as its agenda allots.
 */
export async function findScheduleClashes(
  em: EntityManager,
  cycle: Cycle,
  proposed: readonly Proposed[],
): Promise<FoundClash[]> {
  const dimensions = await em.count(Dimension, { programme: cycle.programme.id });
  const length = lengthOf(dimensions * cycle.allottedMinutes);
  const stretches: Stretch[] = proposed.flatMap(({ scheduledFor, personIds }, row) => {
    const begins = scheduledFor.getTime();
    return [...new Set(personIds)].map((personId) => ({
      ...{ personId, begins, row },
      ends: begins + length,
      session: null,
    }));
  });
  if (stretches.length === 0) return [];
  stretches.push(...(await sittingElsewhere(em, stretches)));
  const byPerson = new Map<string, Stretch[]>();
  for (const stretch of stretches) {
    const own = byPerson.get(stretch.personId) ?? [];
    byPerson.set(stretch.personId, [...own, stretch]);
  }
  return [...byPerson.values()]
    .flatMap(overlapping)
    .sort((one, other) => one.row - other.row || (one.otherRow ?? -1) - (other.otherRow ?? -1));
}

async function sittingElsewhere(em: EntityManager, stretches: readonly Stretch[]): Promise<Stretch[]> {
  const from = stretches.reduce((least, { begins }) => Math.min(least, begins), Number.POSITIVE_INFINITY);
  const until = stretches.reduce((most, { ends }) => Math.max(most, ends), 0);
  const personIds = [...new Set(stretches.map(({ personId }) => personId))];
  const seats = await findPanelSeats(em, personIds, from, until);
  // Somebody may hold two seats of one panel, and still be told of once.
  const sittings = new Map(seats.map((seat) => [`${seat.personId} ${seat.session.id}`, seat]));
  return Promise.all(
    [...sittings.values()].map(async ({ personId, session }) => {
      const begins = session.scheduledFor.getTime();
      return { personId, begins, ends: begins + (await sessionLength(session)), row: null, session };
    }),
  );
}

/** The clashes of one person. */
function overlapping(stretches: readonly Stretch[]): FoundClash[] {
  const clashes: FoundClash[] = [];
  for (const one of stretches) {
    if (one.row === null) continue;
    for (const other of stretches) {
      if (one === other || one.begins >= other.ends || other.begins >= one.ends) continue;
      const { personId, row } = one;
      clashes.push({ personId, row, session: other.session, otherRow: other.row });
    }
  }
  return clashes;
}
