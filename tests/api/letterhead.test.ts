import { Programme } from '@risalah/server/workspace/programme.entity';
import { PNG } from 'pngjs';
import { beforeEach, expect, it } from 'vitest';
import { document, words } from '../support/documents.ts';
import { readPdf } from '../support/readPdf.ts';
import { act, open, refusal, type Stage, setStage } from '../support/stage.ts';
import { anApp } from '../support/testApp.ts';
import { stored } from '../support/writing.ts';

let stage: Stage;
beforeEach(async () => {
  stage = await setStage(await anApp());
});

/** A grey picture, as base64. */
const picture = (width: number, height: number): string =>
  PNG.sync
    .write(Object.assign(new PNG({ width, height }), { data: Buffer.alloc(width * height * 4, 128) }))
    .toString('base64');

const save = (input: Record<string, unknown>, revision = 1) =>
  act(stage, 'admin', 'saveProgramme', { id: stage.programmeId, revision, name: 'Program uji', ...input });
const refused = async (input: Record<string, unknown>) => {
  const { code, extensions } = await refusal(stage, 'admin', 'saveProgramme', {
    ...{ id: stage.programmeId, revision: 1, name: 'Program uji', ...input },
  });
  return [code, extensions.field];
};

it('[D7] lines, logo and number stand at the head of every document of the programme', async () => {
  await save({
    letterhead: ['KEMENTERIAN UJI', ' Jalan Merdeka 1, Jakarta ', ''],
    numberPattern: '{tahun}/{jenis}-{dimensi}/{kode}/{surat}',
    logo: picture(120, 60),
  });
  await open(stage);
  const pdf = await readPdf(await document(stage, 'chair', { dimension: stage.dimensionIds[1] }));
  expect(pdf.text).toContain('KEMENTERIAN UJI');
  expect(pdf.text).toContain('Jalan Merdeka 1, Jakarta');
  expect(pdf.text).toContain('Nomor 2024/RIS-02/99.01/B-1/2024');
  expect(pdf.alts).toEqual(['KEMENTERIAN UJI']);
  expect(pdf.info.Author).toBe('KEMENTERIAN UJI');
  expect(await words(stage, 'chair', { depth: 'NOTULA' })).toContain('Nomor 2024/NOT-00/99.01/B-1/2024');
  expect((await document(stage, 'chair', { ending: 'docx' })).length).toBeGreaterThan(1_000);
});

it('[D7] what is left out stays, what is emptied goes, and the same again changes nothing', async () => {
  const logo = picture(10, 10);
  expect(await save({ letterhead: ['Satu'], numberPattern: '{jenis}', logo })).toMatchObject({ revision: 2 });
  expect(await save({ letterhead: ['Satu'], logo }, 2)).toMatchObject({ revision: 2 });
  expect(await save({ name: 'Program lain' }, 2)).toMatchObject({ revision: 3 });
  expect(await stored(stage, Programme, stage.programmeId)).toMatchObject({
    ...{ letterhead: ['Satu'], numberPattern: '{jenis}' },
  });
  expect(await save({ logo: '', numberPattern: ' ' }, 3)).toMatchObject({ revision: 4 });
  const programme = await stage.app.em().findOneOrFail(Programme, stage.programmeId, { populate: ['logo'] });
  expect([programme.logo, programme.numberPattern, programme.letterhead]).toEqual([null, null, ['Satu']]);
  expect(await save({ logo }, 4)).toMatchObject({ revision: 5 });
});

it('[D7] what no document could show is refused at its field', async () => {
  expect(await refused({ numberPattern: '{nomer}/{tahun}' })).toEqual([
    'NUMBER_PLACE_UNKNOWN',
    'numberPattern',
  ]);
  expect(await refused({ numberPattern: 'x'.repeat(121) })).toEqual(['TEXT_TOO_LONG', 'numberPattern']);
  expect(await refused({ letterhead: Array.from({ length: 7 }, () => 'baris') })).toEqual([
    'TOO_MANY',
    'letterhead',
  ]);
  expect(await refused({ letterhead: ['x'.repeat(121)] })).toEqual(['TEXT_TOO_LONG', 'letterhead']);
  const whole = Buffer.from(picture(40, 40), 'base64');
  for (const logo of [
    Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>').toString('base64'),
    whole.subarray(0, whole.length - 30).toString('base64'),
    picture(2_001, 1),
  ]) {
    expect(await refused({ logo })).toEqual(['LOGO_UNUSABLE', 'logo']);
  }
});

it('[W1] only an administrator sets them', async () => {
  const input = { id: stage.programmeId, revision: 1, name: 'Program uji', letterhead: ['Satu'] };
  expect((await refusal(stage, 'chair', 'saveProgramme', input)).code).toBe('NOT_ADMINISTRATOR');
});
