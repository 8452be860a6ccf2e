import { createHash } from 'node:crypto';
import { pipeline } from 'node:stream/promises';
import { type Finding, type Place, parseJson, sha256Hex } from '@risalah/shared/proof';
import type { Blobs } from '../evidence/blobs.ts';
import { hashInAddendum } from '../evidence/lateEvidence.ts';
import { type Archive, subjectPlace } from './archive.ts';

/** A file that something frozen names by its SHA-256, and what names it. */
export interface NamedFile {
  sha256: string;
  place: Place;
}

/** Those parts of a frozen text that name files. */
interface Naming {
  questions?: { answers?: { evidenceFiles?: { sha256?: unknown }[] }[] }[];
  addendum?: { text?: unknown };
}

/** The files of evidence that the sealed texts name, each once. Texts that were changed name nothing: they are found as such. */
export function filesNamed(archive: Archive): NamedFile[] {
  const named = new Map<string, NamedFile>();
  for (const held of archive.seals) {
    const { canonicalJson, seal } = held;
    if (canonicalJson === null || sha256Hex(canonicalJson) !== seal.sha256) continue;
    for (const sha256 of hashesIn(parseJson(canonicalJson) as Naming)) {
      if (!named.has(sha256)) named.set(sha256, { sha256, place: subjectPlace(archive, held) });
    }
  }
  return [...named.values()];
}

function hashesIn({ questions = [], addendum }: Naming): string[] {
  const files = questions.flatMap(({ answers = [] }) =>
    answers.flatMap(({ evidenceFiles = [] }) => evidenceFiles.map(({ sha256 }) => sha256)),
  );
  const late = typeof addendum?.text === 'string' ? hashInAddendum(addendum.text) : null;
  return [...files, late].filter((each) => typeof each === 'string');
}

/** Reads the bytes of files again: each has to be there, and have the hash that was frozen. */
export async function verifyEvidence(blobs: Blobs, files: readonly NamedFile[]): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const { sha256, place } of files) {
    const found = await hashOf(blobs, sha256);
    if (found === sha256) continue;
    findings.push({ code: found === null ? 'EVIDENCE_MISSING' : 'EVIDENCE_CHANGED', place, field: sha256 });
  }
  return findings;
}

/** The hash of the bytes that lie under a hash; null where they cannot be read. */
async function hashOf(blobs: Blobs, sha256: string): Promise<string | null> {
  const hash = createHash('sha256');
  try {
    await pipeline(await blobs.read(sha256), hash);
  } catch {
    return null;
  }
  return hash.digest('hex');
}
