import { AsyncLocalStorage } from 'node:async_hooks';
import { createHash, randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { LIMITS, Refusal } from '@risalah/shared';
import { FileStore } from '@tus/file-store';
import { Server, Upload } from '@tus/server';
import type { RequestHandler } from 'express';
import { type ContentType, typeOf } from './typeOf.ts';

/** The folder of the data folder in which uploads come in; backups leave it out. */
const UPLOADS_FOLDER = 'uploads';
/** The address under which they come in. */
export const UPLOADS_PATH = '/evidence/uploads';
/** How long after its beginning an upload may still go on, in ms. */
const GOES_ON = 48 * 3_600_000;
const ID = /^(?<person>[0-9a-f-]{36})_[0-9a-f]{32}$/;

/** A finished upload, as it is to be attached. */
export interface Finished extends ContentType {
  /** Where it lies until it is taken away. */
  file: string;
  size: number;
  sha256: string;
}

/** What comes in over the tus protocol, in pieces that go on where they stopped, also after a restart. */
export interface Uploads {
  /** Takes the requests of a signed-in person; `discard` takes away a finished one that they let go. */
  handle: (personId: string, discard: (uploadId: string) => Promise<void>) => RequestHandler;
  /** Takes whole bytes as an upload of that person, and says its id. */
  bring: (personId: string, bytes: Uint8Array) => Promise<string>;
  /** A finished upload of that person, with its hash and what it is; null when there is none. */
  finished: (uploadId: string, personId: string, name: string) => Promise<Finished | null>;
  /** The hash of a finished upload, whoever's it is; null when there is none. */
  hashOf: (uploadId: string) => Promise<string | null>;
  /** The uploads that nothing was added to since a moment. */
  staleSince: (moment: Date) => Promise<string[]>;
  /** Takes an upload away, once its bytes lie elsewhere. */
  remove: (uploadId: string) => Promise<void>;
}

/** Uploads into a folder of the data folder. */
export async function createUploads(dataFolder: string): Promise<Uploads> {
  const directory = join(dataFolder, UPLOADS_FOLDER);
  await mkdir(directory, { recursive: true, mode: 0o700 });
  const store = new FileStore({ directory, expirationPeriodInMilliseconds: GOES_ON });
  const uploader = new AsyncLocalStorage<string>();
  const tus = new Server({
    path: UPLOADS_PATH,
    datastore: store,
    relativeLocation: true,
    maxSize: LIMITS.evidenceBytes,
    // Whose it is stands in the name, so that it is known without reading anything.
    namingFunction: () => newUploadId(String(uploader.getStore())),
    onUploadCreate: async (_req, upload) => {
      const own = await ownOf(directory, String(uploader.getStore()));
      if (own.length >= LIMITS.uploads) throw refusedUpload('TOO_MANY_UPLOADS');
      // What a client writes beside its file is of no use here, and would be kept.
      return { metadata: { filename: upload.metadata?.filename?.slice(0, LIMITS.name) ?? null } };
    },
  });
  const placeOf = (uploadId: string): string => join(directory, uploadId);
  const whole = async (uploadId: string) => {
    const upload = ID.test(uploadId) ? await store.getUpload(uploadId).catch(() => null) : null;
    return upload?.size !== undefined && upload.offset === upload.size ? upload.size : null;
  };
  return {
    handle: (personId, discard) => async (req, res) => {
      const id = req.path.slice(UPLOADS_PATH.length + 1);
      const bare = req.path === UPLOADS_PATH;
      // Somebody else's is not there, as one that never was.
      if (!bare && ID.exec(id)?.groups?.person !== personId) throw new Refusal('NOT_FOUND');
      if (req.method === 'DELETE' && (await whole(id)) !== null) {
        await discard(id);
        return void res.status(204).set('Tus-Resumable', '1.0.0').end();
      }
      await uploader.run(personId, () => tus.handle(req, res));
    },
    bring: async (personId, bytes) => {
      const uploadId = newUploadId(personId);
      const upload = new Upload({ id: uploadId, size: bytes.length, offset: 0 });
      await store.create(upload);
      await store.write(Readable.from([bytes]), uploadId, 0);
      return uploadId;
    },
    finished: async (uploadId, personId, name) => {
      if (ID.exec(uploadId)?.groups?.person !== personId) return null;
      const size = await whole(uploadId);
      if (size === null) return null;
      if (size === 0) throw new Refusal('EVIDENCE_EMPTY', { field: 'uploadId' });
      const file = placeOf(uploadId);
      const sha256 = await hashOfFile(file);
      return sha256 === null ? null : { file, size, sha256, ...(await typeOf(file, name)) };
    },
    hashOf: async (uploadId) => ((await whole(uploadId)) === null ? null : hashOfFile(placeOf(uploadId))),
    async staleSince(moment) {
      const stale = new Map<string, boolean>();
      for (const name of await readdir(directory)) {
        const id = name.replace(/\.json$/, '');
        if (!ID.test(id)) continue;
        // One that is gone meanwhile was not stale.
        const at = (await stat(placeOf(name)).catch(() => null))?.mtime ?? moment;
        stale.set(id, at < moment && stale.get(id) !== false);
      }
      return [...stale].filter(([, is]) => is).map(([id]) => id);
    },
    async remove(uploadId) {
      if (!ID.test(uploadId)) return;
      await rm(placeOf(uploadId), { force: true });
      await rm(placeOf(`${uploadId}.json`), { force: true });
    },
  };
}

async function hashOfFile(file: string): Promise<string | null> {
  const hash = createHash('sha256');
  try {
    await pipeline(createReadStream(file), hash);
  } catch (error) {
    // Let go while it was read.
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
  return hash.digest('hex');
}

const newUploadId = (personId: string): string => `${personId}_${randomBytes(16).toString('hex')}`;

async function ownOf(directory: string, personId: string): Promise<string[]> {
  return (await readdir(directory)).filter(
    (name) => name.startsWith(`${personId}_`) && !name.endsWith('.json'),
  );
}

function refusedUpload(code: 'TOO_MANY_UPLOADS'): { status_code: number; body: string } {
  return { status_code: 429, body: JSON.stringify({ errors: [{ extensions: { code } }] }) };
}
