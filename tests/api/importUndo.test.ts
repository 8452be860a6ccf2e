import { EvaluationRecord } from '@risalah/server/record/record.entity';
import { Seat } from '@risalah/server/seat/seat.entity';
import { Session } from '@risalah/server/session/session.entity';
import { Agency } from '@risalah/server/workspace/agency.entity';
import { Person } from '@risalah/server/workspace/person.entity';
import { Region } from '@risalah/server/workspace/region.entity';
import { beforeEach, describe, expect, it } from 'vitest';
import { csv, handIn, type ImportFile, planOf, workbook } from '../support/importing.ts';
import { act, refusal, type Stage, setStage } from '../support/stage.ts';
import { anApp, type TestApp } from '../support/testApp.ts';

let app: TestApp;
let stage: Stage;

beforeEach(async () => {
  app = await anApp();
  stage = await setStage(app);
});

async function bringIn(file: ImportFile): Promise<string> {
  const importId = await handIn(stage.as.admin, file);
  const { hash: planHash } = await planOf(stage.as.admin, importId);
  await act(stage, 'admin', 'carryOutImport', { importId, planHash });
  return importId;
}

const undo = (importId: string) => act(stage, 'admin', 'undoImport', { importId });

/** What keeps an import from being undone, in short: `PERSON SIGNED_IN`. */
async function usesOf(importId: string): Promise<string[]> {
  const { code, extensions } = await refusal(stage, 'admin', 'undoImport', { importId });
  expect(code).toBe('IMPORT_USED');
  return (extensions.uses as { kind: string; use: string }[]).map(({ kind, use }) => `${kind} ${use}`);
}

/** All that an import can touch, as it is stored. */
async function everything(): Promise<unknown> {
  const em = app.em();
  const without = ({ revision, ...row }: { revision: number }) => row;
  return {
    regions: (await em.find(Region, {})).map(({ agencies, ...row }) => without(row)),
    agencies: (await em.find(Agency, {})).map(({ region, ...row }) => ({
      ...without(row),
      region: region.id,
    })),
    people: (await em.find(Person, {})).map(({ id, name, email, language }) => ({
      id,
      name,
      email,
      language,
    })),
    sessions: (await em.find(Session, {})).map(({ id, scheduledFor, venue }) => ({
      id,
      scheduledFor,
      venue,
    })),
    seats: (await em.find(Seat, {})).map(({ id, office, deputy, revokedAt }) => ({
      id,
      office,
      deputy,
      revokedAt,
    })),
    records: await em.count(EvaluationRecord, {}),
  };
}

const JADWAL = ['Daerah', 'Tanggal', 'Pukul', 'Zona waktu', 'Tempat'];
const KURSI = ['Daerah', 'Nama', 'Email', 'Peran', 'Jabatan', 'Wakil ketua'];

/** One that makes something of each kind and changes something of each kind. */
const ofEverything = () =>
  workbook({
    Daerah: [
      ['Nama', 'Kode'],
      ['Kota Uji Raya', '99.01'],
      ['Kota Dua', '99.02'],
    ],
    OPD: [
      ['Daerah', 'Nama', 'Singkatan'],
      ['Kota Uji Raya', 'Dinas A', 'AA'],
      ['Kota Dua', 'Dinas Baru', 'Baru'],
    ],
    Orang: [
      ['Nama', 'Email', 'Bahasa'],
      ['Pengamat Satu', 'observer@uji.test', 'Inggris'],
      ['Orang Baru', 'baru@uji.test', ''],
    ],
    Jadwal: [
      JADWAL,
      ['Kota Uji Raya', '21/11/2025', '10.00', 'WITA', 'Ruang lain'],
      ['Kota Dua', '22/11/2025', '10.00', 'WITA', 'Balai'],
    ],
    Kursi: [
      KURSI,
      ['Kota Uji Raya', 'evaluator', 'evaluator@uji.test', 'Penguji', 'Asesor utama', 'ya'],
      ['Kota Uji Raya', 'Orang Baru', 'baru@uji.test', 'Pengamat', 'Pengamat', ''],
      ['Kota Dua', 'Ketua', 'chair@uji.test', 'Ketua', 'Ketua', ''],
      ['Kota Dua', 'Lain', 'lain@uji.test', 'Sekretaris', 'Sekretaris', ''],
    ],
  });

describe('undoing an import', () => {
  it('[J11] restores all that it made and changed, and can be followed in the log', async () => {
    const before = await everything();
    const importId = await bringIn(ofEverything());
    expect(await everything()).not.toEqual(before);
    expect(await undo(importId)).toMatchObject({ state: 'UNDONE' });
    expect(await everything()).toEqual(before);
    const { data } = await stage.as.admin.gql('{ imports { state undoneBy { name } counts { count } } }');
    expect(data).toMatchObject({ imports: [{ state: 'UNDONE', undoneBy: { name: 'admin' } }] });
    // The same file can be brought in again.
    await bringIn(ofEverything());
    expect(await app.em().count(Region, {})).toBe(2);
  });

  it('[J11] gives the deputy of the chair back who was relieved', async () => {
    const seat = {
      sessionId: stage.sessionId,
      role: 'EVALUATOR',
      name: 'Lama',
      office: 'Asesor',
      deputy: true,
    };
    await act(stage, 'admin', 'grantSeat', { ...seat, email: 'lama@uji.test' });
    const before = await everything();
    await undo(await bringIn(ofEverything()));
    expect(await everything()).toEqual(before);
  });

  it('[J12] is refused, with each reason, when something of it was used since, and then changes nothing', async () => {
    const importId = await bringIn(ofEverything());
    const region = await app.em().findOneOrFail(Region, { code: '99.02' });
    const person = await app.em().findOneOrFail(Person, { email: 'baru@uji.test' });
    await act(stage, 'admin', 'saveAgency', { regionId: region.id, name: 'Dinas Lagi', shortName: 'Lagi' });
    await act(stage, 'admin', 'invitePerson', { personId: person.id });
    await act(stage, 'chair', 'openSession', { sessionId: stage.sessionId });
    const { id, revision } = await app.em().findOneOrFail(Agency, { shortName: 'AA' });
    const renamed = { id, revision, regionId: stage.regionId, name: 'Dinas A', shortName: 'AAA' };
    await act(stage, 'admin', 'saveAgency', renamed);
    const after = await everything();
    expect((await usesOf(importId)).toSorted()).toEqual(
      ['AGENCY CHANGED', 'PERSON INVITED', 'REGION HAS_AGENCIES', 'SESSION SESSION_WENT_ON'].toSorted(),
    );
    expect(await everything()).toEqual(after);
  });

  it('[J12] is refused when a person of it has signed in, or was seated by hand', async () => {
    const importId = await bringIn(csv('Nama;Email\nBudi;budi@uji.test\nAni;ani@uji.test\n'));
    const em = app.em();
    const budi = await em.findOneOrFail(Person, { email: 'budi@uji.test' });
    budi.passwordHash = 'set';
    await em.flush();
    const seat = { sessionId: stage.sessionId, role: 'OBSERVER', name: 'Ani', office: 'Pengamat' };
    await act(stage, 'admin', 'grantSeat', { ...seat, email: 'ani@uji.test' });
    expect(await usesOf(importId)).toEqual(['PERSON SIGNED_IN', 'PERSON SEATED']);
  });

  it('[J12] is refused when something happened in a session that it made', async () => {
    const importId = await bringIn(ofEverything());
    const session = await app.em().findOneOrFail(Session, { region: { code: '99.02' } });
    await act(stage, 'chair', 'recordArrival', { sessionId: session.id });
    expect(await usesOf(importId)).toContain('SESSION SESSION_WENT_ON');
    expect(await app.em().count(Session, {})).toBe(2);
  });

  it('[J11] is possible for the last import only, then for the one before it, and once', async () => {
    const first = await bringIn(csv('Nama\nKota Satu\n'));
    app.clock.advance(1000);
    const second = await bringIn(csv('Nama\nKota Dua\n'));
    expect((await refusal(stage, 'admin', 'undoImport', { importId: first })).code).toBe('IMPORT_NOT_LAST');
    await undo(second);
    expect((await refusal(stage, 'admin', 'undoImport', { importId: second })).code).toBe(
      'IMPORT_NOT_CARRIED_OUT',
    );
    await undo(first);
    expect(await app.em().count(Region, {})).toBe(1);
  });
});
