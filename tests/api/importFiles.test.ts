import type { WorkSheet } from '@e965/xlsx';
import { IMPORT_LIMITS } from '@risalah/shared';
import { zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  csv,
  faultsIn,
  handIn,
  type ImportFile,
  planOf,
  sendFile,
  statesIn,
  workbook,
} from '../support/importing.ts';
import { act, type Stage, setStage } from '../support/stage.ts';
import { startApp, type TestApp } from '../support/testApp.ts';

let app: TestApp;
let stage: Stage;
/** A few hundred kB that unpack to more than is taken. */
let bomb: ImportFile;

beforeAll(async () => {
  // Before the server runs: packing it takes longer than an idle connection is kept.
  bomb = {
    name: 'a.xlsx',
    bytes: zipSync({ 'xl/workbook.xml': new Uint8Array(IMPORT_LIMITS.unpacked + 1) }),
  };
  app = await startApp();
  stage = await setStage(app);
});
afterAll(() => app.stop());

const plan = async (file: ImportFile, kind?: string) =>
  planOf(stage.as.admin, await handIn(stage.as.admin, file, kind ? { kind } : {}));
const TEXT = 'Nama;Email\nKepala Bidang Café;cafe@uji.test\n';
const NAMED = { name: 'Kepala Bidang Café', state: 'NEW' };

describe('a file that is handed in', () => {
  it('[J1] is taken from an administrator only, and from no page of another site', async () => {
    const file = csv(TEXT);
    expect(await sendFile(stage.as.chair, file)).toMatchObject({ status: 403, code: 'NOT_ADMINISTRATOR' });
    expect(await sendFile({ url: app.url, cookie: '' }, file)).toMatchObject({
      status: 401,
      code: 'NOT_SIGNED_IN',
    });
    const foreign = { origin: 'https://evil.test' };
    expect(await sendFile(stage.as.admin, file, foreign)).toMatchObject({
      status: 403,
      code: 'FOREIGN_ORIGIN',
    });
    // What a form of another site can send without asking is not taken either.
    const simple = { 'content-type': 'text/plain' };
    expect(await sendFile(stage.as.admin, file, simple)).toMatchObject({ code: 'BAD_INPUT' });
  });

  it('[J1] is shown, and listed, to nobody else', async () => {
    const id = await handIn(stage.as.admin, csv(TEXT));
    for (const who of ['chair', 'secretary', 'outsider'] as const) {
      const one = await stage.as[who].gql('query ($id: ID!) { import(id: $id) { id } }', { id });
      expect(one.errors?.[0]?.extensions?.code).toBe('NOT_ADMINISTRATOR');
      const all = await stage.as[who].gql('{ imports { id } }');
      expect(all.errors?.[0]?.extensions?.code).toBe('NOT_ADMINISTRATOR');
    }
  });

  it('[J2] is refused when it is too large, unpacks to too much, has too many rows, or is nothing that can be read', async () => {
    const { admin } = stage.as;
    const large = { name: 'a.csv', bytes: Buffer.alloc(IMPORT_LIMITS.bytes + 1, 'a') };
    expect(await sendFile(admin, large)).toMatchObject({ status: 413, code: 'PAYLOAD_TOO_LARGE' });
    expect(bomb.bytes.length).toBeLessThan(1_000_000);
    expect(await sendFile(admin, bomb)).toMatchObject({ code: 'IMPORT_TOO_LARGE' });
    const many = `Nama\n${'Kota\n'.repeat(IMPORT_LIMITS.rows + 1)}`;
    expect(await sendFile(admin, csv(many))).toMatchObject({ code: 'IMPORT_TOO_LARGE' });
    const old = { name: 'a.xls', bytes: Buffer.from('d0cf11e0a1b11ae1', 'hex') };
    expect(await sendFile(admin, old)).toMatchObject({ code: 'IMPORT_OLD_FORMAT' });
    const picture = { name: 'a.png', bytes: Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex') };
    expect(await sendFile(admin, picture)).toMatchObject({ code: 'IMPORT_UNREADABLE' });
    const torn = { name: 'a.xlsx', bytes: workbook({ Orang: [['Nama']] }).bytes.slice(0, 300) };
    expect(await sendFile(admin, torn)).toMatchObject({ code: 'IMPORT_UNREADABLE' });
    expect(await sendFile(admin, csv('\n\n'))).toMatchObject({ code: 'IMPORT_UNREADABLE' });
  });
});

describe('a text file', () => {
  it.each([
    ['UTF-8', Buffer.from(TEXT), 'UTF_8'],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${TEXT}`), 'UTF_8'],
    ['UTF-16', Buffer.from(`\ufeff${TEXT}`, 'utf16le'), 'UTF_16LE'],
    ['UTF-16 without a mark', Buffer.from(TEXT, 'utf16le'), 'UTF_16LE'],
    ['UTF-16, big end first', Buffer.from(`\ufeff${TEXT}`, 'utf16le').swap16(), 'UTF_16BE'],
    ['Windows-1252', Buffer.from(TEXT, 'latin1'), 'WINDOWS_1252'],
  ])('[J3] is read in %s', async (_, bytes, encoding) => {
    const { rows, encoding: found, separator } = await plan({ name: 'orang.csv', bytes });
    expect({ found, separator }).toEqual({ found: encoding, separator: 'SEMICOLON' });
    expect(rows).toMatchObject([NAMED]);
  });

  it('[J3] is read in the encoding and with the separator that are chosen by hand', async () => {
    const { admin } = stage.as;
    const importId = await handIn(admin, { name: 'orang.csv', bytes: Buffer.from(TEXT) });
    const chosen = { importId, encoding: 'WINDOWS_1252', separator: 'SEMICOLON' };
    await act(stage, 'admin', 'planImport', chosen);
    expect((await planOf(admin, importId)).rows[0]?.name).toBe('Kepala Bidang CafÃ©');
    await act(stage, 'admin', 'planImport', { ...chosen, separator: 'TAB' });
    const { separator, sheets } = await planOf(admin, importId);
    expect(separator).toBe('TAB');
    expect(sheets[0]).toMatchObject({ heads: [{ text: 'Nama;Email' }] });
  });

  it('[J3] may be separated by commas, tabs, or as its first line says, with breaks in quoted cells', async () => {
    const rows = async (text: string) => (await plan(csv(text), 'PERSON')).rows;
    expect(await rows('Nama,Email\n"Café, Kepala",a@uji.test\n')).toMatchObject([{ name: 'Café, Kepala' }]);
    expect(await rows('Nama\tEmail\nA\ta@uji.test\n')).toMatchObject([{ name: 'A', line: 2 }]);
    expect(await rows('sep=|\nNama|Email\nA|a@uji.test\n')).toMatchObject([{ name: 'A', line: 3 }]);
    expect(await rows('Nama;Email\n"A\nB";a@uji.test\nC;c@uji.test\n')).toMatchObject([
      { line: 2 },
      { line: 3 },
    ]);
  });
});

describe('a workbook', () => {
  const agencies = [['Daerah', 'Nama', 'Nama singkat']];

  it('[J4] counts what is stored of a formula; one without a value, and one in error, are named', async () => {
    const file = workbook({
      Orang: [
        ['Nama', 'Email'],
        [{ t: 's', f: 'A9', v: 'Dihitung' }, 'a@uji.test'],
        [{ t: 'n', f: 'A9' } as never, 'b@uji.test'],
        [{ t: 'e', f: 'NA()', v: 42 }, 'c@uji.test'],
      ],
    });
    const found = await plan(file);
    expect(found.rows[0]).toMatchObject({ name: 'Dihitung', state: 'NEW' });
    expect(faultsIn(found)).toEqual(['3 NAME FORMULA_WITHOUT_VALUE', '4 NAME FORMULA_ERROR']);
    expect(found.rows[1]?.faults[0]?.value).toBe('=A9');
  });

  it('[J4] gives a cell merged over rows to each of them, and finds heads under a merged title', async () => {
    const merged = (sheet: WorkSheet) => {
      sheet['!merges'] = [
        { s: { r: 0, c: 0 }, e: { r: 0, c: 2 } },
        { s: { r: 3, c: 0 }, e: { r: 4, c: 0 } },
      ];
    };
    const rows = [
      ['DAFTAR PERANGKAT DAERAH'],
      [],
      ...agencies,
      ['Kota Uji', 'Dinas M', 'M'],
      [null, 'Dinas N', 'N'],
    ];
    const found = await plan(workbook({ OPD: rows }, merged));
    expect(found.sheets[0]).toMatchObject({ kind: 'AGENCY', headLine: 3, rowCount: 2 });
    expect(found.rows.map(({ name }) => name)).toEqual(['Dinas M, Kota Uji', 'Dinas N, Kota Uji']);
  });

  it('[J5] reads dates as dates, as numbers, and as words, in the zone that is named or chosen', async () => {
    const dates: (string | number | object)[][] = [
      [{ t: 'n', v: 45980, z: 'dd/mm/yyyy' }, { t: 'n', v: 0.375, z: 'hh:mm' }, 'WITA'],
      [45980, 0.375, 'WITA'],
      ['19/11/2025', '09.00', 'WITA'],
      ['19-11-2025', '9:00', 'Asia/Makassar'],
      ['Rabu, 19 November 2025', 'pukul 09.00 WITA', ''],
      ['2025-11-19', '09.00 – 12.00 WITA', ''],
      ['19 Nov 2025', 9, 'WITA'],
      [{ t: 'n', v: 45980.375, z: 'dd/mm/yyyy hh:mm' }, '', 'WITA'],
    ];
    const bare = dates.map(([date, time, zone], index) => [`Kota ${index}`, date, time, zone, 'Ruang']);
    const file = workbook({
      Daerah: [['Nama'], ...bare.map(([name]) => [name])] as string[][],
      Jadwal: [['Daerah', 'Tanggal', 'Pukul', 'Zona waktu', 'Tempat'], ...bare] as string[][],
    });
    const found = await plan(file);
    const begins = found.rows
      .filter(({ kind }) => kind === 'SESSION')
      .map(({ changes }) => changes.find(({ field }) => field === 'DATE')?.to);
    expect(faultsIn(found)).toEqual([]);
    expect(begins).toEqual(dates.map(() => '2025-11-19T01:00:00.000Z'));
  });

  it('[J5] names dates that cannot be, times that are missing, and zones that nobody said', async () => {
    const row = (...cells: (string | number)[]) => ['Kota Uji', ...cells, 'Ruang'];
    const found = await plan(
      workbook({
        Jadwal: [
          ['Daerah', 'Tanggal', 'Pukul', 'Zona waktu', 'Tempat'],
          row('31/02/2025', '09.00', 'WIB'),
          row('11/19/2025', '09.00', 'WIB'),
          row('besok', '09.00', 'WIB'),
          row('19/11/2025', '', 'WIB'),
          row('19/11/2025', '25.00', 'WIB'),
          row('19/11/2025', '09.00', ''),
          row('19/11/2025', '09.00', 'WIX'),
          row(12, '09.00', 'WIB'),
        ],
      }),
    );
    expect(faultsIn(found)).toEqual([
      '2 DATE NOT_A_DATE',
      '3 DATE NOT_A_DATE',
      '4 DATE NOT_A_DATE',
      '5 TIME NO_TIME',
      '6 TIME NOT_A_TIME',
      '7 ZONE NO_ZONE',
      '8 ZONE NOT_A_ZONE',
      '9 DATE NOT_A_DATE',
    ]);
  });

  it('[J4] names a staff number whose last digits were lost, and takes one that is text', async () => {
    const heads = ['Email', 'Nama', 'Daerah', 'Peran', 'Jabatan', 'NIP'];
    const seat = (email: string, nip: string | number) => [
      email,
      'A',
      'Kota Uji',
      'Pengamat',
      'Pengamat',
      nip,
    ];
    const nips = [seat('a@uji.test', Number('198001012005011001')), seat('b@uji.test', '198001012005011001')];
    expect(faultsIn(await plan(workbook({ Kursi: [heads, ...nips] })))).toEqual(['2 NIP DIGITS_LOST']);
    const text = `${heads.join(';')}\nc@uji.test;A;Kota Uji;Pengamat;Pengamat;1,98E+17\n`;
    expect(faultsIn(await plan(csv(text)))).toEqual(['2 NIP DIGITS_LOST']);
  });

  it('[J4] passes over empty rows, and keeps the numbers of those under them', async () => {
    const rows = [
      ['Nama', 'Kode', 'Catatan'],
      [],
      ['Kota Satu', '', ''],
      ['', '', ''],
      [null, null, 'x'],
      ['Kota Dua'],
    ];
    const found = await plan(workbook({ Daerah: rows }));
    expect(statesIn(found)).toEqual(['3 NEW', '6 NEW']);
  });
});

describe('the columns of a file', () => {
  it('[J6] are found by their names in either language, whatever their case and accents', async () => {
    const names = async (...heads: string[]) => {
      const [sheet] = (await plan(csv(`${heads.join(';')}\n${heads.map(() => 'x').join(';')}\n`))).sheets;
      return [sheet?.kind, ...(sheet?.columns ?? []).map(({ field }) => field).toSorted()];
    };
    expect(await names('NAMA LENGKAP', 'Surel')).toEqual(['PERSON', 'EMAIL', 'NAME']);
    expect(await names('Full name', 'E-mail address', 'Language')).toEqual([
      'PERSON',
      'EMAIL',
      'LANGUAGE',
      'NAME',
    ]);
    expect(await names('Dáerah', ' Nama_OPD ', 'Singkatan')).toEqual([
      'AGENCY',
      'NAME',
      'REGION',
      'SHORT_NAME',
    ]);
    expect(await names('Region', 'Date', 'Time', 'Venue')).toEqual([
      'SESSION',
      'DATE',
      'REGION',
      'TIME',
      'VENUE',
    ]);
  });

  it('[J6] are matched by hand where their names say nothing', async () => {
    const { admin } = stage.as;
    const importId = await handIn(admin, csv('Kolom 1;Kolom 2\nBudi;budi@uji.test\n'), { kind: 'PERSON' });
    const before = await planOf(admin, importId);
    expect(before.sheets[0]?.faults).toMatchObject([
      { field: 'NAME', fault: 'MISSING_COLUMN' },
      { field: 'EMAIL', fault: 'MISSING_COLUMN' },
    ]);
    expect(before.rows).toEqual([]);
    const columns = [
      { field: 'NAME', column: 0 },
      { field: 'EMAIL', column: 1 },
    ];
    await act(stage, 'admin', 'planImport', { importId, sheets: [{ kind: 'PERSON', headLine: 1, columns }] });
    expect((await planOf(admin, importId)).rows).toMatchObject([{ name: 'Budi', state: 'NEW' }]);
  });

  it('[J6] that bear the same name are doubted, and neither is taken until one is chosen', async () => {
    const [sheet] = (await plan(csv('Nama;Email;Email\nBudi;a@uji.test;b@uji.test\n'), 'PERSON')).sheets;
    expect(sheet?.faults).toMatchObject([{ field: 'EMAIL', fault: 'DUPLICATE_COLUMN' }]);
  });

  it('[J6] and sheets of the template are all found, in both languages', async () => {
    for (const language of ['id', 'en']) {
      const response = await fetch(`${app.url}/imports/template.xlsx?language=${language}`, {
        headers: { cookie: stage.as.admin.cookie },
      });
      const bytes = new Uint8Array(await response.arrayBuffer());
      const { sheets } = await plan({ name: 'templat.xlsx', bytes });
      expect(sheets.map(({ kind }) => kind)).toEqual(['REGION', 'AGENCY', 'PERSON', 'SESSION', 'SEAT', null]);
      for (const { kind, columns, heads, faults } of sheets.filter((sheet) => sheet.kind)) {
        expect(faults, `${kind}`).toEqual([]);
        expect(columns.length, `${kind}`).toBe(heads.length);
      }
    }
  });
});
