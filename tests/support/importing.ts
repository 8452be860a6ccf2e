import { type CellObject, utils, type WorkSheet, write } from '@e965/xlsx';
import { type Client, must } from './client.ts';

/** A file as it is handed in. */
export interface ImportFile {
  name: string;
  bytes: Uint8Array;
}

/** A text file. */
export const csv = (text: string, encoding: BufferEncoding = 'utf8'): ImportFile => ({
  name: 'impor.csv',
  bytes: Buffer.from(text, encoding),
});

/** What a cell of a test's workbook holds: a value, or the cell itself, such as a formula. */
export type TestCell = string | number | boolean | Date | null | CellObject;

/** A workbook with these sheets; `shape` may merge cells or put in what no value says. */
export function workbook(
  sheets: Record<string, TestCell[][]>,
  shape: (sheet: WorkSheet, name: string) => void = () => undefined,
): ImportFile {
  const book = utils.book_new();
  for (const [name, rows] of Object.entries(sheets)) {
    const sheet = utils.aoa_to_sheet(rows as unknown[][], { cellDates: false, UTC: true });
    shape(sheet, name);
    utils.book_append_sheet(book, sheet, name);
  }
  return { name: 'impor.xlsx', bytes: write(book, { type: 'buffer', bookType: 'xlsx', compression: true }) };
}

/** What the server answers to a file. */
export async function sendFile(
  { url, cookie }: Pick<Client, 'url' | 'cookie'>,
  { name, bytes }: ImportFile,
  { kind, ...headers }: Record<string, string> = {},
): Promise<{ status: number; importId?: string; code?: string }> {
  const address = new URL(`${url}/imports`);
  address.searchParams.set('name', name);
  if (kind) address.searchParams.set('kind', kind);
  const response = await fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream', cookie, ...headers },
    body: bytes as never,
  });
  const body = (await response.json()) as {
    data?: { importId: string };
    errors?: { extensions: { code: string } }[];
  };
  return { status: response.status, importId: body.data?.importId, code: body.errors?.[0]?.extensions.code };
}

/** Hands a file in; resolves with the id of the import. */
export async function handIn(
  client: Client,
  file: ImportFile,
  more: Record<string, string> = {},
): Promise<string> {
  const { importId, status, code } = await sendFile(client, file, more);
  if (!importId) throw new Error(`${file.name} was not taken: ${status} ${code}`);
  return importId;
}

/** A plan as the tests look at it. */
export interface SeenPlan {
  hash: string;
  encoding: string | null;
  separator: string | null;
  clashCount: number;
  sheets: {
    name: string;
    kind: string | null;
    headLine: number;
    rowCount: number;
    heads: { column: number; text: string }[];
    columns: { field: string; column: number }[];
    faults: { field: string | null; fault: string }[];
  }[];
  counts: { kind: string; state: string; count: number }[];
  rows: {
    line: number;
    kind: string;
    state: string;
    name: string;
    changes: { field: string; from: string | null; to: string | null }[];
    faults: { field: string | null; fault: string; value: string | null; detail: string | null }[];
    clashes: { name: string; region: string }[];
  }[];
}

const PLAN = `query ($id: ID!) { import(id: $id) { plan { hash encoding separator clashCount
  sheets { name kind headLine rowCount heads { column text } columns { field column } faults { field fault } }
  counts { kind state count }
  rows(limit: 500) { line kind state name changes { field from to } faults { field fault value detail }
    clashes { name region } } } } }`;

/** What carrying an import out would do now. */
export async function planOf(client: Client, id: string): Promise<SeenPlan> {
  return (await must<{ import: { plan: SeenPlan } }>(client, PLAN, { id })).import.plan;
}

/** Faults of a plan's rows in short: `3 EMAIL NOT_AN_EMAIL`. */
export const faultsIn = ({ rows }: SeenPlan): string[] =>
  rows.flatMap(({ line, faults }) => faults.map(({ field, fault }) => `${line} ${field ?? '-'} ${fault}`));

/** States of a plan's rows in short: `2 NEW`. */
export const statesIn = ({ rows }: SeenPlan): string[] => rows.map(({ line, state }) => `${line} ${state}`);

const JADWAL = ['Daerah', 'Tanggal', 'Pukul', 'Zona waktu', 'Tempat'];
const KURSI = ['Daerah', 'Nama', 'Email', 'Peran', 'Perangkat daerah', 'Jabatan', 'NIP', 'Wakil ketua'];

/** A whole cycle: three regions with two agencies and six seats each, two of the panel in all of them. */
export function wholeCycle(): ImportFile {
  const regions = ['Kota Satu', 'Kota Dua', 'Kota Tiga'];
  const seats = (region: string, index: number): TestCell[][] => [
    [region, 'Ketua panel', 'ketua@impor.test', 'Ketua', null, 'Ketua panel', null, null],
    [region, 'Anggota panel 1', 'anggota@impor.test', 'Anggota panel', null, 'Asesor', null, 'ya'],
    [
      region,
      `Sekretaris ${index}`,
      `sekretaris${index}@impor.test`,
      'Sekretaris',
      null,
      'Sekretaris',
      null,
      null,
    ],
    [
      region,
      `Kepala ${index}a`,
      `a${index}@impor.test`,
      'Kepala OPD',
      'Bappeda',
      'Kepala Bappeda',
      '198001012005011001',
      null,
    ],
    [
      region,
      `Kepala ${index}b`,
      `b${index}@impor.test`,
      'Kepala OPD',
      'Dinas Kominfo',
      'Kepala Dinas',
      null,
      null,
    ],
  ];
  return workbook({
    Daerah: [['Nama', 'Kode'], ...regions.map((name, index) => [name, `98.0${index + 1}`])],
    'Perangkat daerah': [
      ['Daerah', 'Nama', 'Nama singkat'],
      ...regions.flatMap((name) => [
        [name, 'Badan Perencanaan', 'Bappeda'],
        [name, 'Dinas Kominfo', ''],
      ]),
    ],
    Jadwal: [
      JADWAL,
      ...regions.map((name, index) => [name, `${index + 20}/11/2025`, '09.00', 'WITA', 'Balai Kota']),
    ],
    Kursi: [KURSI, ...regions.flatMap(seats)],
    Catatan: [['bebas']],
  });
}
