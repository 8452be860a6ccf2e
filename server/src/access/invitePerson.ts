import { AuditKind, LIMITS, mayPrepareWorkspace, Refusal } from '@risalah/shared';
import type { ActContext } from '../acts/actContext.ts';
import { performWorkspaceAct } from '../acts/performWorkspaceAct.ts';
import { recordAudit } from '../audit/recordAudit.ts';
import { findToChange } from '../workspace/findToChange.ts';
import { Person } from '../workspace/person.entity.ts';
import type { InvitePeopleInput, InvitePersonInput, MakePasswordLinkInput } from './invitation.inputs.ts';
import { makeLinks } from './invite.ts';

/** The invitation that was made, and the secret for its link; null when this mutation was sent before. */
export interface Invited {
  invitationId: string;
  token: string | null;
}

/**
 * Makes an invitation, which takes the place of those made before: their links no longer work. Who can sign in already
 * needs none, and an administrator must not get into their account unnoticed (PERSON_CAN_SIGN_IN).
 */
export function invitePerson(ctx: ActContext, input: InvitePersonInput): Promise<Invited> {
  const act = { operation: 'invitePerson', input };
  return makeLinkOf(ctx, act, (person) => {
    if (person.passwordHash) throw new Refusal('PERSON_CAN_SIGN_IN');
  });
}

/**
 * Makes a link by which somebody who forgot their password sets a new one. The audit calls it by a name of its own, and using
 * it signs them out everywhere else. Who has no password is invited instead (PERSON_HAS_NO_PASSWORD).
 */
export function makePasswordLink(ctx: ActContext, input: MakePasswordLinkInput): Promise<Invited> {
  const act = { operation: 'makePasswordLink', input, audited: AuditKind.PASSWORD_LINK_MADE };
  return makeLinkOf(ctx, act, (person) => {
    if (!person.passwordHash) throw new Refusal('PERSON_HAS_NO_PASSWORD');
  });
}

/** One link for one person, whom `admit` may refuse. */
async function makeLinkOf(
  ctx: ActContext,
  act: { operation: string; input: InvitePersonInput; audited?: AuditKind },
  admit: (person: Person) => void,
): Promise<Invited> {
  let token: string | null = null;
  const invitationId = await performWorkspaceAct(ctx, act, async ({ em, actor, now, require }) => {
    require(mayPrepareWorkspace(actor));
    const person = await findToChange(em, Person, act.input.personId);
    admit(person);
    const [made] = await makeLinks(em, [person], now);
    if (!made) throw new Error('No link was made.');
    token = made.token;
    return made.invitation;
  });
  return { invitationId, token };
}

/**
 * Makes an invitation for each of many people, leaving out who can sign in already. Resolves with those made: with none when
 * this mutation was sent before, since the secrets are told once.
 */
export async function invitePeople(ctx: ActContext, input: InvitePeopleInput): Promise<Invited[]> {
  const made: Invited[] = [];
  const act = { operation: 'invitePeople', input };
  await performWorkspaceAct(ctx, act, async ({ em, actor, now, require }) => {
    require(mayPrepareWorkspace(actor));
    const ids = [...new Set(input.personIds)];
    if (ids.length > LIMITS.invitedAtOnce)
      throw new Refusal('TOO_MANY', { field: 'personIds', limit: LIMITS.invitedAtOnce });
    const people = await em.find(Person, { id: { $in: ids } });
    if (people.length < ids.length) throw new Refusal('NOT_FOUND');
    const invited = people.filter(({ passwordHash }) => !passwordHash);
    for (const { invitation, token } of await makeLinks(em, invited, now)) {
      made.push({ invitationId: invitation.id, token });
      // A line for each, so that the audit says of everyone when they were invited and by whom.
      recordAudit(em, {
        ...{ kind: AuditKind.WORKSPACE_CHANGED, at: now, personId: actor.personId },
        ...{ subject: act.operation, subjectId: invitation.id, address: ctx.address },
      });
    }
    return { id: actor.personId };
  });
  return made;
}
