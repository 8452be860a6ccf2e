import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import S3rver from '@20minutes/s3rver';
import { GetObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { readS3, type S3Settings } from '@risalah/server/evidence/s3Settings';
import { sweepUploads } from '@risalah/server/evidence/sweepUploads';
import { createLog } from '@risalah/server/log';
import { describe, expect, it, onTestFinished } from 'vitest';
import { promise } from '../support/mailing.ts';
import { act, refusal, setStage } from '../support/stage.ts';
import { anApp } from '../support/testApp.ts';
import { download, upload } from '../support/uploading.ts';

/** A store that speaks S3, on loopback, with one bucket. */
async function aStore(): Promise<{ settings: S3Settings; client: S3Client; stop: () => Promise<void> }> {
  const directory = mkdtempSync(join(tmpdir(), 'risalah-s3-'));
  const server = new S3rver({
    ...{ port: 0, address: '127.0.0.1', silent: true, directory },
    configureBuckets: [{ name: 'bukti', configs: [] }],
  });
  const { port } = (await server.run()) as AddressInfo;
  const settings: S3Settings = {
    ...{ bucket: 'bukti', endpoint: `http://127.0.0.1:${port}`, region: 'us-east-1' },
    ...{ accessKeyId: 'S3RVER', secretAccessKey: 'S3RVER' },
  };
  const { region, endpoint, accessKeyId, secretAccessKey } = settings;
  const credentials = { accessKeyId, secretAccessKey };
  const client = new S3Client({ region, endpoint, credentials, forcePathStyle: true });
  const stop = async () => {
    await server.close();
    rmSync(directory, { recursive: true, force: true });
  };
  return { settings, client, stop };
}

describe('evidence in a bucket', () => {
  it('[F6] lies there under its hash and not in the data folder, and is given out from there', async () => {
    const { settings, client, stop } = await aStore();
    onTestFinished(stop);
    const stage = await setStage(await anApp({ s3: settings }));
    const { answerId } = await promise(stage);
    const bytes = new Uint8Array(6_000_000).map((_, at) => (at * 31) % 251);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const attach = async () =>
      act<{ path: string; sha256: string }>(stage, 'head', 'attachEvidence', {
        ...{ uploadId: await upload(stage.as.head, bytes), name: 'rekaman.bin', answerId },
      });
    const file = await attach();
    await attach();
    const key = { Bucket: 'bukti', Key: `evidence/${sha256.slice(0, 2)}/${sha256}` };
    const object = await client.send(new GetObjectCommand(key));
    expect((await object.Body?.transformToByteArray())?.length).toBe(bytes.length);
    expect(existsSync(join(stage.app.dataFolder, 'evidence'))).toBe(false);
    const response = await download(stage.as.chair, file.path);
    expect(response.headers.get('content-disposition')).toMatch(/^attachment/);
    const given = new Uint8Array(await response.arrayBuffer());
    expect(createHash('sha256').update(given).digest('hex')).toBe(sha256);
    expect((await download(stage.as.observer, file.path)).status).toBe(404);
  });

  it('[F6] is handed in later where the store cannot be reached, and its upload is still there', async () => {
    const { settings, stop } = await aStore();
    await stop();
    const stage = await setStage(await anApp({ s3: settings }));
    const { answerId } = await promise(stage);
    const input = { uploadId: await upload(stage.as.head, 'Isi'), name: 'isi.txt', answerId };
    expect(await refusal(stage, 'head', 'attachEvidence', input)).toMatchObject({ code: 'NOT_STORED' });
    expect(existsSync(join(stage.app.dataFolder, 'uploads', input.uploadId))).toBe(true);
  });

  it('[F6] is swept from there when the act was refused, and stays when a row names it', async () => {
    const { settings, client, stop } = await aStore();
    onTestFinished(stop);
    const stage = await setStage(await anApp({ s3: settings }));
    const { answerId } = await promise(stage);
    const input = async (who: 'head' | 'otherHead', text: string) => ({
      ...{ uploadId: await upload(stage.as[who], text), name: 'isi.txt', answerId },
    });
    await act(stage, 'head', 'attachEvidence', await input('head', 'Diterima'));
    const stored = (text: string) => {
      const sha256 = createHash('sha256').update(text).digest('hex');
      const key = { Bucket: 'bukti', Key: `evidence/${sha256.slice(0, 2)}/${sha256}` };
      return client.send(new GetObjectCommand(key)).then(
        ({ Body }) => Body?.transformToString(),
        (error: Error) => error.name,
      );
    };
    const texts = ['Ditolak', 'Diterima'];
    for (const text of texts)
      await refusal(stage, 'otherHead', 'attachEvidence', await input('otherHead', text));
    expect(await Promise.all(texts.map(stored))).toEqual(texts);
    stage.app.clock.advance(49 * 3_600_000);
    await sweepUploads(stage.app.services, createLog('silent'));
    expect(await Promise.all(texts.map(stored))).toEqual(['NoSuchKey', 'Diterima']);
  });

  it('[F6] keeps what cannot be swept while the store is away for the next sweep', async () => {
    const { settings, stop } = await aStore();
    const stage = await setStage(await anApp({ s3: settings }));
    const { answerId } = await promise(stage);
    const uploadId = await upload(stage.as.otherHead, 'Ditolak');
    await refusal(stage, 'otherHead', 'attachEvidence', { uploadId, name: 'isi.txt', answerId });
    await stop();
    stage.app.clock.advance(49 * 3_600_000);
    await sweepUploads(stage.app.services, createLog('silent'));
    expect(existsSync(join(stage.app.dataFolder, 'uploads', uploadId))).toBe(true);
  });

  it('is named in the environment, and complained about where it does not fit together', () => {
    const keys = { RISALAH_S3_ACCESS_KEY_ID: 'a', RISALAH_S3_SECRET_ACCESS_KEY: 'b' };
    expect(readS3({})).toBeUndefined();
    expect(readS3({ RISALAH_S3_BUCKET: 'bukti', ...keys })).toMatchObject({
      bucket: 'bukti',
      region: 'us-east-1',
    });
    expect(() => readS3({ RISALAH_S3_BUCKET: 'bukti' })).toThrow('RISALAH_S3_ACCESS_KEY_ID');
    expect(() => readS3({ RISALAH_S3_BUCKET: 'b', RISALAH_S3_ENDPOINT: 'x y', ...keys })).toThrow(
      'no address',
    );
  });
});
