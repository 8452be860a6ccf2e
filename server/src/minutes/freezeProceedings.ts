import type { EntityManager } from '@mikro-orm/core';
import { canonicalText, sha256Hex } from '@risalah/shared/proof';
import type { Deed } from '../acts/performAct.ts';
import { Proceedings } from '../record/proceedings.entity.ts';
import { EvaluationRecord } from '../record/record.entity.ts';
import type { Session } from '../session/session.entity.ts';
import { collectProceedings } from './collectProceedings.ts';
import type { Minutes } from './minutes.entity.ts';

/**
 * Freezes what the session was in the dimension of these minutes, and attaches it to the record of region, cycle and
 * dimension. The hash is over the stored text itself, so that anyone can compute it again.
 */
export async function freezeProceedings({ em, session, now }: Deed, minutes: Minutes): Promise<Proceedings> {
  const content = await collectProceedings(em, session, minutes);
  const canonicalJson = canonicalText(content);
  const proceedings = em.create(Proceedings, {
    session,
    dimension: minutes.dimension,
    record: await recordOf(em, session, minutes.dimensionId),
    frozenAt: now,
    sha256: sha256Hex(canonicalJson),
    canonicalJson,
  });
  em.persist(proceedings);
  return proceedings;
}

async function recordOf(em: EntityManager, session: Session, dimensionId: string): Promise<EvaluationRecord> {
  const place = { region: session.region.id, cycle: session.cycle.id, dimension: dimensionId };
  const known = await em.findOne(EvaluationRecord, place);
  if (known) return known;
  const record = em.create(EvaluationRecord, place);
  em.persist(record);
  return record;
}
