import type { EntityManager } from '@mikro-orm/core';
import { Refusal, type SealedKind } from '@risalah/shared';
import {
  fieldSumsOf,
  type Seal,
  type SealContent,
  sealHash,
  sealText,
  sha256Hex,
} from '@risalah/shared/proof';
import type { ActContext } from '../acts/actContext.ts';
import { Complaint } from '../complaint.ts';
import { signText } from './keyFile.ts';
import { type KeyInUse, keyInUse } from './keyRing.ts';
import { isoOf } from './moment.ts';
import { StoredSeal } from './seal.entity.ts';

/** What sealing needs. */
export interface Sealing {
  /** Where the private key lies. */
  keyFile: string;
  /** The clock by which is sealed where acts are told rather than happen, as in the demo; else it is the act's moment. */
  clock?: () => Date;
}

/** What an act that freezes something needs from whoever asks for it. */
export interface SealingContext extends ActContext {
  sealing: Sealing;
}

/** Something to seal. */
export interface Subject {
  sessionId: string;
  dimensionId: string;
  kind: SealedKind;
  subjectId: string;
  /** The text that is sealed. */
  canonicalJson: string;
  frozenAt: Date;
  bySeatId: string | null;
  /** Whether the seal keeps the text: proceedings keep their own. */
  keepsText: boolean;
}

/**
 * Seals something: adds the next link to the chain of its session, signed with the key in use. The caller holds the lock of the
 * session's row, which is what keeps the chain a chain. Refuses with KEY_MISSING when there is no key to sign with.
 */
export async function seal(
  em: EntityManager,
  { keyFile, clock }: Sealing,
  subject: Subject,
): Promise<StoredSeal> {
  const { sessionId, canonicalJson, frozenAt, keepsText } = subject;
  const { id: keyId, privateKey } = await keyToSeal(em, keyFile);
  const last = await em.findOne(
    StoredSeal,
    { sessionId, number: { $gt: 0 } },
    { orderBy: { number: 'desc' } },
  );
  const fieldSums = fieldSumsOf(canonicalJson);
  const sealedAt = clock?.() ?? frozenAt;
  const content: SealContent = {
    ...{ sessionId, number: (last?.number ?? 0) + 1, kind: subject.kind, subjectId: subject.subjectId },
    ...{ dimensionId: subject.dimensionId, sha256: sha256Hex(canonicalJson) },
    ...{ fieldSumsSha256: sha256Hex(fieldSums), frozenAt: frozenAt.toISOString() },
    ...{ sealedAt: sealedAt.toISOString(), bySeatId: subject.bySeatId, previous: last?.hash ?? null, keyId },
  };
  const { fieldSumsSha256, ...columns } = content;
  const row = em.create(StoredSeal, {
    ...columns,
    ...{ frozenAt, sealedAt, fieldSums, canonicalJson: keepsText ? canonicalJson : null },
    ...{ hash: sealHash(content), signature: signText(privateKey, sealText(content)) },
  });
  em.persist(row);
  return row;
}

async function keyToSeal(em: EntityManager, keyFile: string): Promise<KeyInUse> {
  try {
    return await keyInUse(em, keyFile);
  } catch (error) {
    // Whoever started the server was told at length.
    throw error instanceof Complaint ? new Refusal('KEY_MISSING') : error;
  }
}

/** A stored seal as it goes into a proof. */
export function sealFacts(row: StoredSeal): Seal {
  const { sessionId, number, kind, subjectId, dimensionId, sha256, bySeatId, previous, keyId } = row;
  return {
    ...{ sessionId, number, kind, subjectId, dimensionId, sha256, bySeatId, previous, keyId },
    fieldSumsSha256: sha256Hex(row.fieldSums),
    frozenAt: isoOf(row.frozenAt),
    sealedAt: isoOf(row.sealedAt),
    ...{ hash: row.hash, signature: row.signature },
  };
}
