import { Session } from '@risalah/server/session/session.entity';
import { Cycle } from '@risalah/server/workspace/cycle.entity';
import { Dimension } from '@risalah/server/workspace/dimension.entity';
import { Person } from '@risalah/server/workspace/person.entity';
import { Programme } from '@risalah/server/workspace/programme.entity';
import { Region } from '@risalah/server/workspace/region.entity';
import { Level } from '@risalah/shared';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectAccessible, sticksOutAt, WIDTHS } from './support/accessible.ts';
import { foreignWords } from './support/foreignWords.ts';
import { choose } from './support/preparing.ts';
import { ADMINISTRATOR, type OwnWorkspace, startWorkspace } from './support/startWorkspace.ts';
import { takePictures, type Visitor } from './support/visitor.ts';

const REGIONS = [
  ['Kota Makassar', '73.71'],
  ['Kota Palopo', '73.73'],
  ['Kota Pontianak', '61.71'],
  ['Kota Sorong', '96.71'],
] as const;

let workspace: OwnWorkspace;
let administrator: Visitor;
let page: Page;

beforeAll(async () => {
  workspace = await startWorkspace();
  const em = workspace.app.services.fork();
  const programme = em.create(Programme, { name: 'Gerakan Menuju Kota Cerdas' });
  const dimension = { programme, name: 'Smart Economy', position: 1, mark: 'diamond' };
  const cycle = {
    ...{ programme, year: 2025, stage: 'Tahap II', name: 'Evaluasi Tahap II 2025', letter: 'Nomor contoh' },
    levelWeights: Object.values(Level).map((level) => ({ level, percent: 20 })),
    allottedMinutes: 60,
  };
  const rows = [em.create(Dimension, dimension), em.create(Cycle, cycle)];
  for (const [name, code] of REGIONS.slice(0, 3)) em.persist(em.create(Region, { name, code }));
  for (const name of ['Anggota panel 1', 'Anggota panel 2', 'Sekretaris 1'])
    em.persist(em.create(Person, { name, email: `${name.replaceAll(' ', '').toLowerCase()}@panel.test` }));
  await em.persist([programme, ...rows]).flush();
  administrator = await workspace.visit('administrator');
  page = administrator.page;
});

afterAll(() => workspace.stop());

async function lookAround(name: string): Promise<void> {
  expect(await foreignWords(page, 'id')).toEqual([]);
  for (const width of WIDTHS) {
    expect(await sticksOutAt(administrator, width), `${name} at ${width} px`).toEqual([]);
    await takePictures([administrator], `scheduling-${name}-${width}`);
  }
  await administrator.resize(1440);
  await expectAccessible(administrator, name);
}

const cell = (column: string, region: string) => page.getByLabel(`${column}, ${region}`, { exact: true });
const press = (name: string) => page.getByRole('button', { name }).click();

/** Pastes as a spreadsheet would, into the field that has the focus. */
const paste = (text: string) =>
  page.evaluate((pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', pasted);
    const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
    document.activeElement?.dispatchEvent(event);
  }, text);

const stored = async () => {
  const em = workspace.app.services.fork();
  const sessions = await em.find(
    Session,
    {},
    { populate: ['region', 'seats'], orderBy: { scheduledFor: 'asc' } },
  );
  return sessions.map(({ region, scheduledFor, timeZone, seats }) =>
    [
      region.name,
      scheduledFor.toISOString(),
      timeZone,
      ...seats.getItems().map(({ role, name }) => `${role} ${name}`),
    ].join(', '),
  );
};

describe('an administrator prepares a cycle', () => {
  it('adds a region from the official list by keyboard', async () => {
    await administrator.goTo('/workspace/regions');
    await page.getByLabel('Email').fill(ADMINISTRATOR.email);
    await page.getByLabel('Kata sandi', { exact: true }).fill(ADMINISTRATOR.password);
    await page.keyboard.press('Enter');
    await press('Tambah daerah…');
    const form = page.getByRole('form', { name: 'Tambah daerah…' });
    const search = form.getByRole('combobox', { name: 'Cari di daftar resmi' });
    await search.pressSequentially('palopo');
    await form.getByRole('option', { name: 'Kota Palopo', disabled: true }).waitFor();
    await search.fill('');
    await search.pressSequentially('sorong');
    await form.getByRole('option', { name: 'Kota Sorong' }).waitFor();
    await lookAround('official');
    await search.focus();
    // Of the regency and the city, the city comes second.
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect.poll(() => form.getByLabel('Nama daerah', { exact: true }).inputValue()).toBe('Kota Sorong');
    await form.getByRole('button', { name: 'Simpan' }).click();
    await page.getByRole('row').filter({ hasText: '96.71' }).waitFor();
  });

  it('types and pastes the sessions of a cycle, and is told what is wrong and who clashes', async () => {
    await administrator.goTo('/workspace/sessions/table');
    await page.getByText('0 dari 4 daerah sudah dijadwalkan').waitFor();
    await cell('Tanggal', 'Kota Makassar').focus();
    await paste(
      [
        'Daerah\tTanggal\tPukul\tZona\tTempat\tTautan\tKetua\tAnggota',
        'Kota Pontianak\t19/11/2025\t08.30\tWIB\tBalai kota\t\tAnggota panel 1',
        '73.73\t19 November 2025\t09.00\t\tBalai kota\thttps://rapat.test/1\tAnggota panel 1\tAnggota panel 2; Entah',
        'Kota Lain\t20/11/2025',
      ].join('\n'),
    );
    await page.getByText('Tidak ada di tabel ini: Kota Lain.').waitFor();
    await page.getByText('Anggota panel: Entah belum dikenal.').waitFor();
    await page.getByText('Rabu, 19 Nov 2025, 09.00 WITA').waitFor();
    // 08.30 WIB is 09.30 WITA, and a session lasts an hour.
    await page.getByText('Anggota panel 1 juga duduk di panel Kota Pontianak dalam tabel ini.').waitFor();
    await page.getByText('2 sidang bentrok').waitFor();
    await lookAround('table');
  });

  it('works by keyboard, and keeps what was typed when the page is loaded again', async () => {
    await cell('Anggota panel', 'Kota Palopo').fill('Anggota panel 2');
    await cell('Tanggal', 'Kota Palopo').focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await expect
      .poll(() => cell('Tanggal', 'Kota Sorong').evaluate((it) => it === document.activeElement))
      .toBe(true);
    await page.keyboard.press('Control+d');
    await expect.poll(() => cell('Tanggal', 'Kota Sorong').inputValue()).toBe('19/11/2025');
    await cell('Tempat', 'Kota Palopo').focus();
    await press('Isi Tempat ke bawah');
    await expect.poll(() => cell('Tempat', 'Kota Sorong').inputValue()).toBe('Balai kota');
    expect(await cell('Zona', 'Kota Sorong').inputValue()).toBe('WIT');
    await page.getByText('Jadwalkan 3 sidang').waitFor();
    await page.reload();
    await expect.poll(() => cell('Tanggal', 'Kota Sorong').inputValue()).toBe('19/11/2025');
    await press('Jadwalkan 3 sidang');
    await page.getByText('Pukul belum diisi.').waitFor();
    await expect
      .poll(() => cell('Pukul', 'Kota Sorong').evaluate((it) => it === document.activeElement))
      .toBe(true);
    expect(await stored()).toEqual([]);
  });

  it('loses nothing when the line is gone, and schedules all in one go', async () => {
    await cell('Pukul', 'Kota Sorong').fill('09.00');
    await administrator.cut();
    await press('Jadwalkan 3 sidang');
    await page.getByText('Menunggu sambungan. Tersimpan di perangkat ini dan dikirim sendiri.').waitFor();
    await lookAround('not-sent');
    await administrator.restore();
    await page.getByText('3 sidang dijadwalkan. 3 dari 4 daerah sudah dijadwalkan').waitFor();
    expect(await stored()).toEqual([
      'Kota Sorong, 2025-11-19T00:00:00.000Z, Asia/Jayapura',
      'Kota Palopo, 2025-11-19T01:00:00.000Z, Asia/Makassar, CHAIR Anggota panel 1, EVALUATOR Anggota panel 2',
      'Kota Pontianak, 2025-11-19T01:30:00.000Z, Asia/Jakarta, CHAIR Anggota panel 1',
    ]);
    expect(await cell('Tanggal', 'Kota Palopo').count()).toBe(0);
  });

  it('is told of a clash when scheduling one session, before it is saved', async () => {
    await administrator.goTo('/workspace/sessions');
    await press('Jadwalkan sidang…');
    const form = page.getByRole('form', { name: 'Jadwalkan sidang…' });
    await choose(form, 'Daerah', 'makas', 'Kota Makassar');
    await form.getByLabel('Tanggal').fill('2025-11-19');
    await form.getByLabel('Tempat').fill('Balai kota');
    await form.getByLabel('Ketua').fill('anggotapanel2@panel.test');
    await form.getByText('Anggota panel 2 juga duduk di panel Kota Palopo').waitFor();
    await lookAround('single');
    await form.getByRole('button', { name: 'Jadwalkan' }).click();
    await page.getByRole('heading', { name: 'Kota Makassar' }).waitFor();
    await page.getByRole('row').filter({ hasText: 'anggotapanel2@panel.test' }).waitFor();
    expect(administrator.faults).toEqual([]);
  });

  it('saves nothing while a clash is still being looked up, and shows it first', async () => {
    let answer = () => {};
    const held = new Promise<void>((resolve) => {
      answer = resolve;
    });
    await page.route('**/graphql', async (route) => {
      if (route.request().postData()?.includes('ScheduleClashes')) await held;
      await route.continue();
    });
    await administrator.goTo('/workspace/sessions');
    await press('Jadwalkan sidang…');
    const form = page.getByRole('form', { name: 'Jadwalkan sidang…' });
    await choose(form, 'Daerah', '61.71', 'Kota Pontianak');
    await form.getByLabel('Tanggal').fill('2025-11-19');
    await form.getByLabel('Pukul').fill('08:00');
    await form.getByLabel('Tempat').fill('Balai kota');
    await form.getByLabel('Ketua').fill('anggotapanel2@panel.test');
    const sessions = () => workspace.app.services.fork().count(Session);
    const before = await sessions();
    await form.getByRole('button', { name: 'Jadwalkan' }).click();
    answer();
    await form.getByText('Anggota panel 2 juga duduk di panel Kota Palopo').waitFor();
    expect(await sessions()).toBe(before);
    await form.getByRole('button', { name: 'Jadwalkan' }).click();
    await page.getByRole('heading', { name: 'Kota Pontianak' }).waitFor();
    expect(await sessions()).toBe(before + 1);
    expect(administrator.faults).toEqual([]);
  });
});
