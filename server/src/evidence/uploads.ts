import { AsyncLocalStorage } from 'node:async_hooks';
import { createHash, randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { LIMITS, Refusal } from '@risalah/shared';
import { FileStore } from '@tus/file-store';
import { Server } from '@tus/server';
import type { RequestHandler } from 'express';
import { type ContentType, typeOf } from './typeOf.ts';

/** The folder of the data folder in which uploads come in; backups leave it out. */
const UPLOADS_FOLDER = 'uploads';
/** The address under which they come in. */
export const UPLOADS_PATH = '/evidence/uploads';
/** How long an upload that nobody finished, or attached, is kept, in ms. */
const KEPT = 48 * 3_600_000;
/** How often those are looked for, in ms. */
const SWEEP = 3_600_000;
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
  /** Takes the requests of a signed-in person; `admit` rejects with a Refusal when they may not begin another. */
  handle: (personId: string) => RequestHandler;
  /** A finished upload of that person, with its hash and what it is; null when there is none. */
  finished: (uploadId: string, personId: string, name: string) => Promise<Finished | null>;
  /** Takes an upload away, once its bytes lie elsewhere. */
  remove: (uploadId: string) => Promise<void>;
  stop: () => void;
}

/** Uploads into a folder of the data folder. */
export async function createUploads(dataFolder: string): Promise<Uploads> {
  const directory = join(dataFolder, UPLOADS_FOLDER);
  await mkdir(directory, { recursive: true, mode: 0o700 });
  const store = new FileStore({ directory, expirationPeriodInMilliseconds: KEPT });
  const uploader = new AsyncLocalStorage<string>();
  const tus = new Server({
    path: UPLOADS_PATH,
    datastore: store,
    relativeLocation: true,
    maxSize: LIMITS.evidenceBytes,
    // Whose it is stands in the name, so that it is known without reading anything.
    namingFunction: () => `${uploader.getStore()}_${randomBytes(16).toString('hex')}`,
    onUploadCreate: async (_req, upload) => {
      const own = await ownOf(directory, String(uploader.getStore()));
      if (own.length >= LIMITS.uploads) throw refusedUpload('TOO_MANY_UPLOADS');
      // What a client writes beside its file is of no use here, and would be kept.
      return { metadata: { filename: upload.metadata?.filename?.slice(0, LIMITS.name) ?? null } };
    },
  });
  const sweep = () => void tus.cleanUpExpiredUploads().catch(() => undefined);
  const sweeping = setInterval(sweep, SWEEP).unref();
  return {
    handle: (personId) => async (req, res) => {
      const id = req.path.slice(UPLOADS_PATH.length + 1);
      const bare = req.path === UPLOADS_PATH;
      // Somebody else's is not there, as one that never was.
      if (!bare && ID.exec(id)?.groups?.person !== personId) throw new Refusal('NOT_FOUND');
      await uploader.run(personId, () => tus.handle(req, res));
    },
    finished: async (uploadId, personId, name) => {
      if (ID.exec(uploadId)?.groups?.person !== personId) return null;
      const upload = await store.getUpload(uploadId).catch(() => null);
      if (upload?.size === 0) throw new Refusal('EVIDENCE_EMPTY', { field: 'uploadId' });
      if (!upload?.size || upload.offset !== upload.size) return null;
      const file = join(directory, uploadId);
      const hash = createHash('sha256');
      await pipeline(createReadStream(file), hash);
      return { file, size: upload.size, sha256: hash.digest('hex'), ...(await typeOf(file, name)) };
    },
    remove: (uploadId) => store.remove(uploadId).catch(() => undefined),
    stop: () => clearInterval(sweeping),
  };
}

async function ownOf(directory: string, personId: string): Promise<string[]> {
  return (await readdir(directory)).filter(
    (name) => name.startsWith(`${personId}_`) && !name.endsWith('.json'),
  );
}

function refusedUpload(code: 'TOO_MANY_UPLOADS'): { status_code: number; body: string } {
  return { status_code: 429, body: JSON.stringify({ errors: [{ extensions: { code } }] }) };
}
