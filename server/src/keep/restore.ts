import { existsSync } from 'node:fs';
import { copyFile, mkdir, readdir, rename, rmdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { createOrm, DATABASE_FILE, migrate } from '../db/createOrm.ts';
import { MIGRATIONS } from '../db/migrations/index.ts';
import { doubtUnsent } from '../mail/mailQueue.ts';
import { beginLineage } from './lineage.entity.ts';
import { damaged, type Manifest, readManifest } from './manifest.ts';
import { reachDisk } from './reachDisk.ts';

/** Where a backup lies within the data folder until everything of it is on the disk. */
const UNFINISHED = 'restoring';

/** Why a backup is not restored. */
export type RestoreProblem =
  | { kind: 'NO_BACKUP' }
  /** It was made by a newer version of this program, which has been through migrations that this one does not know. */
  | { kind: 'NEWER'; migrations: string[] }
  /** Files that are missing or are not what the manifest says. */
  | { kind: 'DAMAGED'; paths: string[] }
  /** The folder to restore to holds something. */
  | { kind: 'NOT_EMPTY' };

/** A backup that can be restored, or why not. */
export type Checked = { ok: true; manifest: Manifest } | { ok: false; problem: RestoreProblem };

/** Reads a backup to its last byte, and tells whether it is whole and of this version or an older one. */
export async function checkBackup(backup: string): Promise<Checked> {
  const manifest = await readManifest(backup);
  if (!manifest) return { ok: false, problem: { kind: 'NO_BACKUP' } };
  const known = new Set(MIGRATIONS.map(({ name }) => name));
  const newer = manifest.migrations.filter((name) => !known.has(name));
  if (newer.length > 0) return { ok: false, problem: { kind: 'NEWER', migrations: newer } };
  const paths = await damaged(backup, manifest);
  if (paths.length > 0) return { ok: false, problem: { kind: 'DAMAGED', paths } };
  return { ok: true, manifest };
}

/**
 * Brings a backup back as a data folder that was empty or not there. Its readers start from a snapshot, since numbers will be given again that they may know with other events.
 */
export async function restore(backup: string, dataFolder: string, now: Date): Promise<Checked> {
  const checked = await checkBackup(backup);
  if (!checked.ok) return checked;
  if (existsSync(dataFolder) && (await readdir(dataFolder)).length > 0) {
    return { ok: false, problem: { kind: 'NOT_EMPTY' } };
  }
  const unfinished = join(dataFolder, UNFINISHED);
  for (const { path } of checked.manifest.files) {
    const target = join(unfinished, path);
    await mkdir(dirname(target), { recursive: true, mode: 0o700 });
    await copyFile(join(backup, path), target);
    await reachDisk(target);
  }
  await continueAnew(unfinished, now);
  await takeOut(unfinished, dataFolder);
  return checked;
}

/** Moves what was restored to its place. The database comes last: a folder without it is no workspace yet. */
async function takeOut(unfinished: string, dataFolder: string): Promise<void> {
  const names = (await readdir(unfinished)).sort(
    (a, b) => Number(a === DATABASE_FILE) - Number(b === DATABASE_FILE),
  );
  for (const name of names) await rename(join(unfinished, name), join(dataFolder, name));
  await rmdir(unfinished);
  await reachDisk(dataFolder);
}

async function continueAnew(folder: string, now: Date): Promise<void> {
  const orm = await createOrm(folder);
  try {
    await migrate(orm);
    await beginLineage(orm.em.fork(), now);
    await doubtUnsent(orm.em.fork());
  } finally {
    await orm.close(true);
  }
}
