import { chmodSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { folderBlobs } from '@risalah/server/evidence/blobs';
import { verifyFolder } from '@risalah/server/proof/verifyFolder';
import { expect, it } from 'vitest';
import { finalise, promise } from '../support/mailing.ts';
import { act, setStage } from '../support/stage.ts';
import { anApp } from '../support/testApp.ts';
import { upload } from '../support/uploading.ts';

it('[F4] evidence is read again by verify: a byte changed in a frozen file is found and named, and a file that is gone', async () => {
  const stage = await setStage(await anApp());
  const { answerId } = await promise(stage);
  const attach = async (text: string, name: string) =>
    act<{ sha256: string }>(stage, 'head', 'attachEvidence', {
      ...{ uploadId: await upload(stage.as.head, text), name, answerId },
    });
  const frozen = await attach('Dibekukan', 'dibekukan.txt');
  await finalise(stage);
  const late = await attach('Terlambat', 'terlambat.txt');
  const { dataFolder } = stage.app;
  const blobs = folderBlobs(dataFolder);
  const verified = () => verifyFolder(stage.app.em(), undefined, blobs);
  const { counts, findings } = await verified();
  expect([counts.files, findings]).toEqual([2, []]);
  for (const { sha256: hash } of [frozen, late]) {
    const place = join(dataFolder, 'evidence', hash.slice(0, 2), hash);
    const bytes = readFileSync(place);
    chmodSync(place, 0o600);
    writeFileSync(place, Buffer.concat([bytes.subarray(0, -1), Buffer.from('!')]));
    expect((await verified()).findings).toMatchObject([{ code: 'EVIDENCE_CHANGED', field: hash }]);
    rmSync(place);
    const report = await verified();
    expect([report.valid, report.findings]).toMatchObject([
      false,
      [{ code: 'EVIDENCE_MISSING', field: hash }],
    ]);
    writeFileSync(place, bytes);
  }
  expect((await verified()).findings).toEqual([]);
});
