import { Seat } from '@risalah/server/seat/seat.entity';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { expectAccessible } from './support/accessible.ts';
import { type Demo, startDemo } from './support/startDemo.ts';
import { takePictures, type Visitor } from './support/visitor.ts';

const HEAD = 'Kepala Dinas Kominfo';
const SUCCESSOR = 'Pelaksana tugas Kepala Dinas Kominfo';

let demo: Demo;
let administrator: Visitor;
let page: Page;

beforeAll(async () => {
  demo = await startDemo();
  administrator = await demo.enter('admin');
  page = administrator.page;
});
afterAll(() => demo.stop());

const press = (name: string, on: { getByRole: Page['getByRole'] } = page) =>
  on.getByRole('button', { name, exact: true }).click();

const standing = () =>
  demo.app.services.fork().find(Seat, { session: demo.sessions.coming, revokedAt: null });

it('[W9] the seats of last year are offered at once, without who was succeeded and who sits here already', async () => {
  await administrator.goTo(`/workspace/sessions/${demo.sessions.coming}`);
  for (const name of [HEAD, 'Kepala Bappeda']) {
    await press(`Cabut kursi ${name}`);
    await press('Cabut kursi', page.getByRole('dialog'));
    await page
      .getByRole('button', { name: `Cabut kursi ${name}`, exact: true })
      .waitFor({ state: 'detached' });
  }
  await press('Tambah kursi…');
  const seat = page.getByRole('form', { name: 'Tambah kursi…' });
  await seat.getByLabel('Perangkat daerah').selectOption({ label: 'Dinas Kominfo' });
  await seat.getByLabel('Email', { exact: true }).fill('plt@kota.test');
  await seat.getByLabel('Nama di risalah').fill(SUCCESSOR);
  await seat.getByLabel('Jabatan', { exact: true }).fill(SUCCESSOR);
  await press('Simpan', seat);
  await page.getByRole('row').filter({ hasText: 'plt@kota.test' }).waitFor();
  const before = await standing();

  await press('Salin kursi…');
  const choice = page.getByRole('form', { name: 'Kursi yang disalin' });
  const box = (name: string | RegExp) => choice.getByRole('checkbox', { name });
  // The session of the year before is chosen without a word.
  const succeeded = box(`Kepala perangkat daerah, ${HEAD}, kini ${SUCCESSOR}`);
  await succeeded.waitFor();
  expect(await page.getByRole('combobox', { name: 'Dari sidang' }).inputValue()).toContain('2024');
  expect(await succeeded.isChecked()).toBe(false);
  expect(await box('Kepala perangkat daerah, Kepala Bappeda').isChecked()).toBe(true);
  expect(await box(/^Ketua,.*, sudah duduk di sini$/).isDisabled()).toBe(true);
  await takePictures([administrator], 'copy-seats');
  // Where the page is scrolled to its bar lies over whatever is there.
  await page.evaluate(() => scrollTo(0, 0));
  await expectAccessible(administrator, 'seats to copy');
  await press('Salin 1 kursi', choice);

  await page.getByRole('row').filter({ hasText: 'bappeda@demo.test' }).waitFor();
  const added = (await standing()).filter(({ id }) => !before.some((each) => each.id === id));
  expect(added.map(({ name }) => name)).toEqual(['Kepala Bappeda']);
  expect(administrator.faults).toEqual([]);
});
