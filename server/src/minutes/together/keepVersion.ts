import type { EntityManager } from '@mikro-orm/core';
import type { MinutesVersionReason } from '@risalah/shared';
import type { Minutes } from '../minutes.entity.ts';
import { MinutesVersion } from './minutesVersion.entity.ts';
import { startOf } from './startOf.ts';

/** Keeps the text of minutes as it stands in their row, for looking at, comparing and restoring. */
export async function keepVersion(
  em: EntityManager,
  minutes: Minutes,
  reason: MinutesVersionReason,
  at: Date,
): Promise<MinutesVersion> {
  const version = em.create(MinutesVersion, {
    minutes,
    epoch: minutes.epoch,
    at,
    reason,
    bySeatIds: minutes.writtenBySeatIds,
    text: minutes.text,
    document: await startOf(em, minutes),
  });
  em.persist(version);
  minutes.writtenBySeatIds = [];
  minutes.writtenSince = null;
  return version;
}
