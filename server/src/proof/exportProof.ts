import type { EntityManager } from '@mikro-orm/core';
import { SealedKind } from '@risalah/shared';
import { PROOF_FORMAT, type ProofFile, type SealedText } from '@risalah/shared/proof';
import { Proceedings } from '../record/proceedings.entity.ts';
import { findKeys, publicKeyFacts } from './keyRing.ts';
import { StoredSeal } from './seal.entity.ts';
import { sealFacts } from './sealing.ts';

/** Which proof: of one dimension, or of all that a session froze. */
export interface ProofOrder {
  sessionId: string;
  dimensionId?: string;
}

/**
 * The proof of what a session froze, to be verified without a server: the frozen texts with their addenda, the whole chain and
 * the public keys. Null when there is nothing sealed yet.
 */
export async function exportProof(
  em: EntityManager,
  { sessionId, dimensionId }: ProofOrder,
): Promise<ProofFile | null> {
  const seals = await em.find(StoredSeal, { sessionId }, { orderBy: { number: 'asc' } });
  const proceedings = await em.find(Proceedings, { session: sessionId });
  const sealed: SealedText[] = [];
  for (const row of seals) {
    if (dimensionId !== undefined && row.dimensionId !== dimensionId) continue;
    const own = proceedings.find(({ id }) => id === row.subjectId)?.canonicalJson;
    const canonicalJson = row.kind === SealedKind.PROCEEDINGS ? own : row.canonicalJson;
    if (canonicalJson) sealed.push({ canonicalJson, fieldSums: row.fieldSums });
  }
  if (sealed.length === 0) return null;
  const keys = (await findKeys(em)).map(publicKeyFacts);
  return { format: PROOF_FORMAT, sealed, seals: seals.map(sealFacts), keys };
}
