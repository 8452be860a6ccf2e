import type { EntityManager } from '@mikro-orm/core';
import type { Logger } from 'pino';
import type { Services } from '../context.ts';
import { readRows, sql } from '../db/rows.ts';
import { EvidenceFile } from './evidenceFile.entity.ts';

/** How long an upload that nobody finished, or handed in, is kept after its last byte, in ms. */
const KEPT = 48 * 3_600_000;
/** How often those are looked for, in ms. */
const SWEEP = 3_600_000;

type Swept = Pick<Services, 'evidence' | 'fork' | 'now'>;

/** Sweeps at once, and from time to time from now on. Returns what stops it, and waits for what is under way. */
export function startSweeping(services: Swept, log: Logger): () => Promise<void> {
  let sweeping = Promise.resolve();
  const sweep = (): void => {
    sweeping = sweeping
      .then(() => sweepUploads(services, log))
      .catch((error: unknown) => log.error({ err: error }, 'uploads were not swept'));
  };
  sweep();
  const timer = setInterval(sweep, SWEEP).unref();
  return () => {
    clearInterval(timer);
    return sweeping;
  };
}

/** Takes away the uploads that nobody will hand in any more. One that does not go now is tried again with the next sweep. */
export async function sweepUploads(services: Swept, log: Logger): Promise<void> {
  const { evidence, fork, now } = services;
  for (const uploadId of await evidence.uploads.staleSince(new Date(now().getTime() - KEPT))) {
    try {
      await discardUpload({ evidence, em: fork() }, uploadId);
      log.info({ uploadId }, 'an upload that nobody handed in is gone');
    } catch (error) {
      log.error({ err: error, uploadId }, 'an upload was not swept');
    }
  }
}

/**
 * Takes an upload away, and with it the bytes that an act stored which was refused, or ended in the middle: an upload outlives its bytes'
 * way to their place until the act is done, so it tells of all that may lie there for nothing. What anything names stays.
 */
export async function discardUpload(
  { evidence, em }: Pick<Services, 'evidence'> & { em: EntityManager },
  uploadId: string,
): Promise<void> {
  const { uploads, blobs, claims } = evidence;
  const sha256 = await uploads.hashOf(uploadId);
  if (sha256 === null) return uploads.remove(uploadId);
  await claims.hold(sha256, async () => {
    if (!(await isNamed(em, sha256))) await blobs.remove(sha256);
    await uploads.remove(uploadId);
  });
}

/** Whether a row, a withdrawn one too, or a frozen text names these bytes. */
async function isNamed(em: EntityManager, sha256: string): Promise<boolean> {
  if ((await em.count(EvidenceFile, { sha256 })) > 0) return true;
  const frozen = await readRows(
    em,
    sql`select 1 from proceedings where canonical_json like ${`%${sha256}%`}
      union all select 1 from addendum where text like ${`%${sha256}%`} limit 1`,
  );
  return frozen.length > 0;
}
