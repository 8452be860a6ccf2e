import type { EntityManager } from '@mikro-orm/core';
import { type Finding, isFault, trustedFrom, verifyRing } from '@risalah/shared/proof';
import { readArchive } from './archive.ts';
import { verifySession } from './verifySession.ts';

/** What came of verifying a whole database. */
export interface FolderReport {
  /** Whether nothing is wrong. */
  valid: boolean;
  findings: Finding[];
  /** How many of each were looked at. */
  counts: { sessions: number; proceedings: number; addenda: number; seals: number };
  /** The public key in use, in hex; null when there is none. */
  publicKey: string | null;
}

/**
 * Verifies all that a database froze, in one transaction, so that a server at work does not disturb it: keys, chains, texts, the
 * columns beside them, the rows that the application shows, and the event log. With `publicKey` (hex) the keys have to be that one
 * or vouched for by it. Changes nothing.
 */
export async function verifyFolder(em: EntityManager, publicKey?: string): Promise<FolderReport> {
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
        },
        publicKey: keys.at(-1)?.publicKey ?? null,
      };
    },
    { readOnly: true },
  );
}
