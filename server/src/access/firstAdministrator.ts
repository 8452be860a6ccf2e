import { timingSafeEqual } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/core';
import { AuditKind, LIMITS, Refusal } from '@risalah/shared';
import { inTransaction } from '../acts/performAct.ts';
import { takeText } from '../acts/takeText.ts';
import { recordAudit } from '../audit/recordAudit.ts';
import type { RequestContext, Services } from '../context.ts';
import { Person } from '../workspace/person.entity.ts';
import { takeEmail } from '../workspace/takeEmail.ts';
import { takeNewPassword } from './acceptInvitation.ts';
import type { MakeFirstAdministratorInput } from './access.inputs.ts';
import { hashPassword } from './passwords.ts';
import { enter } from './signIn.ts';
import { hashToken, newToken } from './tokens.ts';

/**
 * The link by which the first administrator gives name, address and password. Only whoever starts the server reads it, and it is
 * kept nowhere but in this process: the next start makes another.
 */
export class FirstAdministratorLink {
  private tokenHash: string | null = null;

  /** Makes the link in place of the one before. Resolves with its path. */
  renew(): string {
    const token = newToken();
    this.tokenHash = hashToken(token);
    return `/sign-in?administrator=${token}`;
  }

  /** Whether this is the secret of the link. */
  fits(token: string): boolean {
    if (!this.tokenHash) return false;
    return timingSafeEqual(Buffer.from(hashToken(token)), Buffer.from(this.tokenHash));
  }

  /** Lets the link lead nowhere any more. */
  end(): void {
    this.tokenHash = null;
  }
}

/** Whether nobody administers this workspace, so that it waits for its first administrator. */
export async function lacksAdministrator(em: EntityManager): Promise<boolean> {
  return (await em.count(Person, { administrator: true })) === 0;
}

/** The path by which the first administrator comes in; null, and without effect, where somebody administers already. */
export async function offerFirstAdministration(services: Services): Promise<string | null> {
  if (!(await lacksAdministrator(services.fork()))) return null;
  return services.firstAdministrator.renew();
}

/**
 * Makes the first administrator of a workspace, once, by the link that its start printed, and signs them in. Refuses with
 * FIRST_ADMINISTRATOR_LINK_INVALID whoever has another link, and everybody once somebody administers.
 */
export async function makeFirstAdministrator(
  ctx: RequestContext,
  input: MakeFirstAdministratorInput,
): Promise<Person> {
  const link = ctx.services.firstAdministrator;
  // Before everything else, so that whoever lacks the link learns nothing and costs the server nothing.
  if (!link.fits(input.token)) throw new Refusal('FIRST_ADMINISTRATOR_LINK_INVALID');
  const given = {
    name: takeText(input.name, LIMITS.name, 'name'),
    email: takeEmail(input.email),
    language: input.language,
  };
  // Hashing takes long, so it is done before the transaction, which would keep every writer waiting.
  const passwordHash = await hashPassword(takeNewPassword(input.password));
  const personId = await inTransaction(ctx.em, 'makeFirstAdministrator', {}, async (em) => {
    // Asked where nobody else writes: the command, or a second press, may have made one meanwhile.
    if (!(await lacksAdministrator(em))) throw new Refusal('FIRST_ADMINISTRATOR_LINK_INVALID');
    if (await em.findOne(Person, { email: given.email }))
      throw new Refusal('ALREADY_EXISTS', { field: 'email' });
    const person = em.create(Person, { ...given, administrator: true, passwordHash }, { persist: true });
    recordAudit(em, {
      ...{ kind: AuditKind.WORKSPACE_CHANGED, at: ctx.now(), personId: person.id, address: ctx.address },
      ...{ subject: 'makeFirstAdministrator', subjectId: person.id },
    });
    return person.id;
  });
  link.end();
  return enter(ctx, await ctx.em.findOneOrFail(Person, personId), 'first administrator');
}
