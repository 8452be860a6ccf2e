import { createReadStream, existsSync } from 'node:fs';
import { copyFile, link, mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import type { Response } from 'express';
import { newId } from '../db/columns.ts';
import { reachDisk } from '../keep/reachDisk.ts';

/** Where the bytes of evidence lie, each under its SHA-256, and never changed once they are there. */
export interface Blobs {
  /** Takes the bytes of a file on this machine; once it resolves they are there to stay. */
  put(file: string, sha256: string): Promise<void>;
  /** Opens bytes to read them. It, or reading, fails when they are not there. */
  read(sha256: string): Promise<Readable>;
  /** Sends bytes as the body of an answer whose headers are set. Rejects when they are not there. */
  send(sha256: string, res: Response): Promise<void>;
  /** Takes bytes away that nothing names, and what a copy left that broke off. */
  remove(sha256: string): Promise<void>;
}

/** The folder of the data folder that holds evidence; backups take it along. */
export const EVIDENCE_FOLDER = 'evidence';

/** Evidence in the data folder, in folders by the first two digits of the hash. */
export function folderBlobs(dataFolder: string): Blobs {
  const placeOf = (sha256: string): string => join(dataFolder, EVIDENCE_FOLDER, sha256.slice(0, 2), sha256);
  return {
    async put(file, sha256) {
      const place = placeOf(sha256);
      if (existsSync(place) && (await stat(place)).size === (await stat(file)).size) return;
      await mkdir(dirname(place), { recursive: true, mode: 0o700 });
      await reachDisk(file);
      // Under a name of its own first, so that half a copy never stands under the hash.
      const unfinished = `${place}.${newId()}`;
      await link(file, unfinished).catch(() => copyFile(file, unfinished));
      await reachDisk(unfinished);
      await rename(unfinished, place);
      await rm(unfinished, { force: true });
      await reachDisk(dirname(place));
    },
    read: async (sha256) => createReadStream(placeOf(sha256)),
    async remove(sha256) {
      const place = placeOf(sha256);
      for (const name of await readdir(dirname(place)).catch(() => []))
        if (name.startsWith(sha256)) await rm(join(dirname(place), name), { force: true });
    },
    send: (sha256, res) =>
      new Promise((resolve, reject) => {
        const options = { dotfiles: 'allow', cacheControl: false, lastModified: false, etag: false } as const;
        res.sendFile(placeOf(sha256), options, (error) => (error ? reject(error) : resolve()));
      }),
  };
}
