import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import { Refusal } from '@risalah/shared';
import type { Blobs } from './blobs.ts';
import type { S3Settings } from './s3Settings.ts';

/** Evidence in a bucket, under `evidence/ab/<sha256>` as in the data folder. Uploads come to the disk first, and are sent on from there. */
export function s3Blobs({ bucket, endpoint, region, accessKeyId, secretAccessKey }: S3Settings): Blobs {
  const client = new S3Client({
    ...{ region, endpoint, credentials: { accessKeyId, secretAccessKey } },
    // Other stores than that of AWS have buckets as folders, and not all know its checksums; the key is a hash anyway.
    forcePathStyle: endpoint !== undefined,
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
  });
  const keyOf = (sha256: string) => ({ Bucket: bucket, Key: `evidence/${sha256.slice(0, 2)}/${sha256}` });
  const get = (sha256: string) =>
    client.send(new GetObjectCommand(keyOf(sha256))).catch((error: Error) => {
      throw error.name === 'NoSuchKey' ? new Refusal('NOT_FOUND') : error;
    });
  return {
    async put(file, sha256) {
      const { size } = await stat(file);
      const known = await client.send(new HeadObjectCommand(keyOf(sha256))).catch(() => null);
      if (known?.ContentLength === size) return;
      const object = { ...keyOf(sha256), Body: createReadStream(file), ContentLength: size };
      await client.send(new PutObjectCommand(object)).catch(() => {
        // The upload is still on the disk, so that it can be handed in again.
        throw new Refusal('NOT_STORED');
      });
    },
    async remove(sha256) {
      await client.send(new DeleteObjectCommand(keyOf(sha256)));
    },
    read: async (sha256) => (await get(sha256)).Body as Readable,
    async send(sha256, res) {
      const object = await get(sha256);
      if (object.ContentLength !== undefined) res.set('Content-Length', String(object.ContentLength));
      await pipeline(object.Body as Readable, res);
    },
  };
}
