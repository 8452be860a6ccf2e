import { Answer } from '@risalah/server/answer/answer.entity';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectAccessible } from './support/accessible.ts';
import { type Demo, startDemo } from './support/startDemo.ts';
import { takePictures, type Visitor } from './support/visitor.ts';

const DRAFT = 'Sistem pembayaran nontunai sudah dipakai di';
const ANSWER = `${DRAFT} dua belas pasar.`;

/** What this device keeps of what was read, by the names under which it does. */
const READINGS = `new Promise((resolve) => {
  const opening = indexedDB.open('risalah-readings');
  // Who looks makes no database: the page would find it without its store.
  opening.onupgradeneeded = () => opening.transaction.abort();
  opening.onerror = () => resolve([]);
  opening.onsuccess = () => {
    const database = opening.result;
    const asking = database.transaction('readings').objectStore('readings').getAllKeys();
    asking.onsuccess = () => resolve(asking.result.map((key) => key.split(':')[0]).sort());
    database.close();
  };
})`;

/** Whether the browser keeps the page, and every part of it that was loaded. */
const ALL_KEPT = `(async () => {
  if (!(await caches.match('/'))) return false;
  const parts = performance.getEntriesByType('resource').map(({ name }) => name).filter((name) => name.includes('/assets/'));
  return (await Promise.all(parts.map((part) => caches.match(part, { ignoreVary: true })))).every(Boolean);
})()`;

let demo: Demo;
beforeAll(async () => {
  demo = await startDemo();
});
afterAll(() => demo.stop());

async function enterRoom(): Promise<Visitor> {
  const kominfo = await demo.enter('kominfo', { width: 390, keepsPage: true });
  await kominfo.goTo(`/sessions/${demo.sessions.live}`);
  await field(kominfo).waitFor();
  return kominfo;
}

const field = ({ page }: Visitor) => page.getByRole('textbox', { name: /^Jawaban untuk pertanyaan/ });

const readings = ({ page }: Visitor) => page.evaluate<string[]>(READINGS);

it('a page that was on its way while the keeping of pages began is kept with all its parts', async () => {
  const visitor = await demo.visit('kominfo', { keepsPage: true });
  const { page } = visitor;
  const later = await page.context().newPage();
  let answer = () => {};
  const held = new Promise<void>((resolve) => {
    answer = resolve;
  });
  const asked = later.waitForRequest('**/keadaan');
  await later.route('**/keadaan', async (route) => {
    await held;
    await route.continue();
  });
  const came = later.goto(demo.address('kominfo', '/keadaan'));
  await asked;
  await visitor.goTo('/sign-in');
  await expect.poll(() => page.evaluate('navigator.serviceWorker.controller !== null')).toBe(true);
  answer();
  await came;
  // Its own parts come once it is there.
  await later.getByRole('heading', { level: 1 }).waitFor();
  await expect.poll(() => later.evaluate(ALL_KEPT)).toBe(true);
  await visitor.leave();
});

describe('a room that is opened again without a line', () => {
  it('is gone from the device after signing out', async () => {
    const kominfo = await enterRoom();
    const { page } = kominfo;
    await expect.poll(() => readings(kominfo)).toEqual(['person', 'room']);
    await page.getByRole('button', { name: 'Akun dan tampilan' }).first().click();
    await page.getByRole('button', { name: 'Keluar', exact: true }).click();
    await page.waitForURL(/sign-in/);
    await expect.poll(() => readings(kominfo)).toEqual([]);
    await kominfo.leave();
  });

  it('shows the question and what was typed, takes an answer, and sends it when the line is back', async () => {
    const kominfo = await enterRoom();
    const { page } = kominfo;
    await expect.poll(() => page.evaluate(ALL_KEPT)).toBe(true);
    await expect.poll(() => readings(kominfo)).toEqual(['person', 'room']);
    await field(kominfo).fill(DRAFT);
    // The server has it, and the room that this device kept last does not know it yet.
    await page.getByText('Draf tersimpan').waitFor();

    await kominfo.cut();
    await page.reload();
    await field(kominfo).waitFor();
    expect(await field(kominfo).inputValue()).toBe(DRAFT);
    await page.getByText('Sambungan terputus').first().waitFor();
    await takePictures([kominfo], 'offline');
    await expectAccessible(kominfo, 'a room that was opened without a line');
    await field(kominfo).fill(ANSWER);
    await page.getByRole('button', { name: 'Kirim jawaban' }).click();
    await page.getByText('Menunggu sambungan').first().waitFor();
    await page.reload();
    await page.getByText('Menunggu sambungan').first().waitFor();

    await kominfo.restore();
    await page.getByText('Menunggu sambungan').first().waitFor({ state: 'detached' });
    await page.getByRole('heading', { name: 'Jawaban sebelumnya' }).waitFor();
    await expect.poll(() => demo.app.services.fork().count(Answer, { text: ANSWER })).toBe(1);
    await kominfo.leave();
  });
});
