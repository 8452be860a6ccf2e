import type { EntityManager } from '@mikro-orm/core';
import { type Finding, isFault, trustedFrom, verifyRing } from '@risalah/shared/proof';
import type { Blobs } from '../evidence/blobs.ts';
import { readArchive } from './archive.ts';
import { filesNamed, type NamedFile, verifyEvidence } from './verifyEvidence.ts';
import { verifySession } from './verifySession.ts';

/** What came of verifying a whole database. */
export interface FolderReport {
  /** Whether nothing is wrong. */
  valid: boolean;
  findings: Finding[];
  /** How many of each were looked at. */
  counts: { sessions: number; proceedings: number; addenda: number; seals: number; files: number };
  /** The public key in use, in hex; null when there is none. */
  publicKey: string | null;
}

/**
 * Verifies all that a database froze, in one transaction, so that a server at work does not disturb it: keys, chains, texts, the
 * columns beside them, the rows that the application shows, and the event log. With `publicKey` (hex) the keys have to be that one
 * or vouched for by it. With `blobs` the bytes of evidence that was frozen are read again too. Changes nothing.
 */
export async function verifyFolder(
  em: EntityManager,
  publicKey?: string,
  blobs?: Blobs,
): Promise<FolderReport> {
  const { named, ...report } = await verifyRows(em, publicKey);
  if (!blobs) return report;
  // After the transaction: reading many files takes long.
  const findings = [...report.findings, ...(await verifyEvidence(blobs, named))];
  const counts = { ...report.counts, files: named.length };
  return { ...report, valid: !findings.some(isFault), findings, counts };
}

function verifyRows(em: EntityManager, publicKey?: string): Promise<FolderReport & { named: NamedFile[] }> {
  return em.fork().transactional(
    async (inside) => {
      const archive = await readArchive(inside);
      const { keys, seals, proceedings, addenda, minutes, sessions } = archive;
      const findings = verifyRing(keys);
      const frozen = [
        ...new Set([
          ...sessions.map(({ id }) => id),
          ...seals.map(({ seal }) => seal.sessionId),
          ...proceedings.map(({ sessionId }) => sessionId),
          ...minutes.map(({ sessionId }) => sessionId),
        ]),
      ];
      for (const sessionId of frozen) findings.push(...(await verifySession(inside, archive, sessionId)));
      if (publicKey !== undefined) {
        const trusted = trustedFrom(keys, publicKey);
        const used = keys.filter(({ id }) => seals.some(({ seal }) => seal.keyId === id));
        for (const key of used.length > 0 ? used : keys.slice(-1)) {
          if (!trusted.has(key.publicKey))
            findings.push({ code: 'KEY_NOT_TRUSTED', place: {}, field: key.publicKey });
        }
      }
      return {
        valid: !findings.some(isFault),
        findings,
        counts: {
          sessions: new Set(proceedings.map(({ sessionId }) => sessionId)).size,
          proceedings: proceedings.length,
          addenda: addenda.length,
          seals: seals.length,
          files: 0,
        },
        named: filesNamed(archive),
        publicKey: keys.at(-1)?.publicKey ?? null,
      };
    },
    { readOnly: true },
  );
}
