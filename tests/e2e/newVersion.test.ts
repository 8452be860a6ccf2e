import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Route } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Demo, SCREENS_FOLDER, startDemo } from './support/startDemo.ts';
import { takePictures } from './support/visitor.ts';

let demo: Demo;
beforeAll(async () => {
  demo = await startDemo();
});
afterAll(() => demo.stop());

const ANSWER = 'Sudah diukur, dan hasilnya diumumkan setiap bulan.';

/** The page as an older version has it, as in a window that was opened before the server was renewed. */
async function olderPage(route: Route): Promise<void> {
  if (route.request().resourceType() !== 'document') return route.fallback();
  const page = readFileSync(join(SCREENS_FOLDER, 'index.html'), 'utf8');
  const version = /(name="risalah-version" content=")[0-9a-f]+/;
  expect(page).toMatch(version);
  await route.fulfill({ contentType: 'text/html', body: page.replace(version, `$1${'0'.repeat(16)}`) });
}

/** An answer that does not come through. */
const lost = (route: Route): Promise<void> =>
  /submitAnswer/.test(route.request().postData() ?? '') ? route.abort() : route.fallback();

it('a client of an older version is told to load again, and loses nothing that waits to be sent', async () => {
  const room = `/sessions/${demo.sessions.live}`;
  const chair = await demo.enter('chair');
  await chair.goTo(room);

  const kominfo = await demo.enter('kominfo', { width: 390 });
  const { page } = kominfo;
  await page.route('**/*', olderPage);
  await kominfo.goTo(room);
  const band = page.getByRole('status').filter({ hasText: 'Risalah sudah diperbarui.' });
  await band.waitFor();
  await takePictures([kominfo], 'new-version');

  await page.route('**/graphql', lost);
  await page.getByRole('textbox', { name: /^Jawaban untuk pertanyaan/ }).fill(ANSWER);
  await page.getByRole('button', { name: 'Kirim jawaban' }).click();
  await page.getByText('Menunggu sambungan').first().waitFor();
  await page.unrouteAll();
  await band.getByRole('button', { name: 'Muat ulang' }).click();
  await chair.page.getByText(ANSWER).first().waitFor();
  await expect.poll(() => page.getByText('Menunggu sambungan').count()).toBe(0);
  expect(await band.count()).toBe(0);
  expect(chair.faults).toEqual([]);
});
