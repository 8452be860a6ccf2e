import { LockMode } from '@mikro-orm/core';
import { AuditKind, LIMITS, Refusal } from '@risalah/shared';
import { takeOptionalText } from '../acts/takeText.ts';
import { recordAudit } from '../audit/recordAudit.ts';
import type { RequestContext } from '../context.ts';
import { mailPasswordRenewed } from '../mail/mailPasswordRenewed.ts';
import { Person } from '../workspace/person.entity.ts';
import type { AcceptInvitationInput } from './access.inputs.ts';
import { Invitation } from './invitation.entity.ts';
import { isGood } from './invite.ts';
import { hashPassword } from './passwords.ts';
import { SignIn } from './signIn.entity.ts';
import { enter } from './signIn.ts';
import { hashToken } from './tokens.ts';

/** The fewest characters that a new password may have. */
export const SHORTEST_PASSWORD = 8;

/**
 * Sets the password of an invited person, or a new one of a person who forgot theirs, once, and signs them in. A new one ends
 * what they are signed in on elsewhere, and an e-mail tells of it. Refuses with INVITATION_INVALID.
 */
export async function acceptInvitation(ctx: RequestContext, input: AcceptInvitationInput): Promise<Person> {
  const password = takeNewPassword(input.password);
  const tokenHash = hashToken(input.token);
  // Looked for before hashing, which a link that leads nowhere must not cost the server.
  const known = await ctx.em.findOne(Invitation, { tokenHash });
  if (!known || !isGood(known, ctx.now())) throw new Refusal('INVITATION_INVALID');
  // Hashing takes long, so it is done before the transaction, which would keep every writer waiting.
  const passwordHash = await hashPassword(password);
  const name = takeOptionalText(input.name, LIMITS.name, 'name');
  const { renewsPassword } = known;
  const personId = await ctx.services.fork().transactional(async (em) => {
    const invitation = await em.findOne(Invitation, { tokenHash }, { lockMode: LockMode.PESSIMISTIC_WRITE });
    const now = ctx.now();
    if (!invitation || !isGood(invitation, now)) {
      throw new Refusal('INVITATION_INVALID');
    }
    const person = await em.findOneOrFail(Person, invitation.person.id);
    invitation.acceptedAt = now;
    person.passwordHash = passwordHash;
    if (name) {
      person.name = name;
      person.revision += 1;
    }
    // Somebody else may know the old password, or have been let in by it.
    if (renewsPassword) {
      await em.nativeDelete(SignIn, { person: person.id });
      mailPasswordRenewed(em, person, now);
    }
    const { address } = ctx;
    recordAudit(em, {
      kind: renewsPassword ? AuditKind.PASSWORD_RENEWED : AuditKind.INVITATION_ACCEPTED,
      at: now,
      personId: person.id,
      subjectId: invitation.id,
      address,
    });
    return person.id;
  });
  if (renewsPassword) ctx.services.liveConnections.endPerson(personId);
  return enter(ctx, await ctx.em.findOneOrFail(Person, personId), 'invitation');
}

/** A password as somebody chose it; refuses one that is too short or too long to hash. */
export function takeNewPassword(password: string): string {
  if (password.length > LIMITS.password) {
    throw new Refusal('TEXT_TOO_LONG', { field: 'password', limit: LIMITS.password });
  }
  if (password.length < SHORTEST_PASSWORD) {
    throw new Refusal('BAD_INPUT', { field: 'password', atLeast: SHORTEST_PASSWORD });
  }
  return password;
}
