import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Demo, startDemo } from './support/startDemo.ts';
import type { Visitor } from './support/visitor.ts';

let demo: Demo;
beforeAll(async () => {
  demo = await startDemo();
});
afterAll(() => demo.stop());

const hits = (page: Page) => page.getByRole('dialog', { name: 'Cari' }).getByRole('link');

/** Words that are marked in the place that search led to. */
const markedWords = (page: Page): Promise<string[]> =>
  page.evaluate(() => [...(CSS.highlights.get('found') ?? [])].map((range) => (range as Range).toString()));

/** Waits until the place has the focus and a word in it is marked and in sight; resolves with what the place says. */
async function arrive(page: Page, word: RegExp): Promise<string> {
  const place = page.locator('[data-found]');
  await place.waitFor();
  await expect.poll(() => markedWords(page)).toContainEqual(expect.stringMatching(word));
  expect(await place.evaluate((element) => element.contains(document.activeElement))).toBe(true);
  const inSight = () =>
    page.evaluate(() => {
      const [range] = CSS.highlights.get('found') ?? [];
      const { top, bottom } = (range as Range).getBoundingClientRect();
      return top >= 0 && bottom <= window.innerHeight;
    });
  await expect.poll(inSight).toBe(true);
  return (await place.textContent()) ?? '';
}

/** Searches by keyboard and opens the first hit that says something. */
async function findByKeys({ page }: Visitor, typed: string, opens: RegExp): Promise<void> {
  await page.keyboard.press('/');
  await page.getByRole('textbox', { name: 'Kata yang dicari' }).fill(typed);
  await page.locator('dialog [aria-busy=false]').waitFor();
  await hits(page).filter({ hasText: opens }).first().waitFor();
  const texts = await hits(page).allInnerTexts();
  for (const text of texts) {
    await page.keyboard.press('ArrowDown');
    if (opens.test(text)) break;
  }
  await page.keyboard.press('Enter');
  await page.getByRole('dialog', { name: 'Cari' }).waitFor({ state: 'detached' });
}

it('a chair finds an earlier answer from within the room by keyboard alone, and is taken to its words', async () => {
  const chair = await demo.enter('chair');
  const { page } = chair;
  let come = (): void => undefined;
  const held = new Promise<void>((resolve) => {
    come = resolve;
  });
  await page.route('**/SearchDialog-*.js', async (route) => {
    await held;
    await route.continue();
  });
  await chair.goTo(`/sessions/${demo.sessions.live}`);
  await page.getByRole('list', { name: 'Jawaban atas pertanyaan 12' }).waitFor();
  // What is typed before the field has come goes into it, and works as no key of the room.
  await page.keyboard.type('/pantai');
  come();
  const field = page.getByRole('textbox', { name: 'Kata yang dicari' });
  await field.waitFor();
  expect(await field.inputValue()).toBe('pantai');
  await field.fill('');
  await page.keyboard.press('Escape');
  await findByKeys(chair, 'menganggarkan', /^Jawaban 5c/);
  expect(await arrive(page, /anggaran/)).toContain('Antrean puskesmas');
  expect(new URL(page.url()).pathname).toBe(`/sessions/${demo.sessions.live}`);

  // What was typed is still there, for the next hit.
  await page.keyboard.press('/');
  expect(await page.getByRole('textbox', { name: 'Kata yang dicari' }).inputValue()).toBe('menganggarkan');
  await page.keyboard.press('Escape');
  await findByKeys(chair, 'RKPD', /antrean panel/);
  expect(await arrive(page, /RKPD/)).toContain('Apakah anggaran 2025');
  await findByKeys(chair, 'pemeliharaan', /^Risalah/);
  await arrive(page, /pemeliharaan/i);
  expect(chair.faults).toEqual([]);
});

it('a slash that is typed into a text stays there', async () => {
  const chair = await demo.enter('chair');
  await chair.goTo(`/sessions/${demo.sessions.live}`);
  const field = chair.page.getByRole('textbox', { name: 'Pertanyaan', exact: true });
  await field.fill('');
  await field.press('/');
  expect(await field.inputValue()).toBe('/');
  expect(await chair.page.getByRole('dialog').count()).toBe(0);
});

it('an agency head finds on the phone what became of last year’s promise, in the record', async () => {
  const kominfo = await demo.enter('kominfo', { width: 390 });
  const { page } = kominfo;
  await kominfo.goTo(`/sessions/${demo.sessions.live}`);
  await page.getByRole('button', { name: 'Cari' }).click();
  await page.getByRole('textbox', { name: 'Kata yang dicari' }).fill('timbangan');
  await hits(page).filter({ hasText: 'Tindak lanjut dari 14a' }).click();
  expect(await arrive(page, /Menimbang/)).toContain('Menimbang sampah');
  expect(page.url()).toContain('/records/');
  // A question of the session that is under way, in the agency's own list.
  await kominfo.goTo(`/sessions/${demo.sessions.live}`);
  await page.getByRole('button', { name: 'Cari' }).click();
  await page.getByRole('textbox', { name: 'Kata yang dicari' }).fill('puskesmas');
  await hits(page).filter({ hasText: 'Jawaban 5c' }).click();
  expect(await arrive(page, /puskesmas/)).toContain('Antrean puskesmas');
  expect(kominfo.faults).toEqual([]);
});

it('an observer is shown nothing of the queue, and told how wide the search was', async () => {
  const observer = await demo.enter('observer');
  const { page } = observer;
  await observer.goTo('/');
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.keyboard.press('/');
  await page.getByRole('textbox', { name: 'Kata yang dicari' }).fill('RKPD');
  await page.getByText('Tidak ada yang ditemukan').first().waitFor();
  expect(await hits(page).count()).toBe(0);
  await page.getByRole('combobox', { name: 'Tahun siklus' }).selectOption('2023');
  await page.getByRole('textbox', { name: 'Kata yang dicari' }).fill('sampah');
  await hits(page).first().waitFor();
  expect(
    await hits(page).evaluateAll((links) =>
      links.every((link) => link.getAttribute('href')?.startsWith('/records/')),
    ),
  ).toBe(true);
  await hits(page)
    .filter({ hasText: /^Risalah/ })
    .first()
    .click();
  await arrive(page, /sampah/);
  expect(observer.faults).toEqual([]);
});
