import type { EntityManager } from '@mikro-orm/core';
import { type Actor, type Role, type SeatFacts, TokenScope } from '@risalah/shared';
import { gathering } from '../db/gathering.ts';
import { groupBy } from '../db/groupBy.ts';
import { among, readRows, sql } from '../db/rows.ts';
import type { Narrowing } from './findReader.ts';

/** An actor whose seats tell under which office they act. */
export interface LoadedActor extends Actor {
  seats: readonly (SeatFacts & { office: string })[];
}

/** A person with one of their seats, or with none. */
export interface ActorRow {
  administrator: boolean | number;
  id: string | null;
  session_id: string;
  role: Role;
  agency_id: string | null;
  deputy: boolean | number;
  office: string;
}

/** What a statement selects to make an actor of, and from which tables. */
export const ACTOR = {
  columns: sql`person.administrator, seat.id, seat.session_id, seat.role, seat.agency_id, seat.deputy, seat.office`,
  tables: sql`person left join seat on seat.person_id = person.id and seat.revoked_at is null`,
};

/**
 * A person as the rules see them, with the seats that stand now; null when there is no such person. Somebody who acts by a
 * token of one seat has that seat only, and administers nothing.
 */
export async function loadActor(
  em: EntityManager,
  personId: string,
  narrowing: Narrowing = null,
): Promise<LoadedActor | null> {
  return actorOf((await findRows(em, personId)) ?? [], personId, narrowing);
}

// Without entities, and for all who wait at once, since every operation asks it.
const findRows = gathering(async (em, personIds) => {
  const rows = await readRows<ActorRow & { person_id: string }>(
    em,
    sql`select person.id as person_id, ${ACTOR.columns} from ${ACTOR.tables} where person.id in ${among(personIds)}`,
  );
  return groupBy(rows, ({ person_id }) => person_id);
});

// Sorted here, since what is asked in an order is asked by itself.
const byId = (one: ActorRow, other: ActorRow): number => ((one.id ?? '') < (other.id ?? '') ? -1 : 1);

/** The actor that rows of one person tell of; null when there are none. */
export function actorOf(
  rows: readonly ActorRow[],
  personId: string,
  narrowing: Narrowing,
): LoadedActor | null {
  const [first] = rows;
  if (!first) return null;
  const oneSeat = narrowing?.scope === TokenScope.SEAT;
  return {
    personId,
    administrator: Boolean(first.administrator) && !oneSeat,
    seats: rows
      .toSorted(byId)
      .flatMap(({ id, session_id, role, agency_id, deputy, office }) =>
        id === null || (oneSeat && id !== narrowing.seatId)
          ? []
          : [{ id, sessionId: session_id, role, agencyId: agency_id, deputy: Boolean(deputy), office }],
      ),
  };
}
