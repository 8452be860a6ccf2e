import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectAccessible, sticksOutAt, WIDTHS } from './support/accessible.ts';
import { foreignWords } from './support/foreignWords.ts';
import { ADMINISTRATOR, type OwnWorkspace, startWorkspace } from './support/startWorkspace.ts';
import { takePictures, type Visitor } from './support/visitor.ts';

let workspace: OwnWorkspace;
let administrator: Visitor;
let page: Page;
const visitors: Visitor[] = [];
const links: Record<string, string> = {};

beforeAll(async () => {
  workspace = await startWorkspace();
  administrator = await visit('administrator');
  page = administrator.page;
});

afterAll(() => workspace.stop());

async function visit(name: string): Promise<Visitor> {
  const visitor = await workspace.visit(name);
  visitors.push(visitor);
  return visitor;
}

/** Signs the administrator in, on the page that asks for it. */
async function signIn(on: Page): Promise<void> {
  await on.getByLabel('Email').fill(ADMINISTRATOR.email);
  await on.getByLabel('Kata sandi', { exact: true }).fill(ADMINISTRATOR.password);
  await on.keyboard.press('Enter');
}

/** Looks at the page at both widths: nothing that axe finds, nothing that sticks out, no word of the other language. */
async function lookAround(name: string): Promise<void> {
  expect(await foreignWords(page, 'id')).toEqual([]);
  for (const width of WIDTHS) {
    expect(await sticksOutAt(administrator, width), `${name} at ${width} px`).toEqual([]);
    await takePictures([administrator], `preparing-${name}-${width}`);
  }
  await administrator.resize(1440);
  await expectAccessible(administrator, name);
}

const section = (name: string) =>
  page.getByRole('navigation', { name: 'Bagian persiapan' }).getByRole('link', { name }).click();
const press = (name: string | RegExp, within: Page | Locator = page) =>
  within.getByRole('button', { name }).click();
const fill = async (form: Locator, fields: Record<string, string>): Promise<void> => {
  for (const [label, value] of Object.entries(fields))
    await form.getByLabel(label, { exact: true }).fill(value);
};
const form = (name: string) => page.getByRole('form', { name });
const rowOf = (text: string) => page.getByRole('row').filter({ hasText: text });

describe('an administrator prepares a session from an empty database', () => {
  it('signs in, and is told what a session needs', async () => {
    await administrator.goTo('/workspace');
    await signIn(page);
    await page.getByText('Sidang memerlukan siklus dan daerah').waitFor();
    await lookAround('empty');
  });

  it('creates a programme with two dimensions and a cycle', async () => {
    await section('Program');
    await press('Tambah program…');
    await fill(form('Tambah program…'), { 'Nama program': 'Gerakan Menuju Kota Cerdas' });
    await press('Simpan');
    await page.getByRole('heading', { name: 'Gerakan Menuju Kota Cerdas' }).waitFor();

    await press('Tambah dimensi…');
    await fill(form('Tambah dimensi…'), {
      'Nama dimensi': 'Smart Economy',
      Subdimensi: 'Industri\nKesejahteraan\nTransaksi',
    });
    await press('Simpan');
    await rowOf('Smart Economy').waitFor();
    await fill(form('Tambah dimensi…'), { 'Nama dimensi': 'Smart Governance' });
    await page.keyboard.press('Enter');
    await rowOf('Smart Governance').waitFor();
    await press('Batal', form('Tambah dimensi…'));
    await press('Naikkan Smart Governance');
    await page.getByRole('row').nth(1).filter({ hasText: 'Smart Governance' }).waitFor();

    await press('Tambah siklus…');
    const cycle = form('Tambah siklus…');
    await fill(cycle, {
      Tahun: '2025',
      Tahap: 'Tahap II',
      'Nama siklus': 'Evaluasi Tahap II 2025',
      'Nomor surat': 'Nomor surat contoh 2025',
      Output: '25',
    });
    await cycle.getByText('Jumlah 105 dari 100 persen').waitFor();
    await press('Simpan', cycle);
    await cycle.getByText('Bobot kelima tingkat adalah bilangan bulat').waitFor();
    await lookAround('cycle');
    await fill(cycle, { Output: '20' });
    await press('Simpan', cycle);
    await rowOf('10 / 20 / 30 / 20 / 20').waitFor();
    await lookAround('programme');
  });

  it('[D7] gives the documents of the programme a letterhead, an emblem and a number', async () => {
    await press('Ubah Kop dan nomor dokumen');
    const settings = form('Ubah Kop dan nomor dokumen');
    await fill(settings, {
      Kop: 'KEMENTERIAN CONTOH\nJalan Merdeka 1, Jakarta',
      'Pola nomor': '{nomer}/{tahun}',
    });
    const svg =
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 80 40"><circle cx="20" cy="20" r="18"/></svg>';
    await settings
      .locator('input[type=file]')
      .setInputFiles({ name: 'lambang.svg', mimeType: 'image/svg+xml', buffer: Buffer.from(svg) });
    await settings.getByRole('img', { name: 'Lambang Gerakan Menuju Kota Cerdas' }).waitFor();
    await press('Simpan', settings);
    await settings.getByText('Nama dalam kurung kurawal itu tidak dikenal').waitFor();
    await lookAround('letterhead');
    await fill(settings, { 'Pola nomor': '{jenis}-{dimensi}/{tahun}' });
    await settings.getByText('Contoh nomor: RIS-01/2025').waitFor();
    await press('Simpan', settings);
    await page.getByText('KEMENTERIAN CONTOH, Jalan Merdeka 1, Jakarta').waitFor();
    await page.getByRole('img', { name: 'Lambang Gerakan Menuju Kota Cerdas' }).waitFor();
  });

  it('gives the minutes a text to start with, of the programme and of one dimension, seen as it will read', async () => {
    const ofProgramme = '# Pembukaan {dimensi}\n\nKetua membuka **pembahasan** pada {tanggal}.';
    await press('Ubah Gerakan Menuju Kota Cerdas');
    const programme = form('Ubah Gerakan Menuju Kota Cerdas');
    const text = programme.getByRole('textbox', { name: /^Teks awal risalah/ });
    await text.fill(ofProgramme);
    await programme.getByText('Pratinjau').click();
    await programme.getByRole('heading', { name: 'Pembukaan Smart Governance' }).waitFor();
    await programme.getByText('Ketua membuka pembahasan pada Selasa, 19 November 2024.').waitFor();
    await lookAround('template');
    await press('Simpan', programme);
    await programme.waitFor({ state: 'detached' });

    await press('Ubah Smart Economy');
    const dimension = form('Ubah Smart Economy');
    const own = dimension.getByRole('textbox', { name: /^Teks awal risalah/ });
    await own.fill('- Capaian {daerah}');
    await press('Simpan', dimension);
    await dimension.waitFor({ state: 'detached' });
    await page.reload();
    await press('Ubah Gerakan Menuju Kota Cerdas');
    expect(await text.inputValue()).toBe(ofProgramme);
    await press('Batal', programme);
    await press('Ubah Smart Economy');
    expect(await own.inputValue()).toBe('- Capaian {daerah}');
    await press('Batal', dimension);
  });

  it('creates a region with its agencies', async () => {
    await section('Daerah');
    await press('Tambah daerah…');
    await fill(form('Tambah daerah…'), { 'Nama daerah': 'Kota Palopo', 'Kode resmi': '73.73' });
    await press('Simpan');
    await rowOf('Kota Palopo').waitFor();
    await press('Batal', form('Tambah daerah…'));
    await press('0 perangkat daerah, Kota Palopo');
    await press('Tambah perangkat daerah…');
    const agency = form('Tambah perangkat daerah…');
    await press('Simpan', agency);
    await agency.getByText('Teksnya masih kosong.').first().waitFor();
    for (const [name, short] of [
      ['Bappeda', 'Bappeda'],
      ['Dinas Kominfo', 'Kominfo'],
    ] as const) {
      await fill(agency, { 'Nama perangkat daerah': name, 'Nama singkat': short });
      await press('Simpan', agency);
      await page.getByRole('cell', { name, exact: true }).first().waitFor();
    }
    await lookAround('region');
  });

  it('overwrites nothing that another administrator stored in the meantime', async () => {
    await press('Tambah perangkat daerah…');
    await press('Ubah Kota Palopo');
    const mine = form('Ubah Kota Palopo');
    const other = await visit('other');
    await other.goTo('/workspace/regions');
    await signIn(other.page);
    const theirs = other.page.getByRole('form', { name: 'Ubah Kota Palopo' });
    await press('Ubah Kota Palopo', other.page);
    await fill(theirs, { 'Nama daerah': 'Kota Palopo Baru' });
    await press('Simpan', theirs);
    await other.page.getByRole('row').filter({ hasText: 'Kota Palopo Baru' }).waitFor();
    await fill(mine, { 'Kode resmi': '73.73' });
    await press('Simpan', mine);
    await mine.getByText('Yang tersimpan sekarang').waitFor();
    await lookAround('conflict');
    await press('Pakai teks saya', mine);
    await mine.waitFor({ state: 'detached' });
    await rowOf('Kota Palopo').waitFor();
    await other.leave();
  });

  it('schedules a session in the time of the region', async () => {
    await section('Sidang');
    await press('Jadwalkan sidang…');
    const schedule = form('Jadwalkan sidang…');
    await press('Jadwalkan', schedule);
    await schedule.getByText('Isi tanggal dan pukul.').waitFor();
    await fill(schedule, { Tanggal: '2025-11-19', Pukul: '09:00', Tempat: 'Ruang rapat wali kota' });
    await schedule.getByLabel('Zona waktu').selectOption('Asia/Makassar');
    await lookAround('schedule');
    await press('Jadwalkan', schedule);
    await page.getByRole('heading', { name: 'Kota Palopo' }).waitFor();
    await page.getByText('Rabu, 19 November 2025, 09.00 WITA').waitFor();
    await page.getByText('2 dimensi, 60 menit').waitFor();
  });

  it('moves the session to another time', async () => {
    await press('Ubah jadwal…');
    await fill(form('Jadwal'), { Pukul: '13:30' });
    await press('Simpan', form('Jadwal'));
    await page.getByText('Rabu, 19 November 2025, 13.30 WITA').waitFor();
  });

  it('seats a chair and the head of an agency, and makes their links', async () => {
    await press('Tambah kursi…');
    const seat = form('Tambah kursi…');
    await fill(seat, {
      Email: 'ketua@panel.test',
      'Nama di risalah': 'Prof. Dr. Wahyudi Kumorotomo, M.P.P.',
      Jabatan: 'Ketua tim penguji',
    });
    await press('Simpan', seat);
    await rowOf('ketua@panel.test').waitFor();
    await seat.getByLabel('Peran').selectOption({ label: 'Kepala perangkat daerah' });
    await fill(seat, {
      Email: 'kominfo@kota.test',
      'Nama di risalah': 'Kepala Dinas Kominfo',
      Jabatan: 'Kepala Dinas Kominfo',
    });
    await press('Simpan', seat);
    await seat.getByText('Pilih perangkat daerah').last().waitFor();
    await seat.getByLabel('Perangkat daerah').selectOption({ label: 'Dinas Kominfo' });
    await press('Simpan', seat);
    await rowOf('kominfo@kota.test').waitFor();
    await press('Batal', seat);
    await press('Buat tautan untuk 2 orang');
    const made = page.getByLabel('Tautan yang baru dibuat: nama, email, tautan');
    await expect.poll(async () => (await made.inputValue()).split('\n').length).toBe(2);
    for (const line of (await made.inputValue()).split('\n')) {
      const [name = '', , link = ''] = line.split('\t');
      links[name] = link;
    }
    await lookAround('seats');
  });

  it('lets those who were invited set their password once, and enter the room', async () => {
    const chair = await visit('chair');
    const link = links['Prof. Dr. Wahyudi Kumorotomo, M.P.P.'] ?? '';
    await chair.page.goto(link);
    await chair.page.getByLabel('Kata sandi baru', { exact: true }).fill('kata sandi ketua');
    await chair.page.getByLabel('Ulangi kata sandi', { exact: true }).fill('kata sandi ketua');
    await chair.page.keyboard.press('Enter');
    await chair.page.getByRole('link', { name: 'Kota Palopo' }).first().click();
    await chair.page.getByRole('button', { name: 'Buka sidang' }).first().waitFor();
    await takePictures([chair], 'preparing-room');

    const late = await visit('late');
    await late.page.goto(link);
    await late.page.getByLabel('Kata sandi baru', { exact: true }).fill('kata sandi lain');
    await late.page.getByLabel('Ulangi kata sandi', { exact: true }).fill('kata sandi lain');
    await late.page.keyboard.press('Enter');
    await late.page.getByText('Undangan ini tidak berlaku lagi').waitFor();

    await page.reload();
    await rowOf('ketua@panel.test')
      .getByText(/^Dipakai /)
      .waitFor();
  });

  it('takes an invitation back, and sees everyone in one list', async () => {
    await section('Orang');
    await rowOf('kominfo@kota.test')
      .getByText(/^Belum dipakai, sampai /)
      .waitFor();
    await press('Cabut undangan Kepala Dinas Kominfo');
    await rowOf('kominfo@kota.test').getByText('Dicabut').waitFor();
    await lookAround('people');
    const head = await visit('head');
    await head.page.goto(links['Kepala Dinas Kominfo'] ?? '');
    await head.page.getByLabel('Kata sandi baru', { exact: true }).fill('kata sandi kepala');
    await head.page.getByLabel('Ulangi kata sandi', { exact: true }).fill('kata sandi kepala');
    await head.page.keyboard.press('Enter');
    await head.page.getByText('Undangan ini tidak berlaku lagi').waitFor();
  });

  it('copies the seats to another session, and is told of clashes before', async () => {
    await section('Sidang');
    await press('Jadwalkan sidang…');
    const schedule = form('Jadwalkan sidang…');
    await fill(schedule, { Tanggal: '2025-11-19', Pukul: '13:00', Tempat: 'Ruang rapat kedua' });
    await schedule.getByLabel('Zona waktu').selectOption('Asia/Makassar');
    await press('Jadwalkan', schedule);
    await page.getByText('Ruang rapat kedua').waitFor();
    await press('Salin kursi…');
    await page.getByLabel('Dari sidang', { exact: true }).selectOption({ index: 1 });
    await page.getByText('Jadwal bentrok.').waitFor();
    await lookAround('copy');
    await press('Salin 2 kursi');
    await rowOf('ketua@panel.test').waitFor();
    await rowOf('kominfo@kota.test').waitFor();
  });

  it('lists every session, by date', async () => {
    await page.getByRole('link', { name: 'Semua sidang' }).click();
    await page.getByRole('row').nth(2).filter({ hasText: '13.30 WITA' }).waitFor();
    await lookAround('sessions');
  });

  it('has met no error on the way, and reads the same in English', async () => {
    await page.evaluate(() => localStorage.setItem('risalah.language', 'en'));
    for (const path of ['sessions', 'programmes', 'regions', 'people']) {
      await administrator.goTo(`/workspace/${path}`);
      await page.getByRole('table').first().waitFor();
      expect(await foreignWords(page, 'en')).toEqual([]);
    }
    expect(visitors.flatMap(({ faults }) => faults)).toEqual([]);
  });
});
