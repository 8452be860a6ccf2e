import { AuditKind, Refusal } from '@risalah/shared';
import { recordAudit } from '../audit/recordAudit.ts';
import type { RequestContext } from '../context.ts';
import { Person } from '../workspace/person.entity.ts';
import type { SignOutInput } from './access.inputs.ts';
import { setCookie } from './cookies.ts';
import { SignIn } from './signIn.entity.ts';

/** Ends this device's sign-in, or all of the person's, on the server; their sockets end with it. */
export async function signOut(ctx: RequestContext, input: SignOutInput): Promise<Person> {
  const { personId, signInId } = ctx;
  if (!personId || !signInId) throw new Refusal('NOT_SIGNED_IN');
  if (ctx.narrowing) throw new Refusal('TOKEN_READS_ONLY');
  const person = await ctx.em.findOneOrFail(Person, personId);
  const which = input.everywhere ? { person: personId } : { id: signInId };
  await ctx.services.fork().transactional(async (em) => {
    await em.nativeDelete(SignIn, which);
    const subject = input.everywhere ? 'everywhere' : 'device';
    recordAudit(em, { kind: AuditKind.SIGNED_OUT, at: ctx.now(), personId, subject, address: ctx.address });
  });
  const { liveConnections } = ctx.services;
  if (input.everywhere) liveConnections.endPerson(personId);
  else liveConnections.endSignIn(signInId);
  if (ctx.http) setCookie(ctx.services.config, ctx.http, null);
  return person;
}
