import { Refusal } from '@risalah/shared';
import type { RequestContext } from '../context.ts';
import { Person } from '../workspace/person.entity.ts';
import type { SignOutInput } from './access.inputs.ts';
import { setCookie } from './cookies.ts';
import { SignIn } from './signIn.entity.ts';

/** Ends this device's sign-in, or all of the person's, on the server; their sockets end with it. */
export async function signOut(ctx: RequestContext, input: SignOutInput): Promise<Person> {
  const { personId, signInId } = ctx;
  if (!personId || !signInId) throw new Refusal('NOT_SIGNED_IN');
  const person = await ctx.em.findOneOrFail(Person, personId);
  await ctx.services.fork().nativeDelete(SignIn, input.everywhere ? { person: personId } : { id: signInId });
  const { liveConnections } = ctx.services;
  if (input.everywhere) liveConnections.endPerson(personId);
  else liveConnections.endSignIn(signInId);
  if (ctx.http) setCookie(ctx.services.config, ctx.http, null);
  return person;
}
