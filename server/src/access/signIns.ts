import type { EntityManager } from '@mikro-orm/core';
import { AuditKind } from '@risalah/shared';
import { recordAudit } from '../audit/recordAudit.ts';
import { gathering } from '../db/gathering.ts';
import { among, readRows, sql } from '../db/rows.ts';
import { SignIn } from './signIn.entity.ts';
import { hashToken, newToken } from './tokens.ts';

/** A device that is not used for this long is signed out, in ms. */
const IDLE_SIGN_IN = 12 * 3_600_000;
/** No device stays signed in for longer than this, in ms. */
export const LONGEST_SIGN_IN = 30 * 24 * 3_600_000;
/** Use is noted at most this often, in ms, so that reading does not write each time. */
export const NOTED_EVERY = 5 * 60_000;

/** Signs a person in on a new device, notes how in the audit, and forgets devices that were not used for too long. Resolves with the row's id and the token for the device. */
export async function beginSignIn(
  em: EntityManager,
  personId: string,
  now: Date,
  audited: { subject: string; address?: string | null } = { subject: 'password' },
): Promise<{ signInId: string; token: string }> {
  const token = newToken();
  const unusedSince = new Date(now.getTime() - IDLE_SIGN_IN);
  await em.nativeDelete(SignIn, { person: personId, usedAt: { $lt: unusedSince } });
  const signIn = em.create(SignIn, {
    person: personId,
    tokenHash: hashToken(token),
    signedInAt: now,
    usedAt: now,
  });
  recordAudit(em, { kind: AuditKind.SIGNED_IN, at: now, personId, ...audited });
  await em.persist(signIn).flush();
  return { signInId: signIn.id, token };
}

interface SignInRow {
  token_hash: string;
  id: string;
  person_id: string;
  used_at: Date;
  signed_in_at: Date;
}

// Without entities, and for all who wait at once, since every request asks it.
const findByHash = gathering(async (em, hashes) => {
  const rows = await readRows<SignInRow>(
    em,
    sql`select token_hash, id, person_id, used_at, signed_in_at from sign_in where token_hash in ${among(hashes)}`,
  );
  return new Map(rows.map((row) => [row.token_hash, row]));
});

/** The sign-in that a token stands for, if it still counts; notes that it was used. */
export async function findSignIn(
  em: EntityManager,
  token: string | null,
  now: Date,
): Promise<{ signInId: string; personId: string } | null> {
  if (!token) return null;
  const signIn = await findByHash(em, hashToken(token));
  if (!signIn) return null;
  const idle = now.getTime() - new Date(signIn.used_at).getTime();
  const age = now.getTime() - new Date(signIn.signed_in_at).getTime();
  if (idle > IDLE_SIGN_IN || age > LONGEST_SIGN_IN) {
    await em.nativeDelete(SignIn, { id: signIn.id });
    return null;
  }
  // Nothing is updated when the device was signed out in this very moment.
  if (idle > NOTED_EVERY && !(await em.nativeUpdate(SignIn, { id: signIn.id }, { usedAt: now }))) return null;
  return { signInId: signIn.id, personId: signIn.person_id };
}
