import type { KeyObject } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/core';
import { AuditKind } from '@risalah/shared';
import { type KeyContent, keyIdOf, keyText } from '@risalah/shared/proof';
import { recordAudit } from '../audit/recordAudit.ts';
import { Proceedings } from '../record/proceedings.entity.ts';
import { findPrivateKey, makeKey, publicKeyOf, readKeyFile, settleKeyFile, signText } from './keyFile.ts';
import { keyIsForeign, keyIsMissing, noKeyYet } from './keyProblem.ts';
import { findKeys } from './keyRing.ts';
import { sealEarlier } from './sealEarlier.ts';
import { SigningKey } from './signingKey.entity.ts';

/**
 * Sees to it that there is a key, once the database is migrated: makes the first, or takes the one that somebody put there,
 * and seals with it what was frozen before there were seals. Throws a Complaint when the key that this database
 * knows is missing, and makes none in its stead. `adopt` takes a key that was put beside a database with final minutes.
 */
export async function openKeyRing(
  em: EntityManager,
  keyFile: string,
  now: Date,
  { adopt = false } = {},
): Promise<void> {
  await em.transactional(async (inside) => {
    if ((await inside.count(SigningKey)) > 0) return;
    const there = readKeyFile(keyFile);
    // Else whoever can write to the database, but not to the key, could empty the tables and have the server sign anew.
    if (there && !adopt && (await inside.count(Proceedings)) > 0) throw keyIsForeign(keyFile);
    const key = await addKey(inside, there ?? makeKey(keyFile), now, null, null);
    if (adopt) audit(inside, 'key adopt', key, now);
    await inside.flush();
    await sealEarlier(inside, keyFile, now);
  });
  const [newest] = (await findKeys(em.fork())).reverse();
  if (!newest) return;
  settleKeyFile(keyFile, newest.publicKey);
  if (!findPrivateKey(keyFile, newest.publicKey)) throw keyIsMissing(keyFile, newest.id);
}

/** Makes a new key, for which the one before vouches, unless it is lost. The old private half is gone afterwards. */
export async function rotateKey(
  em: EntityManager,
  keyFile: string,
  now: Date,
  { lost = false } = {},
): Promise<void> {
  const made = await em.transactional(async (inside) => {
    const [old] = (await findKeys(inside)).reverse();
    if (!old) throw noKeyYet();
    // A key that was made but is not in its place yet must not be made twice.
    settleKeyFile(keyFile, old.publicKey);
    const oldKey = findPrivateKey(keyFile, old.publicKey);
    if (!oldKey && !lost) throw keyIsMissing(keyFile, old.id);
    const key = await addKey(inside, makeKey(keyFile), now, old, oldKey);
    audit(inside, lost ? 'key rotate --lost' : 'key rotate', key, now);
    return key;
  });
  settleKeyFile(keyFile, made.publicKey);
}

/** Keys change by commands on the machine, which name nobody. */
function audit(em: EntityManager, subject: string, key: SigningKey, at: Date): void {
  recordAudit(em, { kind: AuditKind.COMMAND_RUN, at, personId: null, subject, subjectId: key.id });
}

async function addKey(
  em: EntityManager,
  key: KeyObject,
  validFrom: Date,
  old: SigningKey | null,
  oldKey: KeyObject | null,
): Promise<SigningKey> {
  const publicKey = publicKeyOf(key);
  const content: KeyContent = {
    number: (old?.number ?? 0) + 1,
    publicKey,
    validFrom: validFrom.toISOString(),
    previous: old?.publicKey ?? null,
  };
  const text = keyText(content);
  const row = em.create(SigningKey, {
    ...content,
    ...{ id: keyIdOf(publicKey), validFrom, signature: signText(key, text) },
    previousSignature: oldKey && signText(oldKey, text),
  });
  em.persist(row);
  return row;
}
