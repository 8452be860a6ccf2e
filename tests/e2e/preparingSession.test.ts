import type { EntityManager } from '@mikro-orm/core';
import { Agency } from '@risalah/server/workspace/agency.entity';
import { Cycle } from '@risalah/server/workspace/cycle.entity';
import { Dimension } from '@risalah/server/workspace/dimension.entity';
import { Programme } from '@risalah/server/workspace/programme.entity';
import { Region } from '@risalah/server/workspace/region.entity';
import { Level } from '@risalah/shared';
import { describe, expect, it } from 'vitest';
import { foreignWords } from './support/foreignWords.ts';
import { choose, fill, preparing, signInAsAdministrator } from './support/preparing.ts';
import { takePictures } from './support/visitor.ts';

const the = preparing(fillWorkspace);
const { section, press, form, rowOf, lookAround, visit } = the;
const links: Record<string, string> = {};

/** A programme with a cycle and two dimensions, and a region with two agencies: what a session is scheduled from. */
async function fillWorkspace(em: EntityManager): Promise<void> {
  const programme = em.create(Programme, { name: 'Gerakan Menuju Kota Cerdas' });
  const region = em.create(Region, { name: 'Kota Palopo', code: '73.73' });
  em.persist([
    programme,
    region,
    ...['Smart Governance', 'Smart Economy'].map((name, index) =>
      em.create(Dimension, { programme, name, position: index + 1, mark: 'square', subdimensions: [] }),
    ),
    em.create(Cycle, {
      ...{
        programme,
        year: 2025,
        stage: 'Tahap II',
        name: 'Evaluasi Tahap II 2025',
        letter: 'Nomor surat contoh',
      },
      levelWeights: Object.values(Level).map((level) => ({ level, percent: 20 })),
      allottedMinutes: 30,
      corrections: { kind: 'NONE' },
    }),
    ...[
      ['Bappeda', 'Bappeda'],
      ['Dinas Kominfo', 'Kominfo'],
    ].map(([name = '', shortName = ''], index) =>
      em.create(Agency, { region, name, shortName, position: index + 1 }),
    ),
  ]);
  await em.flush();
}

describe('an administrator prepares a session', () => {
  it('schedules a session in the time of the region', async () => {
    await the.goTo('/workspace/sessions');
    await signInAsAdministrator(the.page);
    await press('Jadwalkan sidang…');
    const schedule = form('Jadwalkan sidang…');
    // The only region there is needs no choosing.
    await expect
      .poll(() => schedule.getByRole('combobox', { name: 'Daerah' }).inputValue())
      .toBe('Kota Palopo');
    await press('Jadwalkan', schedule);
    await schedule.getByText('Isi tanggal dan pukul.').waitFor();
    await fill(schedule, { Tanggal: '2025-11-19', Pukul: '09:00', Tempat: 'Ruang rapat wali kota' });
    await schedule.getByLabel('Zona waktu').selectOption('Asia/Makassar');
    await lookAround('schedule');
    await press('Jadwalkan', schedule);
    await the.page.getByRole('heading', { name: 'Kota Palopo' }).waitFor();
    await the.page.getByText('Rabu, 19 November 2025, 09.00 WITA').waitFor();
    await the.page.getByText('2 dimensi, 60 menit').waitFor();
  });

  it('moves the session to another time', async () => {
    await press('Ubah jadwal…');
    await fill(form('Jadwal'), { Pukul: '13:30' });
    await press('Simpan', form('Jadwal'));
    await the.page.getByText('Rabu, 19 November 2025, 13.30 WITA').waitFor();
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
    const made = the.page.getByLabel('Tautan yang baru dibuat: nama, email, tautan');
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

    await the.page.reload();
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
    await the.page.getByText('Ruang rapat kedua').waitFor();
    await press('Salin kursi…');
    await choose(the.page, 'Dari sidang', 'wali kota', 'Kota Palopo');
    await the.page.getByText('Jadwal bentrok.').waitFor();
    await lookAround('copy');
    await press('Salin 2 kursi');
    await rowOf('ketua@panel.test').waitFor();
    await rowOf('kominfo@kota.test').waitFor();
  });

  it('lists every session, by date', async () => {
    await the.page.getByRole('link', { name: 'Semua sidang' }).click();
    await the.page.getByRole('row').nth(2).filter({ hasText: '13.30 WITA' }).waitFor();
    await lookAround('sessions');
  });

  it('has met no error on the way, and reads the same in English', async () => {
    await the.page.evaluate(() => localStorage.setItem('risalah.language', 'en'));
    await the.goTo('/workspace/sessions');
    await the.page.getByRole('table').first().waitFor();
    expect(await foreignWords(the.page, 'en')).toEqual([]);
    expect(the.faults()).toEqual([]);
  });
});
