import { constants, existsSync } from 'node:fs';
import { copyFile, mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import type { MikroORM } from '@mikro-orm/sqlite';
import { DATABASE_FILE } from '../db/createOrm.ts';
import { lookInto } from './lookInto.ts';
import { describeFile, MANIFEST_FILE, type Manifest, manifestOf } from './manifest.ts';
import { FOLDERS_KEPT, SECRETS } from './places.ts';
import { reachDisk } from './reachDisk.ts';

/** What to copy, and where to. */
export interface BackupOrder {
  dataFolder: string;
  /** A folder that is not there yet. */
  to: string;
  /** Whether the signing keys go with it. */
  withKeys: boolean;
  now: Date;
}

/**
 * Copies a data folder as it is in one moment, while a server may be writing to it: the database by one reading transaction,
 * which in WAL mode stops no writer, and then the files it knows of. The folder gets its name when everything is on the disk,
 * so that a copy that broke off is not taken for a backup.
 */
export async function backUp(orm: MikroORM, order: BackupOrder): Promise<Manifest> {
  const { to, now } = order;
  const unfinished = `${to}.unfinished`;
  await rm(unfinished, { recursive: true, force: true });
  await mkdir(unfinished, { recursive: true, mode: 0o700 });
  await orm.em.getConnection().execute('vacuum into ?', [join(unfinished, DATABASE_FILE)]);
  const about = await lookInto(unfinished);
  const paths = [DATABASE_FILE];
  for (const folder of FOLDERS_KEPT) paths.push(...(await copyFolder(order.dataFolder, unfinished, folder)));
  if (order.withKeys)
    for (const file of SECRETS) paths.push(...(await copyOne(order.dataFolder, unfinished, file)));
  const files = [];
  for (const path of paths) {
    await reachDisk(join(unfinished, path));
    files.push(await describeFile(unfinished, path));
  }
  const manifest = manifestOf({ madeAt: now.toISOString(), ...about, files });
  await writeFile(join(unfinished, MANIFEST_FILE), `${JSON.stringify(manifest, null, 2)}\n`);
  await reachDisk(join(unfinished, MANIFEST_FILE));
  await rename(unfinished, to);
  await reachDisk(dirname(to));
  return manifest;
}

async function copyFolder(from: string, to: string, folder: string): Promise<string[]> {
  const source = join(from, folder);
  if (!existsSync(source)) return [];
  const entries = await readdir(source, { recursive: true, withFileTypes: true });
  const copied: string[] = [];
  for (const entry of entries) {
    if (!entry.isFile()) continue;
    const path = relative(from, join(entry.parentPath, entry.name)).split(sep).join('/');
    copied.push(...(await copyOne(from, to, path)));
  }
  return copied;
}

async function copyOne(from: string, to: string, path: string): Promise<string[]> {
  await mkdir(dirname(join(to, path)), { recursive: true });
  try {
    await copyFile(join(from, path), join(to, path), constants.COPYFILE_FICLONE);
  } catch (error) {
    // Bytes that nothing names may be swept away while the folder is read.
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
  return [path];
}
