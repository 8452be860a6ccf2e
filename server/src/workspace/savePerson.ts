import { LIMITS, mayPrepareWorkspace, Refusal } from '@risalah/shared';
import type { ActContext } from '../acts/actContext.ts';
import { performWorkspaceAct } from '../acts/performWorkspaceAct.ts';
import { takeText } from '../acts/takeText.ts';
import { change } from './change.ts';
import { findToChange } from './findToChange.ts';
import { Person } from './person.entity.ts';
import { takeEmail } from './takeEmail.ts';
import type { SavePersonInput } from './workspace.inputs.ts';

/**
 * Creates a person, or changes one. A new one cannot sign in before they have accepted an invitation. Nobody gives up
 * their own administration, so that there is always somebody who administers. Seats keep the names they were given.
 */
export function savePerson(ctx: ActContext, input: SavePersonInput): Promise<string> {
  return performWorkspaceAct(ctx, { operation: 'savePerson', input }, async ({ em, actor, require }) => {
    require(mayPrepareWorkspace(actor));
    const given = {
      name: takeText(input.name, LIMITS.name, 'name'),
      email: takeEmail(input.email),
      administrator: input.administrator,
      language: input.language,
    };
    const twin = await em.findOne(Person, { email: given.email });
    if (twin && twin.id !== input.id) throw new Refusal('ALREADY_EXISTS', { field: 'email' });
    if (!input.id) return em.create(Person, given, { persist: true });
    if (input.id === actor.personId && !given.administrator)
      throw new Refusal('OWN_ADMINISTRATION', { field: 'administrator' });
    return change(await findToChange(em, Person, input.id), input.revision, given);
  });
}
