import { mayPrepareWorkspace, Refusal } from '@risalah/shared';
import type { ActContext } from '../acts/actContext.ts';
import { performWorkspaceAct } from '../acts/performWorkspaceAct.ts';
import { findToChange } from '../workspace/findToChange.ts';
import { Person } from '../workspace/person.entity.ts';
import { Invitation } from './invitation.entity.ts';
import type { InvitePersonInput } from './invitation.inputs.ts';
import { invite } from './invite.ts';

/** The invitation that was made, and the secret for its link; null when this mutation was sent before. */
export interface Invited {
  invitationId: string;
  token: string | null;
}

/**
 * Makes an invitation, which takes the place of those made before: their links no longer work. Who can sign in already
 * needs none, and an administrator must not get into their account by one (PERSON_CAN_SIGN_IN).
 */
export async function invitePerson(ctx: ActContext, input: InvitePersonInput): Promise<Invited> {
  let token: string | null = null;
  const act = { operation: 'invitePerson', input };
  const invitationId = await performWorkspaceAct(ctx, act, async ({ em, actor, now, require }) => {
    require(mayPrepareWorkspace(actor));
    const person = await findToChange(em, Person, input.personId);
    if (person.passwordHash) throw new Refusal('PERSON_CAN_SIGN_IN');
    const earlier = await em.find(Invitation, { person: person.id, acceptedAt: null, revokedAt: null });
    for (const each of earlier) each.revokedAt = now;
    const made = invite(em, person, now);
    token = made.token;
    return made.invitation;
  });
  return { invitationId, token };
}
