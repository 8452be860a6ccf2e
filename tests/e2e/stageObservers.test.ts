import { afterAll, beforeAll, expect, it } from 'vitest';
import { expectAccessible } from './support/accessible.ts';
import { type Demo, startDemo } from './support/startDemo.ts';
import { takePictures, type Visitor } from './support/visitor.ts';

let demo: Demo;
let stage: Visitor;
beforeAll(async () => {
  demo = await startDemo();
  stage = await demo.enter('chair');
  await stage.page.setViewportSize({ width: 1920, height: 1080 });
  await stage.goTo(`/sessions/${demo.sessions.live}/stage`);
  await stage.page.getByRole('heading', { level: 2 }).waitFor();
});
afterAll(() => demo.stop());

/** Presses one of the buttons that come with the pointer. */
async function press(name: string): Promise<void> {
  await stage.page.mouse.move(300, 300);
  await stage.page.mouse.move(320, 300);
  await stage.page.getByRole('button', { name }).click();
}

/** The path that the code of the stage leads to. */
async function pathOf(): Promise<string> {
  const label = await stage.page.getByRole('img', { name: /^Kode QR menuju/ }).getAttribute('aria-label');
  return new URL(label?.replace('Kode QR menuju ', '') ?? '').pathname;
}

it('the code leads to the session until the chair lets observers in, who then read it and nothing of the panel', async () => {
  expect(await pathOf()).toBe(`/sessions/${demo.sessions.live}`);
  await press('Terima pengamat');
  const { page: hall } = stage;
  await hall.getByText('Pindai untuk masuk sebagai pengamat').waitFor();
  const path = await pathOf();
  expect(path).toMatch(/^\/o\/[2-9A-Z]{8}$/);
  await hall.getByRole('strong').filter({ hasText: path }).waitFor();
  await takePictures([stage], 'stage-admitting');
  await expectAccessible(stage, 'stage that lets observers in', [1920, 390]);
  await stage.page.setViewportSize({ width: 1920, height: 1080 });
  await hall.reload();
  await hall.getByRole('strong').filter({ hasText: path }).waitFor();

  const guest = await demo.visit('observer', { width: 390 });
  const { page } = guest;
  await guest.goTo(path);
  await page.getByRole('heading', { name: 'Masuk sebagai pengamat' }).waitFor();
  await expectAccessible(guest, 'entering as an observer');
  await takePictures([guest], 'stage-entering');
  await page.getByRole('button', { name: 'Masuk ke sidang' }).click();
  await page.getByText('Isi nama Anda.').waitFor();
  await page.getByLabel('Nama lengkap').fill('Warga Wara');
  await page.getByLabel('Jabatan atau lembaga').fill('Anggota DPRD');
  await page.getByRole('button', { name: 'Masuk ke sidang' }).click();
  await page.waitForURL(`**/sessions/${demo.sessions.live}`);
  await page
    .getByText(/Capaian transaksi nontunai/)
    .first()
    .waitFor();
  await takePictures([guest], 'stage-observer-in');
  expect(await page.getByText('Antrean').count()).toBe(0);
  expect(await page.getByText(/Perlu keputusan|Diterima|Tindak lanjut,/).count()).toBe(0);
  await page.reload();
  await page
    .getByText(/Capaian transaksi nontunai/)
    .first()
    .waitFor();
  expect(guest.faults).toEqual([]);
  await guest.leave();
});

it('who has a seat and scans comes to their own room, signed in already or not yet', async () => {
  const path = await pathOf();
  const head = await demo.enter('kominfo', { width: 390 });
  await head.goTo(path);
  await head.page.waitForURL(`**/sessions/${demo.sessions.live}`);
  await head.page
    .getByText(/Capaian transaksi nontunai/)
    .first()
    .waitFor();
  await head.leave();
  const late = await demo.visit('bappeda', { width: 390 });
  await late.goTo(path);
  await late.page.getByRole('link', { name: 'Punya akun di sidang ini? Masuk' }).click();
  await late.page.getByLabel('Email').fill('bappeda@demo.test');
  await late.page.getByLabel('Kata sandi', { exact: true }).fill('risalah-demo');
  await late.page.getByRole('button', { name: 'Masuk', exact: true }).click();
  await late.page.waitForURL(`**/sessions/${demo.sessions.live}`);
  await late.page
    .getByText(/Capaian transaksi nontunai/)
    .first()
    .waitFor();
  expect(late.faults).toEqual([]);
  await late.leave();
});

it('a code that was changed or ended leads nowhere, and what was typed stays', async () => {
  const first = await pathOf();
  await press('Ganti kode');
  await expect.poll(pathOf).not.toBe(first);
  const guest = await demo.visit('lead', { width: 390 });
  await guest.goTo(first);
  await guest.page.getByLabel('Nama lengkap').fill('Warga Bara');
  await guest.page.getByLabel('Jabatan atau lembaga').fill('Universitas');
  await guest.page.getByRole('button', { name: 'Masuk ke sidang' }).click();
  await guest.page.getByText('Kode ini tidak berlaku lagi.').waitFor();
  expect(await guest.page.getByLabel('Nama lengkap').inputValue()).toBe('Warga Bara');
  await guest.leave();
  await press('Akhiri penerimaan pengamat');
  await expect.poll(pathOf).toBe(`/sessions/${demo.sessions.live}`);
  expect(stage.faults).toEqual([]);
});

it('the stage of an observer shows no code, and offers nothing that would be refused', async () => {
  await press('Terima pengamat');
  await stage.page.getByText('Pindai untuk masuk sebagai pengamat').waitFor();
  const observer = await demo.enter('observer');
  await observer.goTo(`/sessions/${demo.sessions.live}/stage`);
  await observer.page.getByText('Pindai untuk masuk', { exact: true }).waitFor();
  expect(await observer.page.getByRole('button', { name: /pengamat|kode/ }).count()).toBe(0);
  await observer.leave();
});
