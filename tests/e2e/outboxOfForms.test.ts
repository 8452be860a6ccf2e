import { Region } from '@risalah/server/workspace/region.entity';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { expectAccessible } from './support/accessible.ts';
import { type Demo, startDemo } from './support/startDemo.ts';
import { takePictures } from './support/visitor.ts';

let demo: Demo;
beforeAll(async () => {
  demo = await startDemo();
});
afterAll(() => demo.stop());

const WAITS = 'Menunggu sambungan. Tersimpan di perangkat ini dan dikirim sendiri.';
/**
 * Lets nothing through to the API. Whoever waits leaves to a page of the same server: with a page of another process Chromium lets go of
 * what was held back for the one that is left, and it is sent after all.
 */
const refuseLine = (page: Page) => page.context().route('**/graphql', (request) => request.abort());
const named = (name: string) => demo.app.services.fork().count(Region, { name });

it('a form of the preparation that is saved without a line waits over a closed page, and is saved once', async () => {
  const admin = await demo.enter('admin');
  const { page } = admin;
  await admin.goTo('/workspace/regions');
  await page.getByRole('button', { name: 'Tambah daerah…' }).click();
  const form = page.getByRole('form', { name: 'Tambah daerah…' });
  await form.getByLabel('Nama daerah').fill('Kota Bau-Bau');
  await refuseLine(page);
  await form.getByRole('button', { name: 'Simpan' }).click();
  await form.getByText(WAITS).waitFor();
  await takePictures([admin], 'form-waits');

  await admin.goTo('/healthz');
  expect(await named('Kota Bau-Bau')).toBe(0);
  await page.context().unroute('**/graphql');
  await admin.goTo('/workspace/regions');
  await page.getByRole('row').filter({ hasText: 'Kota Bau-Bau' }).waitFor();
  expect(await named('Kota Bau-Bau')).toBe(1);
  await admin.leave();
});

it('what a form was refused stays with its reason over a reload, in the language of the day, until it is let go', async () => {
  const admin = await demo.enter('admin', { width: 390 });
  const { page } = admin;
  await admin.goTo('/workspace/regions');
  await page.getByRole('button', { name: 'Tambah daerah…' }).click();
  const form = page.getByRole('form', { name: 'Tambah daerah…' });
  await form.getByLabel('Nama daerah').fill('Kota Kembar');
  await form.getByLabel('Kode resmi').fill('74.72');
  await refuseLine(page);
  await form.getByRole('button', { name: 'Simpan' }).click();
  await form.getByText(WAITS).waitFor();
  await admin.goTo('/healthz');
  // Somebody else takes the code meanwhile.
  const other = await demo.enter('admin');
  await other.goTo('/workspace/regions');
  await other.page.getByRole('button', { name: 'Tambah daerah…' }).click();
  const theirs = other.page.getByRole('form', { name: 'Tambah daerah…' });
  await theirs.getByLabel('Nama daerah').fill('Kota Lain');
  await theirs.getByLabel('Kode resmi').fill('74.72');
  await theirs.getByRole('button', { name: 'Simpan' }).click();
  await other.page.getByRole('row').filter({ hasText: 'Kota Lain' }).waitFor();

  await page.context().unroute('**/graphql');
  await admin.goTo('/workspace/regions');
  const list = page.getByRole('region', { name: 'Belum diterima server' });
  await list.getByText('Simpan daerah Kota Kembar').waitFor();
  await list.getByText('Ditolak').waitFor();
  await expectAccessible(admin, 'a refused form');
  await takePictures([admin], 'form-refused');
  await page.evaluate("localStorage['risalah.language'] = 'en'");
  await page.reload();
  const english = page.getByRole('region', { name: 'Not taken by the server yet' });
  await english.getByText('Save region Kota Kembar').waitFor();
  await english.getByRole('button', { name: 'Discard' }).click();
  await english.waitFor({ state: 'detached' });
  await page.reload();
  await page.getByRole('heading', { level: 2, name: 'Regions' }).waitFor();
  expect(await english.count()).toBe(0);
  expect(await named('Kota Kembar')).toBe(0);
});
