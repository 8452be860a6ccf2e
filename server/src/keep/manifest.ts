import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';

/** Name of the manifest within a backup. */
export const MANIFEST_FILE = 'manifest.json';

const FORMAT = 'risalah-backup';
const VERSION = 1;

/** One file of a backup. */
export interface KeptFile {
  /** Where it lies, from the backup's folder, with `/` between folders. */
  path: string;
  /** Size in bytes. */
  bytes: number;
  /** SHA-256 of its bytes, in lower-case hex. */
  sha256: string;
}

/** How much a backup holds, so that a person can tell one from another. */
export interface Holdings {
  people: number;
  sessions: number;
  events: number;
  /** When the newest event happened (ISO 8601); null where there is none. */
  newestEventAt: string | null;
}

/** What a backup says of itself. */
export interface Manifest {
  format: typeof FORMAT;
  version: typeof VERSION;
  /** When it was made (ISO 8601). */
  madeAt: string;
  /** Names of the migrations that its database had been through, in order. */
  migrations: string[];
  holds: Holdings;
  files: KeptFile[];
}

/** A manifest of this program's format. */
export function manifestOf(parts: Omit<Manifest, 'format' | 'version'>): Manifest {
  return { format: FORMAT, version: VERSION, ...parts };
}

/** Size and hash of a file below a folder, read as a stream. */
export async function describeFile(folder: string, path: string): Promise<KeptFile> {
  const file = join(folder, path);
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return { path, bytes: (await stat(file)).size, sha256: hash.digest('hex') };
}

/** The manifest of a backup; null where the folder holds none that this program reads. */
export async function readManifest(folder: string): Promise<Manifest | null> {
  try {
    const found = JSON.parse(await readFile(join(folder, MANIFEST_FILE), 'utf8')) as Manifest;
    return found.format === FORMAT && found.version === VERSION && Array.isArray(found.files) ? found : null;
  } catch {
    // Missing, not readable and not JSON are the same to whoever named the folder: it is no backup.
    return null;
  }
}

/** Paths of files that are missing or differ from what the manifest says of them. */
export async function damaged(folder: string, { files }: Manifest): Promise<string[]> {
  const found: string[] = [];
  for (const file of files) {
    // A path that leads out of the folder was not written by this program.
    if (file.path.startsWith('/') || file.path.split('/').includes('..')) {
      found.push(file.path);
      continue;
    }
    // One that cannot be read is as good as missing.
    const present = await describeFile(folder, file.path).catch(() => null);
    if (present?.sha256 !== file.sha256 || present.bytes !== file.bytes) found.push(file.path);
  }
  return found;
}
