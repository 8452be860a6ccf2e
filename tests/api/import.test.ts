import { EvaluationRecord } from '@risalah/server/record/record.entity';
import { Seat } from '@risalah/server/seat/seat.entity';
import { Session } from '@risalah/server/session/session.entity';
import { Agency } from '@risalah/server/workspace/agency.entity';
import { Person } from '@risalah/server/workspace/person.entity';
import { Region } from '@risalah/server/workspace/region.entity';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  csv,
  faultsIn,
  handIn,
  type ImportFile,
  planOf,
  statesIn,
  type TestCell,
  wholeCycle,
  workbook,
} from '../support/importing.ts';
import { act, refusal, type Stage, setStage } from '../support/stage.ts';
import { anApp, type TestApp } from '../support/testApp.ts';

let app: TestApp;
let stage: Stage;

beforeEach(async () => {
  app = await anApp();
  stage = await setStage(app);
});

const handInAs = (file: ImportFile, kind?: string) => handIn(stage.as.admin, file, kind ? { kind } : {});

/** Hands a file in and carries its plan out. */
async function bringIn(file: ImportFile, more: Record<string, unknown> = {}): Promise<string> {
  const importId = await handInAs(file);
  const { hash: planHash } = await planOf(stage.as.admin, importId);
  await act(stage, 'admin', 'carryOutImport', { importId, planHash, ...more });
  return importId;
}

const count = (entity: new () => object, where: object = {}) => app.em().count(entity, where as never);
const JADWAL = ['Daerah', 'Tanggal', 'Pukul', 'Zona waktu', 'Tempat'];
const KURSI = ['Daerah', 'Nama', 'Email', 'Peran', 'Perangkat daerah', 'Jabatan', 'NIP', 'Wakil ketua'];

describe('an import', () => {
  it('[J7] tells first what will happen, and changes nothing', async () => {
    const file = csv('Nama;Kode\nKota Uji;99.01\nKota Uji Baru;99.02\nKota Tiga;\n;99.04\n');
    const plan = await planOf(stage.as.admin, await handInAs(file));
    expect(statesIn(plan)).toEqual(['2 SAME', '3 NEW', '4 NEW', '5 WRONG']);
    expect(plan.counts).toEqual([
      { kind: 'REGION', state: 'NEW', count: 2 },
      { kind: 'REGION', state: 'SAME', count: 1 },
      { kind: 'REGION', state: 'WRONG', count: 1 },
    ]);
    expect(faultsIn(plan)).toEqual(['5 NAME EMPTY']);
    expect(await count(Region)).toBe(1);
  });

  it('[J7] changes what is stored under the same code, address or name, and says from what to what', async () => {
    const file = workbook({
      Daerah: [
        ['Nama', 'Kode'],
        ['Kota Uji Raya', '99.01'],
      ],
      OPD: [
        ['Daerah', 'Nama', 'Singkatan'],
        ['Kota Uji Raya', 'dinas a', 'AA'],
      ],
      Orang: [
        ['Nama', 'Email', 'Bahasa'],
        ['Pengamat Satu', 'OBSERVER@uji.test', 'Inggris'],
      ],
    });
    const plan = await planOf(stage.as.admin, await handInAs(file));
    expect(plan.rows.map(({ state, changes }) => [state, changes])).toEqual([
      ['CHANGED', [{ field: 'NAME', from: 'Kota Uji', to: 'Kota Uji Raya' }]],
      ['CHANGED', [{ field: 'SHORT_NAME', from: 'A', to: 'AA' }]],
      [
        'CHANGED',
        [
          { field: 'NAME', from: 'observer', to: 'Pengamat Satu' },
          { field: 'LANGUAGE', from: 'ID', to: 'EN' },
        ],
      ],
    ]);
    await bringIn(file);
    const region = await app.em().findOneOrFail(Region, { code: '99.01' });
    expect(region).toMatchObject({ id: stage.regionId, name: 'Kota Uji Raya', revision: 2 });
    expect(await app.em().findOneOrFail(Agency, { shortName: 'AA' })).toMatchObject({
      name: 'Dinas A',
      position: 1,
    });
    expect(await app.em().findOneOrFail(Person, { email: 'observer@uji.test' })).toMatchObject({
      language: 'EN',
    });
  });

  it('[J8] brings a whole cycle in from one workbook, its sheets naming what others bring', async () => {
    const importId = await handInAs(wholeCycle());
    const plan = await planOf(stage.as.admin, importId);
    expect(faultsIn(plan)).toEqual([]);
    expect(plan.sheets.map(({ kind }) => kind)).toEqual(['REGION', 'AGENCY', 'SESSION', 'SEAT', null]);
    await act(stage, 'admin', 'carryOutImport', { importId, planHash: plan.hash });
    expect(await count(Region)).toBe(4);
    expect(await count(Agency)).toBe(9);
    expect(await count(Session)).toBe(4);
    expect(await count(Person, { email: { $like: '%@impor.test' } })).toBe(11);
    expect(await count(Seat, { session: { region: { name: 'Kota Dua' } } })).toBe(5);
    const head = await app
      .em()
      .findOneOrFail(Seat, { name: 'Kepala 0a' }, { populate: ['agency', 'session'] });
    expect(head).toMatchObject({
      role: 'AGENCY_HEAD',
      nip: '198001012005011001',
      agency: { shortName: 'Bappeda' },
    });
    expect(head.session.scheduledFor.toISOString()).toBe('2025-11-20T01:00:00.000Z');
    // As when it is scheduled by hand: an agenda, records, and a log without holes.
    const { data } = await stage.as.admin.gql(
      'query ($id: ID!) { session(id: $id) { eventNumber agendaItems { id } } }',
      { id: head.session.id },
    );
    expect(data).toMatchObject({ session: { eventNumber: 6, agendaItems: [{}, {}] } });
    expect(await count(EvaluationRecord, { region: head.session.region.id })).toBe(2);
  });

  it('[J8] of the same file once more finds everything the same, and has nothing to carry out', async () => {
    await bringIn(wholeCycle());
    const importId = await handInAs(wholeCycle());
    const { rows, hash: planHash } = await planOf(stage.as.admin, importId);
    expect(new Set(rows.map(({ state }) => state))).toEqual(new Set(['SAME']));
    expect((await refusal(stage, 'admin', 'carryOutImport', { importId, planHash })).code).toBe(
      'IMPORT_EMPTY',
    );
  });

  it('[J7] names what it refers to and nobody knows, and what is wrong with each seat', async () => {
    const seat = (...cells: TestCell[]) => cells;
    const file = workbook({
      OPD: [
        ['Daerah', 'Nama'],
        ['Kota Lain', 'Dinas X'],
      ],
      Kursi: [
        KURSI,
        seat('Kota Lain', 'A', 'a@uji.test', 'Pengamat', null, 'Pengamat'),
        seat('Kota Uji', 'B', 'b@uji.test', 'Kepala OPD', null, 'Kepala'),
        seat('Kota Uji', 'C', 'c@uji.test', 'Kepala OPD', 'Dinas Z', 'Kepala'),
        seat('Kota Uji', 'D', 'd@uji.test', 'Pengamat', 'Dinas A', 'Pengamat'),
        seat('Kota Uji', 'E', 'e@uji.test', 'Tamu', null, 'Tamu'),
        seat('Kota Uji', null, 'f@uji.test', 'Pengamat', null, 'Pengamat'),
        seat('Kota Uji', 'G', 'bukan alamat', 'Pengamat', null, 'Pengamat'),
        seat('Kota Uji', 'H', 'h@uji.test', 'Pengamat', null, 'Pengamat', null, 'Ya'),
        seat('Kota Uji', 'I', 'i@uji.test', 'Pengamat', null, null, null, 'entah'),
      ],
    });
    expect(faultsIn(await planOf(stage.as.admin, await handInAs(file)))).toEqual([
      '2 REGION REGION_UNKNOWN',
      '2 REGION REGION_UNKNOWN',
      '3 AGENCY AGENCY_NEEDED',
      '4 AGENCY AGENCY_UNKNOWN',
      '5 AGENCY AGENCY_NOT_FOR_ROLE',
      '6 ROLE NOT_A_ROLE',
      '7 EMAIL PERSON_UNKNOWN',
      '8 EMAIL NOT_AN_EMAIL',
      '9 DEPUTY DEPUTY_NOT_EVALUATOR',
      '10 DEPUTY NOT_YES_OR_NO',
      '10 OFFICE EMPTY',
    ]);
  });

  it('[J7] names the second of two rows about the same, with the line of the first', async () => {
    const text = 'Nama;Email\nBudi;budi@uji.test\nAni;ani@uji.test\nBudi lagi;BUDI@uji.test\n';
    const { rows } = await planOf(stage.as.admin, await handInAs(csv(text)));
    expect(rows[2]).toMatchObject({ state: 'WRONG', faults: [{ fault: 'TWICE', detail: '2' }] });
  });

  it('[J7] takes the name of an official code where none is given, and the time zone it lies in', async () => {
    const file = workbook({
      Daerah: [
        ['Nama', 'Kode'],
        ['', '73.73'],
        ['', '94.99'],
      ],
      Jadwal: [
        ['Daerah', 'Tanggal', 'Pukul', 'Tempat'],
        ['73.73', '19/11/2025', '09.00', 'Ruang'],
      ],
    });
    const plan = await planOf(stage.as.admin, await handInAs(file));
    expect(plan.rows[0]).toMatchObject({ name: 'Kota Palopo', state: 'NEW' });
    expect(faultsIn(plan)).toEqual(['3 NAME EMPTY']);
    expect(plan.rows[2]?.changes).toContainEqual({ field: 'ZONE', from: null, to: 'Asia/Makassar' });
  });

  it('[J7] does not guess between two regions of a name, nor give a name to the region of another code', async () => {
    await act(stage, 'admin', 'saveRegion', { name: 'Kota Uji', code: '99.09' });
    await act(stage, 'admin', 'saveRegion', { name: 'Kota Dua', code: '99.02' });
    const text = 'Nama;Kode\nKota Uji;\nKota Dua;99.03\nKota Dua;99.01\n';
    expect(faultsIn(await planOf(stage.as.admin, await handInAs(csv(text))))).toEqual([
      '2 NAME REGION_AMBIGUOUS',
      '3 CODE OTHER_CODE',
      '4 CODE OTHER_CODE',
    ]);
  });

  it('[J9] leaves wrong rows out only when that is said, and stores the others', async () => {
    const importId = await handInAs(csv('Nama;Kode\nKota Dua;99.02\n;99.04\n'));
    const { hash: planHash } = await planOf(stage.as.admin, importId);
    const refused = await refusal(stage, 'admin', 'carryOutImport', { importId, planHash });
    expect(refused).toMatchObject({ code: 'IMPORT_HAS_WRONG_ROWS', extensions: { count: 1 } });
    expect(await count(Region)).toBe(1);
    const done = await act(stage, 'admin', 'carryOutImport', { importId, planHash, leaveOutWrong: true });
    expect(done).toMatchObject({
      state: 'CARRIED_OUT',
      counts: [{ state: 'NEW' }, { state: 'WRONG', count: 1 }],
    });
    expect(await count(Region)).toBe(2);
  });

  it('[J9] is refused while a sheet lacks a column', async () => {
    const importId = await handInAs(csv('Nama;Telepon\nBudi;081\n'), 'PERSON');
    const { hash: planHash } = await planOf(stage.as.admin, importId);
    const input = { importId, planHash, leaveOutWrong: true };
    expect((await refusal(stage, 'admin', 'carryOutImport', input)).code).toBe('IMPORT_INCOMPLETE');
  });

  it('[J9] carries out the plan that was shown and no other: what was stored since makes it another', async () => {
    const importId = await handInAs(csv('Nama;Kode\nKota Dua;99.02\n'));
    const { hash: planHash } = await planOf(stage.as.admin, importId);
    const made = await act(stage, 'admin', 'saveRegion', { name: 'Kota Kedua', code: '99.02' });
    expect((await refusal(stage, 'admin', 'carryOutImport', { importId, planHash })).code).toBe(
      'IMPORT_CHANGED',
    );
    const shown = await planOf(stage.as.admin, importId);
    expect(statesIn(shown)).toEqual(['2 CHANGED']);
    // Also an edit that changes nothing of what the rows compare, but the revision that they were compared with.
    await act(stage, 'admin', 'saveRegion', { id: made.id, revision: 1, name: 'Kota Ke-2', code: '99.02' });
    const late = await refusal(stage, 'admin', 'carryOutImport', { importId, planHash: shown.hash });
    expect(late.code).toBe('IMPORT_CHANGED');
    await act(stage, 'admin', 'carryOutImport', {
      importId,
      planHash: (await planOf(stage.as.admin, importId)).hash,
    });
    expect(await app.em().findOneOrFail(Region, { code: '99.02' })).toMatchObject({
      name: 'Kota Dua',
      revision: 3,
    });
  });

  it('[J9] is carried out once, also when it is sent twice', async () => {
    const importId = await handInAs(csv('Nama\nKota Dua\n'));
    const { hash: planHash } = await planOf(stage.as.admin, importId);
    const input = { mutationId: '0199aaaa-0000-7000-8000-000000000001', importId, planHash };
    const [one, two] = await Promise.all([
      act(stage, 'admin', 'carryOutImport', input),
      act(stage, 'admin', 'carryOutImport', input),
    ]);
    expect(two).toEqual(one);
    expect(await count(Region)).toBe(2);
    expect((await refusal(stage, 'admin', 'carryOutImport', { importId, planHash })).code).toBe(
      'IMPORT_CARRIED_OUT',
    );
  });
});

describe('schedules that are imported', () => {
  const jadwal = (...rows: TestCell[][]) => workbook({ Jadwal: [JADWAL, ...rows] });

  it('[J10] move a session that is scheduled, and never one that was opened', async () => {
    const moved = jadwal(['99.01', '21/11/2025', '10.00', 'WITA', 'Ruang lain']);
    await bringIn(moved);
    const session = await app.em().findOneOrFail(Session, stage.sessionId);
    expect(session).toMatchObject({ venue: 'Ruang lain', revision: 2 });
    expect(session.scheduledFor.toISOString()).toBe('2025-11-21T02:00:00.000Z');
    await act(stage, 'chair', 'openSession', { sessionId: stage.sessionId });
    const again = jadwal(['99.01', '22/11/2025', '10.00', 'WITA', 'Ruang lain']);
    expect(faultsIn(await planOf(stage.as.admin, await handInAs(again)))).toEqual(['2 - SESSION_OPENED']);
    expect(statesIn(await planOf(stage.as.admin, await handInAs(moved)))).toEqual(['2 SAME']);
  });

  it('[J10] say which cycle they mean where there are several, or it is chosen for all', async () => {
    const other = await act(stage, 'admin', 'saveCycle', {
      programmeId: stage.programmeId,
      ...{ year: 2025, stage: 'I', name: 'Tahap I 2025', letter: 'B-1', allottedMinutes: 30 },
      levelWeights: ['BASELINE', 'OUTPUT', 'OUTCOME', 'IMPACT', 'QUICK_WIN'].map((level) => ({
        level,
        percent: 20,
      })),
    });
    const row = ['99.01', '21/11/2025', '10.00', 'WITA', 'Ruang'];
    const importId = await handInAs(jadwal(row));
    expect(faultsIn(await planOf(stage.as.admin, importId))).toEqual(['2 CYCLE CYCLE_NEEDED']);
    await act(stage, 'admin', 'planImport', { importId, cycleId: other.id });
    expect(statesIn(await planOf(stage.as.admin, importId))).toEqual(['2 NEW']);
    const named = (cycle: string) =>
      workbook({
        Jadwal: [
          [...JADWAL, 'Siklus'],
          [...row, cycle],
        ],
      });
    expect(statesIn(await planOf(stage.as.admin, await handInAs(named('tahap i 2025'))))).toEqual(['2 NEW']);
    expect(statesIn(await planOf(stage.as.admin, await handInAs(named('2024'))))).toEqual(['2 CHANGED']);
    expect(faultsIn(await planOf(stage.as.admin, await handInAs(named('Tahap IX'))))).toEqual([
      '2 CYCLE CYCLE_UNKNOWN',
    ]);
  });

  it('[J10] tell who would have to sit on two panels at once, stored or in the file', async () => {
    const file = workbook({
      Daerah: [['Nama'], ['Kota Dua'], ['Kota Tiga']],
      Jadwal: [
        JADWAL,
        ['Kota Dua', '19/11/2024', '09.30', 'WITA', 'Ruang'],
        ['Kota Tiga', '19/11/2024', '15.00', 'WITA', 'Ruang'],
      ],
      Kursi: [
        KURSI,
        ['Kota Dua', 'Ketua', 'chair@uji.test', 'Ketua', null, 'Ketua'],
        ['Kota Tiga', 'Ketua', 'chair@uji.test', 'Ketua', null, 'Ketua'],
        ['Kota Dua', 'Pengamat', 'observer@uji.test', 'Pengamat', null, 'Pengamat'],
      ],
    });
    const plan = await planOf(stage.as.admin, await handInAs(file));
    const clashing = plan.rows.filter(({ clashes }) => clashes.length > 0);
    expect(clashing.map(({ line, kind }) => `${kind} ${line}`)).toEqual(['SESSION 2', 'SEAT 2']);
    expect(clashing[1]?.clashes).toEqual([{ name: 'Ketua', region: 'Kota Uji' }]);
    expect(plan.clashCount).toBe(2);
  });
});
