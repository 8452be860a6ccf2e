import { copyFileSync, existsSync, mkdtempSync, readdirSync, rmSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { DATABASE_FILE } from '@risalah/server/db/createOrm';
import { EvidenceFile } from '@risalah/server/evidence/evidenceFile.entity';
import { sweepUploads } from '@risalah/server/evidence/sweepUploads';
import { createLog } from '@risalah/server/log';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { clientOf } from '../support/client.ts';
import { finalise, promise } from '../support/mailing.ts';
import { newId } from '../support/newId.ts';
import { startProcess } from '../support/ownProcess.ts';
import { act, documentOf, refusal, type Stage, setStage } from '../support/stage.ts';
import { anApp, startApp, type TestApp } from '../support/testApp.ts';
import { download, upload, withdrawUpload } from '../support/uploading.ts';

const log = createLog('silent');
const sweep = ({ services }: TestApp) => sweepUploads(services, log);

/** The hashes whose bytes lie in a data folder, and names of copies that broke off. */
function bytesIn(dataFolder: string): string[] {
  const folder = join(dataFolder, 'evidence');
  return existsSync(folder) ? readdirSync(folder).flatMap((each) => readdirSync(join(folder, each))) : [];
}

const uploadsIn = (dataFolder: string): string[] => readdirSync(join(dataFolder, 'uploads'));

/** Lets uploads lie for so many hours, as their files tell it. */
function age(dataFolder: string, hours: number): void {
  const at = new Date(Date.now() - hours * 3_600_000);
  for (const name of uploadsIn(dataFolder)) utimesSync(join(dataFolder, 'uploads', name), at, at);
}

async function aStage(app?: TestApp): Promise<{ stage: Stage; answerId: string }> {
  const stage = await setStage(app ?? (await anApp()));
  return { stage, answerId: (await promise(stage)).answerId };
}

async function attach(stage: Stage, answerId: string, text: string) {
  const uploadId = await upload(stage.as.head, text);
  const input = { uploadId, name: 'bukti.txt', answerId };
  return act<{ id: string; path: string; sha256: string }>(stage, 'head', 'attachEvidence', input);
}

/** Uploads that text and has the act refused, so that the bytes lie under their hash and no row names them. */
async function beRefused(stage: Stage, answerId: string, text: string): Promise<string> {
  const uploadId = await upload(stage.as.otherHead, text);
  const refused = await refusal(stage, 'otherHead', 'attachEvidence', { uploadId, name: 'x.txt', answerId });
  expect(refused).toMatchObject({ code: 'NOT_AGENCY_HEAD' });
  return uploadId;
}

describe('bytes that nothing names', () => {
  it('are swept two days after their upload, whether the act was refused or nobody finished, and not before', async () => {
    const { stage, answerId } = await aStage();
    const { app } = stage;
    await beRefused(stage, answerId, 'Ditolak');
    await upload(stage.as.head, 'Tidak pernah diserahkan');
    expect([bytesIn(app.dataFolder).length, uploadsIn(app.dataFolder).length]).toEqual([1, 4]);
    age(app.dataFolder, 47);
    await sweep(app);
    expect([bytesIn(app.dataFolder).length, uploadsIn(app.dataFolder).length]).toEqual([1, 4]);
    age(app.dataFolder, 49);
    await sweep(app);
    expect([bytesIn(app.dataFolder), uploadsIn(app.dataFolder)]).toEqual([[], []]);
  });

  it('go at once when who uploaded them lets the refused file go', async () => {
    const { stage, answerId } = await aStage();
    const uploadId = await beRefused(stage, answerId, 'Ditolak');
    const named = await attach(stage, answerId, 'Diterima');
    const same = await beRefused(stage, answerId, 'Diterima');
    for (const id of [uploadId, same]) expect(await withdrawUpload(stage.as.otherHead, id)).toBe(204);
    expect(bytesIn(stage.app.dataFolder)).toEqual([named.sha256]);
    expect(uploadsIn(stage.app.dataFolder)).toEqual([]);
  });

  it('are swept by a server that starts, without anybody asking', async () => {
    const first = await startApp();
    const { stage, answerId } = await aStage(first);
    const { dataFolder } = first;
    await beRefused(stage, answerId, 'Ditolak');
    await first.app.stop();
    age(dataFolder, 49);
    const again = await startApp({ dataFolder });
    onTestFinished(() => again.stop());
    await vi.waitFor(() => expect(uploadsIn(dataFolder)).toEqual([]), { timeout: 10_000 });
    expect(bytesIn(dataFolder)).toEqual([]);
  });
});

describe('bytes that a row or a frozen text names', () => {
  it('stay, of a withdrawn file too, when an upload of the same content was refused or never handed in', async () => {
    const { stage, answerId } = await aStage();
    const { app } = stage;
    const withdrawn = await attach(stage, answerId, 'Ditarik');
    await act(stage, 'head', 'withdrawEvidence', { evidenceFileId: withdrawn.id });
    const frozen = await attach(stage, answerId, 'Dibekukan');
    for (const text of ['Ditarik', 'Dibekukan']) {
      await beRefused(stage, answerId, text);
      await upload(stage.as.head, text);
    }
    await finalise(stage);
    // A row that went in some other way leaves what was frozen.
    await app.em().nativeDelete(EvidenceFile, { id: frozen.id });
    age(app.dataFolder, 49);
    await sweep(app);
    expect(uploadsIn(app.dataFolder)).toEqual([]);
    expect(bytesIn(app.dataFolder).sort()).toEqual([withdrawn.sha256, frozen.sha256].sort());
  });

  it('stay when they are handed in again in the moment in which they are swept', async () => {
    const { stage, answerId } = await aStage();
    const { app } = stage;
    await beRefused(stage, answerId, 'Bersamaan');
    age(app.dataFolder, 49);
    const { blobs, uploads } = app.services.evidence;
    const { remove } = blobs;
    const { finished } = uploads;
    let letGo = () => {};
    const mayRemove = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    const removing = new Promise<void>((resolve) => {
      blobs.remove = async (sha256) => {
        resolve();
        await mayRemove;
        await remove(sha256);
      };
    });
    const hashed = new Promise<void>((resolve) => {
      uploads.finished = async (...asked) => {
        const upload = await finished(...asked);
        resolve();
        return upload;
      };
    });
    const swept = sweep(app);
    await removing;
    const attached = attach(stage, answerId, 'Bersamaan');
    await hashed;
    // An act that did not wait for the sweep would have its row by now, or soon.
    for (let turn = 0; turn < 200; turn += 1) await new Promise((resolve) => setImmediate(resolve));
    letGo();
    await swept;
    const file = await attached;
    expect(await (await download(stage.as.chair, file.path)).text()).toBe('Bersamaan');
  });
});

describe('a kill', () => {
  it('between the bytes and their row leaves bytes that are swept, and the act is carried out when it is sent again', async () => {
    const first = await startApp();
    const { stage, answerId } = await aStage(first);
    const { dataFolder } = first;
    await first.app.stop();
    const victim = await startProcess(dataFolder);
    const head = clientOf(victim.url, stage.as.head.cookie);
    const input = (uploadId: string) => ({ mutationId: newId(), uploadId, name: 'bukti.txt', answerId });
    const [again, lost] = [await upload(head, 'Dikirim lagi'), await upload(head, 'Tidak dikirim lagi')];
    // Whoever else writes holds every act between its bytes and its row.
    const giveBack = lockedBy(join(dataFolder, DATABASE_FILE));
    const acts = [input(again), input(lost)];
    const sent = acts.map((each) =>
      head.gql(documentOf('attachEvidence'), { input: each }).catch(() => null),
    );
    // Under their hashes, and nothing half copied beside them.
    const whole = () => expect(bytesIn(dataFolder).map(({ length }) => length)).toEqual([64, 64]);
    await vi.waitFor(whole, { timeout: 10_000 });
    await victim.kill();
    await Promise.all(sent);
    giveBack();
    const app = await startApp({ dataFolder });
    onTestFinished(() => app.stop());
    const back = clientOf(app.url, stage.as.head.cookie);
    const { data } = await back.gql<{ attachEvidence: { sha256: string } }>(documentOf('attachEvidence'), {
      input: acts[0],
    });
    expect(bytesIn(dataFolder)).toHaveLength(2);
    age(dataFolder, 49);
    await sweep(app);
    expect(bytesIn(dataFolder)).toEqual([data?.attachEvidence.sha256]);
  });

  it('between the row and the end of the upload leaves an upload that is swept, and no byte of the file', async () => {
    const { stage, answerId } = await aStage();
    const { app } = stage;
    const uploads = join(app.dataFolder, 'uploads');
    const uploadId = await upload(stage.as.head, 'Tersimpan');
    const aside = mkdtempSync(join(tmpdir(), 'risalah-'));
    onTestFinished(() => rmSync(aside, { recursive: true }));
    for (const name of [uploadId, `${uploadId}.json`]) copyFileSync(join(uploads, name), join(aside, name));
    const input = { uploadId, name: 'bukti.txt', answerId };
    const file = await act<{ path: string }>(stage, 'head', 'attachEvidence', input);
    for (const name of [uploadId, `${uploadId}.json`]) copyFileSync(join(aside, name), join(uploads, name));
    age(app.dataFolder, 49);
    await sweep(app);
    expect(readdirSync(uploads)).toEqual([]);
    expect(await (await download(stage.as.chair, file.path)).text()).toBe('Tersimpan');
  });
});

/** Takes the right to write of a database, as another program would; returns what gives it back. */
function lockedBy(file: string): () => void {
  const database = new DatabaseSync(file, { timeout: 10_000 });
  database.exec('begin immediate');
  return () => {
    database.exec('rollback');
    database.close();
  };
}
