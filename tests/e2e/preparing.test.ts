import { describe, expect, it } from 'vitest';
import { foreignWords } from './support/foreignWords.ts';
import { fill, preparing, signInAsAdministrator } from './support/preparing.ts';

const the = preparing();
const { section, press, form, rowOf, lookAround, visit } = the;

describe('an administrator prepares programmes and regions from an empty database', () => {
  it('signs in, and is told what a session needs', async () => {
    await the.goTo('/workspace');
    await signInAsAdministrator(the.page);
    await the.page.getByText('Sidang memerlukan siklus dan daerah').waitFor();
    await lookAround('empty');
  });

  it('creates a programme with two dimensions and a cycle', async () => {
    await section('Program');
    await press('Tambah program…');
    await fill(form('Tambah program…'), { 'Nama program': 'Gerakan Menuju Kota Cerdas' });
    await press('Simpan');
    await the.page.getByRole('heading', { name: 'Gerakan Menuju Kota Cerdas' }).waitFor();

    await press('Tambah dimensi…');
    await fill(form('Tambah dimensi…'), {
      'Nama dimensi': 'Smart Economy',
      Subdimensi: 'Industri\nKesejahteraan\nTransaksi',
    });
    await press('Simpan');
    await rowOf('Smart Economy').waitFor();
    await fill(form('Tambah dimensi…'), { 'Nama dimensi': 'Smart Governance' });
    await the.page.keyboard.press('Enter');
    await rowOf('Smart Governance').waitFor();
    await press('Batal', form('Tambah dimensi…'));
    await press('Naikkan Smart Governance');
    await the.page.getByRole('row').nth(1).filter({ hasText: 'Smart Governance' }).waitFor();

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
    await the.page.getByText('KEMENTERIAN CONTOH, Jalan Merdeka 1, Jakarta').waitFor();
    await the.page.getByRole('img', { name: 'Lambang Gerakan Menuju Kota Cerdas' }).waitFor();
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
    await the.page.reload();
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
      await the.page.getByRole('cell', { name, exact: true }).first().waitFor();
    }
    await lookAround('region');
  });

  it('keeps what is typed and not saved over a reload, and overwrites nothing that was stored in the meantime', async () => {
    const agency = form('Tambah perangkat daerah…');
    await fill(agency, { 'Nama perangkat daerah': 'Dinas Sosial' });
    await press('Ubah Kota Palopo');
    const mine = form('Ubah Kota Palopo');
    const other = await visit('other');
    await other.goTo('/workspace/regions');
    await signInAsAdministrator(other.page);
    const theirs = other.page.getByRole('form', { name: 'Ubah Kota Palopo' });
    await press('Ubah Kota Palopo', other.page);
    await fill(theirs, { 'Nama daerah': 'Kota Palopo Baru' });
    await press('Simpan', theirs);
    await other.page.getByRole('row').filter({ hasText: 'Kota Palopo Baru' }).waitFor();
    await fill(mine, { 'Nama daerah': 'Kota Palopo Raya' });
    await the.page.reload();
    await expect.poll(() => mine.getByLabel('Nama daerah').inputValue()).toBe('Kota Palopo Raya');
    expect(await agency.getByLabel('Nama perangkat daerah').inputValue()).toBe('Dinas Sosial');
    await press('Batal', agency);
    await press('Simpan', mine);
    await mine.getByText('Yang tersimpan sekarang').waitFor();
    await lookAround('conflict');
    await press('Pakai teks saya', mine);
    await mine.waitFor({ state: 'detached' });
    await rowOf('Kota Palopo Raya').waitFor();
    await the.page.reload();
    await rowOf('Kota Palopo Raya').waitFor();
    expect(await the.page.getByRole('form').count()).toBe(0);
    await other.leave();
  });

  it('has met no error on the way, and reads the same in English', async () => {
    await the.page.evaluate(() => localStorage.setItem('risalah.language', 'en'));
    for (const path of ['programmes', 'regions', 'people']) {
      await the.goTo(`/workspace/${path}`);
      await the.page.getByRole('table').first().waitFor();
      expect(await foreignWords(the.page, 'en')).toEqual([]);
    }
    expect(the.faults()).toEqual([]);
  });
});
