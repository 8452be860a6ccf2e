import { mayCopySeats, Refusal } from '@risalah/shared';
import type { ActContext } from '../acts/actContext.ts';
import { performAct } from '../acts/performAct.ts';
import { Agency } from '../workspace/agency.entity.ts';
import { Seat } from './seat.entity.ts';
import type { CopySeatsInput } from './seat.inputs.ts';
import { seatPerson } from './seatPerson.ts';

/** The most seats that are copied at once. */
const MOST_SEATS = 200;

/**
 * Seats those who sit in other sessions as they sit there, all or none. Who sits here already in that role keeps the
 * particulars they have here; an agency has to be of this region.
 */
export function copySeats(ctx: ActContext, input: CopySeatsInput): Promise<string> {
  const act = { operation: 'copySeats', input, session: input.sessionId };
  return performAct(ctx, act, async (deed) => {
    const { em, session, actor } = deed;
    deed.require(mayCopySeats(actor, session));
    const ids = [...new Set(input.seatIds)];
    if (ids.length > MOST_SEATS) throw new Refusal('TOO_MANY', { field: 'seatIds', limit: MOST_SEATS });
    const found = await em.find(
      Seat,
      { id: { $in: ids }, revokedAt: null },
      { populate: ['person', 'agency'], orderBy: { id: 'asc' } },
    );
    if (found.length !== ids.length) throw new Refusal('NOT_FOUND', { field: 'seatIds' });
    for (const model of found) {
      const { person, role, agency } = model;
      if (agency && !(await em.findOne(Agency, { id: agency.id, region: session.region.id })))
        throw new Refusal('AGENCY_NOT_IN_REGION', { field: 'seatIds' });
      // The same seat may come from two sessions.
      await em.flush();
      const place = { session: session.id, person: person.id, role, agency: agency?.id ?? null };
      if (await em.findOne(Seat, { ...place, revokedAt: null })) continue;
      const { name, title, office, nip, actingFor, deputy } = model;
      await seatPerson(deed, person, { role, agency, name, title, office, nip, actingFor, deputy });
    }
    return session;
  });
}
