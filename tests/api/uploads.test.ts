import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildApp } from '@risalah/server/app';
import { EvidenceFile } from '@risalah/server/evidence/evidenceFile.entity';
import { backUp } from '@risalah/server/keep/backUp';
import { checkBackup, restore } from '@risalah/server/keep/restore';
import { LIMITS } from '@risalah/shared';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { type Client, clientOf } from '../support/client.ts';
import { promise } from '../support/mailing.ts';
import { startProcess } from '../support/ownProcess.ts';
import { act, type Stage, setStage } from '../support/stage.ts';
import { anApp, startApp } from '../support/testApp.ts';
import {
  beginUpload,
  download,
  manyBytes,
  sendPiece,
  upload,
  uploadIdOf,
  uploadStanding,
} from '../support/uploading.ts';

const WAITING = { timeout: 30_000, interval: 20 };
const MEGABYTE = 1_000_000;

const bytesOf = (count: number, seed = 7) => Uint8Array.from({ length: count }, (_, at) => (at * seed) % 251);
const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/** Sends the first part of a piece, and cuts the line in the middle of it. */
function sendAndCut(
  { url, cookie }: Client,
  location: string,
  all: Uint8Array,
  until: number,
): Promise<void> {
  return new Promise((resolve) => {
    const sending = request(`${url}${location}`, {
      method: 'PATCH',
      headers: {
        ...{ 'tus-resumable': '1.0.0', cookie, 'content-type': 'application/offset+octet-stream' },
        ...{ 'upload-offset': '0', 'content-length': String(all.length) },
      },
    });
    sending.on('error', () => resolve());
    sending.write(all.subarray(0, until), () => setImmediate(() => sending.destroy(new Error('cut'))));
  });
}

const aStage = async (): Promise<Stage> => setStage(await anApp());

describe('an upload', () => {
  it('[F9] goes on where it stopped, after the line was cut in the middle of a piece', async () => {
    const stage = await aStage();
    const { answerId } = await promise(stage);
    const all = bytesOf(3 * MEGABYTE);
    const { location } = await beginUpload(stage.as.head, all.length);
    await sendAndCut(stage.as.head, String(location), all, MEGABYTE);
    const came = await vi.waitFor(async () => {
      const { offset, status } = await uploadStanding(stage.as.head, String(location));
      expect(status).toBe(200);
      expect(offset).toBeGreaterThan(0);
      return Number(offset);
    }, WAITING);
    expect(came).toBeLessThan(all.length);
    const input = { uploadId: uploadIdOf(location), name: 'besar.bin', answerId };
    await vi.waitFor(async () => {
      const { offset } = await uploadStanding(stage.as.head, String(location));
      const { status } = await sendPiece(
        stage.as.head,
        String(location),
        Number(offset),
        all.subarray(Number(offset)),
      );
      expect(status).toBe(204);
    }, WAITING);
    const file = await act<{ sha256: string; path: string }>(stage, 'head', 'attachEvidence', input);
    expect(file.sha256).toBe(hashOf(all));
    const given = new Uint8Array(await (await download(stage.as.chair, file.path)).arrayBuffer());
    expect(hashOf(given)).toBe(hashOf(all));
  });

  it('[F9] goes on where it stopped, after the server was killed in the middle of it', async () => {
    const app = await startApp();
    const stage = await setStage(app);
    const { answerId } = await promise(stage);
    await app.app.stop();
    const { dataFolder } = app;
    onTestFinished(() => rmSync(dataFolder, { recursive: true, force: true }));
    const all = bytesOf(3 * MEGABYTE, 11);
    const first = await startProcess(dataFolder);
    const { location } = await beginUpload(clientOf(first.url, stage.as.head.cookie), all.length);
    const sending = sendAndCut(
      clientOf(first.url, stage.as.head.cookie),
      String(location),
      all,
      2 * MEGABYTE,
    );
    const lying = join(dataFolder, 'uploads', uploadIdOf(location));
    await vi.waitFor(() => expect(statSync(lying).size).toBeGreaterThan(0), WAITING);
    await first.kill();
    await sending;
    const again = await buildApp(app.app.config);
    onTestFinished(() => again.stop());
    const { port } = await again.start();
    const head = clientOf(`http://127.0.0.1:${port}`, stage.as.head.cookie);
    const { offset } = await uploadStanding(head, String(location));
    expect(offset).toBe(statSync(lying).size);
    await sendPiece(head, String(location), Number(offset), all.subarray(Number(offset)));
    const input = { uploadId: uploadIdOf(location), name: 'besar.bin', answerId };
    const later = { ...stage, as: { ...stage.as, head } };
    expect(await act(later, 'head', 'attachEvidence', input)).toMatchObject({ sha256: hashOf(all) });
  });

  it('[F10] of 100 MB streams through level memory, up and down, and one byte more is refused', async () => {
    const app = await startApp();
    const stage = await setStage(app);
    const { answerId } = await promise(stage);
    await app.app.stop();
    const { dataFolder } = app;
    onTestFinished(() => rmSync(dataFolder, { recursive: true, force: true }));
    const server = await startProcess(dataFolder);
    onTestFinished(() => server.kill());
    const [head, chair] = (['head', 'chair'] as const).map((who) =>
      clientOf(server.url, stage.as[who].cookie),
    ) as [Client, Client];
    const there = { ...stage, as: { ...stage.as, head, chair } };
    const through = async (bytes: number) => {
      const { location } = await beginUpload(head, bytes);
      await sendPiece(head, String(location), 0, manyBytes(bytes));
      const input = { uploadId: uploadIdOf(location), name: 'video.bin', answerId };
      const file = await act<{ path: string; size: number }>(there, 'head', 'attachEvidence', input);
      expect(file.size).toBe(bytes);
      let given = 0;
      for await (const chunk of (await download(chair, file.path))
        .body as unknown as AsyncIterable<Uint8Array>)
        given += chunk.length;
      expect(given).toBe(bytes);
    };
    // Less of it first, so that everything is loaded that takes part, and the collector has found its pace.
    await through(30 * MEGABYTE);
    const before = server.peakMemory();
    await through(LIMITS.evidenceBytes);
    expect(server.peakMemory() - before).toBeLessThan(50 * MEGABYTE);
    expect(await beginUpload(head, LIMITS.evidenceBytes + 1)).toMatchObject({
      status: 413,
      code: 'PAYLOAD_TOO_LARGE',
    });
  });

  it('[F9] that is not finished is not handed in', async () => {
    const stage = await aStage();
    const { answerId } = await promise(stage);
    const { location } = await beginUpload(stage.as.head, 10);
    await sendPiece(stage.as.head, String(location), 0, bytesOf(4));
    const { errors } = await stage.as.head.gql(
      'mutation ($input: AttachEvidenceInput!) { attachEvidence(input: $input) { id } }',
      {
        input: {
          ...{ mutationId: '01890000-0000-7000-8000-000000000001', uploadId: uploadIdOf(location) },
          ...{ name: 'x', answerId },
        },
      },
    );
    expect(errors?.[0]?.extensions?.code).toBe('UPLOAD_NOT_FINISHED');
  });

  it('[F11] is begun by heads of agencies only, and is nobody else’s', async () => {
    const stage = await aStage();
    for (const who of [
      'chair',
      'evaluator',
      'secretary',
      'lead',
      'staff',
      'observer',
      'admin',
      'outsider',
    ] as const)
      expect(await beginUpload(stage.as[who], 10)).toMatchObject({ status: 403, code: 'NOT_AGENCY_HEAD' });
    expect(await beginUpload(clientOf(stage.app.url), 10)).toMatchObject({
      status: 401,
      code: 'NOT_SIGNED_IN',
    });
    const { location } = await beginUpload(stage.as.head, 10);
    expect(await uploadStanding(stage.as.otherHead, String(location))).toMatchObject({ status: 404 });
    expect(await sendPiece(stage.as.otherHead, String(location), 0, bytesOf(10))).toMatchObject({
      status: 404,
    });
    for (const id of [
      '..%2f..%2frisalah.sqlite3',
      '%2e%2e/risalah.sqlite3',
      'x',
      `${'a'.repeat(36)}_${'0'.repeat(32)}`,
    ])
      expect((await uploadStanding(stage.as.head, `/evidence/uploads/${id}`)).status).toBe(404);
    const foreign = await beginUpload(stage.as.head, 10, { origin: 'https://lain.test' });
    expect(foreign).toMatchObject({ status: 403, code: 'FOREIGN_ORIGIN' });
  });

  it('[F11] is one of a bounded number that a person has begun', async () => {
    const stage = await aStage();
    for (let count = 0; count < LIMITS.uploads; count += 1)
      expect((await beginUpload(stage.as.head, 10)).status).toBe(201);
    expect(await beginUpload(stage.as.head, 10)).toMatchObject({ status: 429, code: 'TOO_MANY_UPLOADS' });
    expect((await beginUpload(stage.as.otherHead, 10)).status).toBe(201);
  });
});

describe('a backup', () => {
  it('[F12] takes evidence along and brings it back; a changed file is told', async () => {
    const stage = await aStage();
    const { answerId } = await promise(stage);
    const input = { uploadId: await upload(stage.as.head, 'Isi bukti'), name: 'bukti.txt', answerId };
    const { path } = await act<{ path: string }>(stage, 'head', 'attachEvidence', input);
    await beginUpload(stage.as.head, 10);
    const folder = mkdtempSync(join(tmpdir(), 'risalah-evidence-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    const [to, restored] = [join(folder, 'backup'), join(folder, 'restored')];
    const { app, dataFolder } = stage.app;
    const manifest = await backUp(app.orm, { dataFolder, to, withKeys: true, now: new Date() });
    expect(
      manifest.files.map((file) => file.path).filter((each) => each.startsWith('evidence/')),
    ).toHaveLength(1);
    expect(existsSync(join(to, 'uploads'))).toBe(false);
    expect(await restore(to, restored, new Date())).toMatchObject({ ok: true });
    const again = await buildApp({ ...app.config, dataFolder: restored });
    onTestFinished(() => again.stop());
    const { port } = await again.start();
    const chair = clientOf(`http://127.0.0.1:${port}`, stage.as.chair.cookie);
    expect(await (await download(chair, path)).text()).toBe('Isi bukti');
    expect(await again.services.fork().count(EvidenceFile, {})).toBe(1);
    const [kept] = manifest.files.filter((file) => file.path.startsWith('evidence/'));
    rmSync(join(to, String(kept?.path)));
    expect(await checkBackup(to)).toMatchObject({
      ok: false,
      problem: { kind: 'DAMAGED', paths: [kept?.path] },
    });
    expect(readdirSync(join(restored, 'evidence'))).toHaveLength(1);
  });
});
