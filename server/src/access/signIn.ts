import { LIMITS, Refusal } from '@risalah/shared';
import { takeText } from '../acts/takeText.ts';
import type { RequestContext } from '../context.ts';
import { Person } from '../workspace/person.entity.ts';
import type { SignInInput } from './access.inputs.ts';
import { setCookie } from './cookies.ts';
import { passwordMatches } from './passwords.ts';
import { beginSignIn } from './signIns.ts';

/** Signs a person in by e-mail and password. Refuses with WRONG_CREDENTIALS, whichever of the two is wrong. */
export async function signIn(ctx: RequestContext, input: SignInInput): Promise<Person> {
  const email = takeText(input.email, LIMITS.email, 'email').toLowerCase();
  // Hashing a password of megabytes would cost the server more than the sender.
  if (input.password.length > LIMITS.password) throw new Refusal('WRONG_CREDENTIALS');
  const person = await ctx.em.findOne(Person, { email });
  const matches = await passwordMatches(person?.passwordHash ?? null, input.password);
  if (!person || !matches) throw new Refusal('WRONG_CREDENTIALS');
  return enter(ctx, person);
}

/** Gives a person whose identity is certain a sign-in of their own on this device. */
export async function enter(ctx: RequestContext, person: Person): Promise<Person> {
  // A cookie can only be set in an HTTP response; over a socket nobody can sign in.
  if (!ctx.http) throw new Refusal('BAD_INPUT');
  const { signInId, token } = await beginSignIn(ctx.services.fork(), person.id, ctx.now());
  setCookie(ctx.services.config, ctx.http, token);
  ctx.becomes({ signInId, personId: person.id });
  return ctx.em.findOneOrFail(Person, person.id);
}
