import ICAL from 'ical.js';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { expectAccessible } from './support/accessible.ts';
import { type Demo, startDemo } from './support/startDemo.ts';
import { takePictures, type Visitor } from './support/visitor.ts';

let demo: Demo;
let chair: Visitor;

beforeAll(async () => {
  demo = await startDemo();
  chair = await demo.enter('chair');
});
afterAll(() => demo.stop());

it('a month is gone through by keyboard, to the session of a day', async () => {
  const { page } = chair;
  await chair.goTo('/calendar?view=month&month=2024-12');
  await page.getByRole('heading', { name: 'Desember 2024' }).waitFor();
  await page.getByText('Tidak ada sidang pada bulan ini.').waitFor();
  await page.locator('[data-day][tabindex="0"]').focus();
  await page.keyboard.press('PageUp');
  await page.getByRole('heading', { name: 'November 2024' }).waitFor();
  const focused = () => page.evaluate(() => (document.activeElement as HTMLElement).dataset.day);
  await expect.poll(focused).toBe('2024-11-01');
  for (const key of ['ArrowDown', 'ArrowDown', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight'])
    await page.keyboard.press(key);
  await expect.poll(focused).toBe('2024-11-19');
  await page.getByRole('heading', { name: 'Selasa, 19 November 2024' }).waitFor();
  expect(await page.getByRole('link', { name: 'Kota Palopo', exact: true }).getAttribute('href')).toMatch(
    /^\/sessions\//,
  );
  await takePictures([chair], 'calendar-month');
  await expectAccessible(chair, 'calendar');
});

it('the file of a session is one that calendars read', async () => {
  const { page } = chair;
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Unduh .ics sidang Kota Palopo, Selasa, 19 Nov 2024' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('sidang-kota-palopo-2024-11-19.ics');
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
  const calendar = new ICAL.Component(ICAL.parse(Buffer.concat(chunks).toString('utf8')));
  expect(calendar.getAllSubcomponents('vevent')).toHaveLength(1);
});

it('the list shows earlier sessions, of the cycle that is chosen', async () => {
  const { page } = chair;
  await page.getByRole('radio', { name: 'Daftar' }).click({ force: true });
  await page.getByRole('radio', { name: 'Sebelumnya' }).click({ force: true });
  await expect.poll(() => page.locator('main h3').count()).toBeGreaterThan(1);
  await page.getByLabel('Siklus').selectOption({ label: 'Evaluasi Tahap II 2023' });
  await expect.poll(() => page.locator('main h3').count()).toBe(1);
  await page.reload();
  await expect.poll(() => page.locator('main h3').count()).toBe(1);
  await chair.resize(390);
  await takePictures([chair], 'calendar-list');
  await chair.resize(1440);
});

it('a secret address is made, shown once, and taken back', async () => {
  const { page } = chair;
  await page.getByRole('button', { name: 'Buat alamat' }).click();
  const field = page.getByRole('textbox', { name: 'Alamat langganan' });
  await field.waitFor();
  const address = await field.inputValue();
  expect(await page.getByRole('link', { name: 'Buka di aplikasi kalender' }).getAttribute('href')).toBe(
    address.replace('http:', 'webcal:'),
  );
  await expectAccessible(chair, 'calendar address');
  await takePictures([chair], 'calendar-feed');
  // Only browsers know every name before .localhost.
  const reached = address.replace('chair.localhost', '127.0.0.1');
  const read = await fetch(reached);
  expect(
    new ICAL.Component(ICAL.parse(await read.text())).getAllSubcomponents('vevent').length,
  ).toBeGreaterThan(1);
  await page.reload();
  await page.getByText('dan masih berlaku').waitFor();
  expect(await field.count()).toBe(0);
  await page.getByRole('button', { name: 'Cabut alamat' }).click();
  await page.getByText('dan masih berlaku').waitFor({ state: 'detached' });
  expect((await fetch(reached)).status).toBe(410);
  expect(chair.faults).toEqual([]);
});
