import type { EntityManager } from '@mikro-orm/core';
import { Refusal } from '@risalah/shared';
import { Person } from '../workspace/person.entity.ts';

/** What a provider tells of a person. */
export interface OpenIdProfile {
  /** Who they are there, for ever. */
  sub: string;
  email?: unknown;
  email_verified?: unknown;
}

/**
 * The person whom a provider means: who signed in there before, else who has the address that the provider has verified,
 * and is bound to it from now on. Makes nobody; refuses with OPEN_ID_EMAIL_UNVERIFIED or OPEN_ID_UNKNOWN_PERSON.
 */
export async function findOpenIdPerson(
  em: EntityManager,
  issuer: string,
  { sub, email, email_verified: verified }: OpenIdProfile,
): Promise<string> {
  const bound = await em.findOne(Person, { openIdIssuer: issuer, openIdSubject: sub });
  if (bound) return bound.id;
  if (typeof email !== 'string') throw new Refusal('OPEN_ID_UNKNOWN_PERSON');
  // Else somebody would sign in as whoever they name.
  if (verified !== true) throw new Refusal('OPEN_ID_EMAIL_UNVERIFIED');
  const person = await em.findOne(Person, { email: email.trim().toLowerCase() });
  // An address that somebody else there had before is not theirs because it was given to them since.
  if (!person || person.openIdSubject !== null) throw new Refusal('OPEN_ID_UNKNOWN_PERSON');
  person.openIdIssuer = issuer;
  person.openIdSubject = sub;
  await em.flush();
  return person.id;
}
