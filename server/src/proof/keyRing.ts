import type { KeyObject } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/core';
import type { PublicKey } from '@risalah/shared/proof';
import { findPrivateKey } from './keyFile.ts';
import { keyIsMissing, noKeyYet } from './keyProblem.ts';
import { isoOf } from './moment.ts';
import { SigningKey } from './signingKey.entity.ts';

/** A key that can sign: its row and its private half. */
export interface KeyInUse {
  id: string;
  privateKey: KeyObject;
}

/** The public keys, oldest first. */
export function findKeys(em: EntityManager): Promise<SigningKey[]> {
  return em.find(SigningKey, {}, { orderBy: { number: 'asc' } });
}

/** A key as it goes into a proof. */
export function publicKeyFacts(key: SigningKey): PublicKey {
  const { id, number, publicKey, previous, signature, previousSignature } = key;
  const validFrom = isoOf(key.validFrom);
  return { id, number, publicKey, validFrom, previous, signature, previousSignature };
}

/** The key in use, read afresh, since a command may have made a newer one. Throws a Complaint when its private half is missing. */
export async function keyInUse(em: EntityManager, keyFile: string): Promise<KeyInUse> {
  const newest = await em.findOne(SigningKey, { number: { $ne: 0 } }, { orderBy: { number: 'desc' } });
  if (!newest) throw noKeyYet();
  const privateKey = findPrivateKey(keyFile, newest.publicKey);
  if (!privateKey) throw keyIsMissing(keyFile, newest.id);
  return { id: newest.id, privateKey };
}
