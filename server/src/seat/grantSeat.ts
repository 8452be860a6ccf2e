import type { EntityManager } from '@mikro-orm/core';
import { LIMITS, mayGrantSeat } from '@risalah/shared';
import type { ActContext } from '../acts/actContext.ts';
import { performAct } from '../acts/performAct.ts';
import { takeText } from '../acts/takeText.ts';
import { Person } from '../workspace/person.entity.ts';
import { takeEmail } from '../workspace/takeEmail.ts';
import type { GrantSeatInput } from './seat.inputs.ts';
import { seatPerson } from './seatPerson.ts';
import { takePlace } from './takePlace.ts';

/** An administrator seats a person, found by e-mail or created; given the same seat again, its particulars change. */
export function grantSeat(ctx: ActContext, input: GrantSeatInput): Promise<string> {
  const act = { operation: 'grantSeat', input, session: input.sessionId };
  return performAct(ctx, act, async (deed) => {
    const { em, session, actor } = deed;
    deed.require(mayGrantSeat(actor, session));
    const place = await takePlace(em, session, input);
    return seatPerson(deed, await findOrCreate(em, input), place);
  });
}

/** The person of that address; a new one cannot sign in before they have accepted an invitation. */
async function findOrCreate(em: EntityManager, input: GrantSeatInput): Promise<Person> {
  const email = takeEmail(input.email);
  const known = await em.findOne(Person, { email });
  if (known) return known;
  const name = takeText(input.name, LIMITS.name, 'name');
  return em.create(Person, { email, name }, { persist: true });
}
