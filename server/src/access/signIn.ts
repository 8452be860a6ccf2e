import { AuditKind, LIMITS, Refusal } from '@risalah/shared';
import { takeText } from '../acts/takeText.ts';
import { recordAudit } from '../audit/recordAudit.ts';
import type { HttpExchange, RequestContext } from '../context.ts';
import { Person } from '../workspace/person.entity.ts';
import type { SignInInput } from './access.inputs.ts';
import { setCookie } from './cookies.ts';
import { passwordMatches } from './passwords.ts';
import { SignIn } from './signIn.entity.ts';
import { beginSignIn } from './signIns.ts';

/**
 * Signs a person in by e-mail and password. Refuses with WRONG_CREDENTIALS, whichever of the two is wrong, and with
 * TOO_MANY_ATTEMPTS when there were too many lately.
 */
export async function signIn(ctx: RequestContext, input: SignInInput): Promise<Person> {
  const { req } = httpOf(ctx);
  const email = takeText(input.email, LIMITS.email, 'email').toLowerCase();
  // Hashing a password of megabytes would cost the server more than the sender.
  if (input.password.length > LIMITS.password) throw new Refusal('WRONG_CREDENTIALS');
  const wasRight = ctx.services.attempts.begin(email, req.ip ?? '');
  const person = await ctx.em.findOne(Person, { email });
  const matches = await passwordMatches(person?.passwordHash ?? null, input.password);
  if (!person || !matches) {
    await auditFailure(ctx, person);
    throw new Refusal('WRONG_CREDENTIALS');
  }
  wasRight();
  return enter(ctx, person);
}

/** Gives a person whose identity is certain a sign-in of their own on this device, in place of anybody else's. */
export async function enter(ctx: RequestContext, person: Person, subject = 'password'): Promise<Person> {
  const http = httpOf(ctx);
  const audited = { subject, address: ctx.address };
  const { services } = ctx;
  const { signInId, token } = await beginSignIn(services.fork(), person.id, ctx.now(), audited);
  setCookie(services.config, http, token);
  if (ctx.signInId && ctx.personId !== person.id) {
    await services.fork().nativeDelete(SignIn, { id: ctx.signInId });
    services.liveConnections.endSignIn(ctx.signInId);
  }
  ctx.becomes({ signInId, personId: person.id });
  return ctx.em.findOneOrFail(Person, person.id);
}

/** What was typed is not kept: people type their password into the wrong field. */
async function auditFailure(ctx: RequestContext, person: Person | null): Promise<void> {
  const em = ctx.services.fork();
  const { address } = ctx;
  recordAudit(em, { kind: AuditKind.SIGN_IN_FAILED, at: ctx.now(), personId: person?.id ?? null, address });
  await em.flush();
}

/** The exchange that a cookie can be set in; over a socket nobody can sign in. */
function httpOf(ctx: RequestContext): HttpExchange {
  if (!ctx.http) throw new Refusal('BAD_INPUT');
  return ctx.http;
}
