import type { EntityManager } from '@mikro-orm/core';
import { SealedKind } from '@risalah/shared';
import { isFault, toldByText, verifyChain, verifyRing, verifyText } from '@risalah/shared/proof';
import { Proceedings } from '../record/proceedings.entity.ts';
import { Session } from '../session/session.entity.ts';
import { Dimension } from '../workspace/dimension.entity.ts';
import { findKeys, publicKeyFacts } from './keyRing.ts';
import { StoredSeal } from './seal.entity.ts';
import { sealFacts } from './sealing.ts';
import type { Confirmation } from './verification.type.ts';

/** The seal with that fingerprint: of the text that it seals, or of itself; null when there is none. */
export function findSeal(em: EntityManager, hash: string): Promise<StoredSeal | null> {
  return em.findOne(StoredSeal, { $or: [{ sha256: hash }, { hash }] }, { orderBy: { frozenAt: 'asc' } });
}

/** What anybody is told of a seal, after verifying it anew with the whole chain that it stands in. */
export async function confirm(em: EntityManager, found: StoredSeal): Promise<Confirmation> {
  const { sessionId, dimensionId } = found;
  const session = await em.findOne(Session, sessionId, { populate: ['region', 'cycle'] });
  const dimension = await em.findOne(Dimension, dimensionId);
  const chain = await em.find(StoredSeal, { sessionId });
  const keys = await findKeys(em);
  const seals = chain.map(sealFacts);
  const ring = keys.map(publicKeyFacts);
  const faults = [
    ...verifyRing(ring),
    ...verifyChain({ seals, keys: ring, placeOf: () => ({}), told: () => ({}) }),
    ...(await faultsOfText(em, found)),
  ].filter(isFault);
  return {
    kind: found.kind,
    region: session?.region.name ?? '',
    cycle: session?.cycle.name ?? '',
    year: session?.cycle.year ?? 0,
    dimension: dimension?.name ?? '',
    timeZone: session?.timeZone ?? 'UTC',
    frozenAt: found.frozenAt,
    sealedAt: found.sealedAt,
    sha256: found.sha256,
    sealHash: found.hash,
    number: found.number,
    chainLength: chain.length,
    key: keys.find(({ id }) => id === found.keyId) ?? null,
    holds: faults.length === 0,
  };
}

async function faultsOfText(em: EntityManager, row: StoredSeal) {
  const proceedings =
    row.kind === SealedKind.PROCEEDINGS ? await em.findOne(Proceedings, row.subjectId) : null;
  const canonicalJson = proceedings?.canonicalJson ?? row.canonicalJson ?? '';
  const beside = proceedings && proceedings.sha256 !== toldByText(canonicalJson).sha256;
  const found = verifyText({ canonicalJson, fieldSums: row.fieldSums }, sealFacts(row), {});
  return beside ? [...found, { code: 'COLUMN_DIFFERS' as const, place: {}, field: 'sha256' }] : found;
}
