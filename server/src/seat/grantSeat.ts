import type { EntityManager } from '@mikro-orm/core';
import { LIMITS, mayGrantSeat } from '@risalah/shared';
import { invite } from '../access/invite.ts';
import type { ActContext } from '../acts/actContext.ts';
import { performAct } from '../acts/performAct.ts';
import { takeText } from '../acts/takeText.ts';
import { Person } from '../workspace/person.entity.ts';
import { takeEmail } from '../workspace/takeEmail.ts';
import type { GrantSeatInput } from './seat.inputs.ts';
import { seatPerson } from './seatPerson.ts';
import { takePlace } from './takePlace.ts';

/** An administrator seats a person, found by e-mail or invited; given the same seat again, its particulars change. */
export function grantSeat(ctx: ActContext, input: GrantSeatInput): Promise<string> {
  const act = { operation: 'grantSeat', input, session: input.sessionId };
  return performAct(ctx, act, async (deed) => {
    const { em, session, actor } = deed;
    deed.require(mayGrantSeat(actor, session));
    const place = await takePlace(em, session, input);
    return seatPerson(deed, await findOrInvite(em, input, deed.now), place);
  });
}

/** The person of that address; a new one cannot sign in until they have accepted their invitation. */
async function findOrInvite(em: EntityManager, input: GrantSeatInput, now: Date): Promise<Person> {
  const email = takeEmail(input.email);
  const known = await em.findOne(Person, { email });
  if (known) return known;
  const person = em.create(Person, { email, name: takeText(input.name, LIMITS.name, 'name') });
  em.persist(person);
  invite(em, person, now);
  return person;
}
