import { Minutes } from '@risalah/server/minutes/minutes.entity';
import { withMinutes } from '@risalah/server/minutes/together/withMinutes';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectAccessible } from './support/accessible.ts';
import { enterByPassword } from './support/enterByPassword.ts';
import { minutesText, openMinutes, wordsOf } from './support/minutesPage.ts';
import { type Demo, startDemo } from './support/startDemo.ts';
import { takePictures, type Visitor } from './support/visitor.ts';

let demo: Demo;
let secretary: Visitor;
beforeAll(async () => {
  demo = await startDemo();
  secretary = await demo.enter('secretary');
});
afterAll(() => demo.stop());

/** The id of a dimension by its name. */
async function dimensionId(name: string): Promise<string> {
  const place = { session: demo.sessions.live, dimension: { name } };
  return (await demo.app.services.fork().findOneOrFail(Minutes, place)).dimensionId;
}

/** Keeps a version as it is kept by itself after some minutes of writing. */
async function keepVersionNow(name: string): Promise<void> {
  const found = await demo.app.services
    .fork()
    .findOneOrFail(Minutes, { session: demo.sessions.live, dimension: { name } });
  await withMinutes(demo.app.services, found.id, ({ keepWork }) => keepWork());
}

const tool = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
/** Presses a button until it has nothing more to do: who types slowly makes several edits of a sentence. */
async function pressWhileThereIs(button: Locator): Promise<void> {
  while (await button.isEnabled()) await button.click();
}
const saved = (page: Page) =>
  page
    .getByText(/^Draf, tersimpan \d/)
    .first()
    .waitFor();

/** The rich text of the minutes of a dimension, as the database has it. */
async function stored(dimension: string): Promise<unknown> {
  const found = await demo.app.services
    .fork()
    .findOneOrFail(
      Minutes,
      { session: demo.sessions.live, dimension: { name: dimension } },
      { populate: ['document'] },
    );
  return found.document;
}

describe('a secretary who writes minutes', () => {
  it('writes headings, bold words, lists, tables and links, which the server keeps as such', async () => {
    const { page } = secretary;
    await secretary.goTo(`/sessions/${demo.sessions.live}`);
    await openMinutes(secretary.page, 'Smart Environment');
    await minutesText(page).click();
    await page.getByRole('combobox', { name: 'Jenis baris' }).selectOption('Judul 2');
    await page.keyboard.type('Pembukaan');
    await page.keyboard.press('Enter');
    await page.keyboard.type('Ketua ');
    await page.keyboard.press('Control+b');
    await page.keyboard.type('membuka');
    await page.keyboard.press('Control+b');
    await page.keyboard.type(' sidang.');
    await page.keyboard.press('Enter');
    await tool(page, 'Daftar butir').click();
    await page.keyboard.type('hadir lengkap');
    await page.keyboard.press('Enter');
    await page.keyboard.type('tanpa wakil');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await tool(page, 'Tautan').click();
    await page.getByRole('textbox', { name: 'Alamat' }).fill('data.example.go.id');
    await page.getByRole('button', { name: 'Pasang tautan' }).click();
    await page.keyboard.press('Enter');
    await tool(page, 'Tabel').click();
    await page.keyboard.type('Layanan');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Capaian');
    await saved(page);
    await takePictures([secretary], 'rich');
    await expect
      .poll(() => stored('Smart Environment'))
      .toMatchObject({
        content: [
          { type: 'heading', attrs: { level: 2 }, content: [{ text: 'Pembukaan' }] },
          {
            type: 'paragraph',
            content: [
              { text: 'Ketua ' },
              { text: 'membuka', marks: [{ type: 'bold' }] },
              { text: ' sidang.' },
            ],
          },
          { type: 'bulletList', content: [{ type: 'listItem' }, { type: 'listItem' }] },
          {
            type: 'paragraph',
            content: [{ marks: [{ type: 'link', attrs: { href: 'https://data.example.go.id' } }] }],
          },
          {
            type: 'table',
            content: [
              { content: [{ type: 'tableHeader', content: [{ content: [{ text: 'Layanan' }] }] }, {}, {}] },
              {},
              {},
            ],
          },
        ],
      });
    expect(secretary.faults).toEqual([]);
  });

  it('writes with another at once, who is seen by name, and undoes only their own words', async () => {
    const other = await enterByPassword(demo, 'secretary2');
    const [here, there] = [secretary.page, other.page];
    for (const visitor of [secretary, other]) {
      await visitor.goTo(`/sessions/${demo.sessions.live}`);
      await openMinutes(visitor.page, 'Smart Living');
    }
    await minutesText(here).click();
    await here.keyboard.type('Jalan dan air bersih dibahas.');
    await minutesText(there).getByText('Jalan dan air bersih dibahas.').waitFor();
    await minutesText(there).click();
    await there.keyboard.press('Control+End');
    await there.keyboard.type(' Drainase menyusul.');
    await minutesText(here).getByText('Jalan dan air bersih dibahas. Drainase menyusul.').waitFor();
    await minutesText(here).getByText('Sekretaris 2', { exact: true }).waitFor();
    await takePictures([secretary, other], 'two');

    await pressWhileThereIs(tool(here, 'Urungkan suntingan Anda'));
    await expect.poll(() => wordsOf(there)).toBe(' Drainase menyusul.');
    await pressWhileThereIs(tool(here, 'Ulangi suntingan Anda'));
    await expect.poll(() => wordsOf(there)).toBe('Jalan dan air bersih dibahas. Drainase menyusul.');

    await here.keyboard.press('Control+End');
    await here.keyboard.type(' Disampaikan @komin');
    const list = here.getByRole('listbox', { name: 'Yang dapat disebut' });
    await list.getByRole('option').first().waitFor();
    await takePictures([secretary], 'mention');
    await list.getByRole('option', { name: 'Dinas Kominfo Perangkat daerah' }).click();
    await expect.poll(async () => JSON.stringify(await stored('Smart Living'))).toContain('"type":"mention"');
    // The name brought a blank with it.
    await here.keyboard.type(' , lengkap.');
    await expect.poll(() => wordsOf(there)).toContain('Disampaikan Dinas Kominfo, lengkap.');
    expect([...secretary.faults, ...other.faults]).toEqual([]);
    await other.leave();
  });

  it('puts the question that is being answered in by a key, and makes a line a follow-up or an answer', async () => {
    const { page } = secretary;
    await secretary.goTo(`/sessions/${demo.sessions.live}`);
    await minutesText(page).getByRole('region', { name: 'Pertanyaan 12 dan jawabannya' }).waitFor();
    await page.getByRole('button', { name: 'Keluarkan pertanyaan 12 dari teks' }).click();
    await page.getByRole('heading', { name: 'Belum termuat dalam teks' }).waitFor();
    await page.keyboard.press('Alt+r');
    await page.keyboard.press('Alt+Enter');
    await minutesText(page).getByRole('region', { name: 'Pertanyaan 12 dan jawabannya' }).waitFor();
    await page.getByRole('heading', { name: 'Belum termuat dalam teks' }).waitFor({ state: 'hidden' });

    await page.keyboard.type('Menyusun anggaran pasar nontunai.');
    await page.keyboard.press('Alt+t');
    const form = page.getByRole('dialog');
    const promise = form.getByRole('textbox').first();
    await expect.poll(() => promise.inputValue()).toBe('Menyusun anggaran pasar nontunai.');
    await page.keyboard.press('Escape');
    await form.waitFor({ state: 'hidden' });

    const said = page.getByRole('textbox', { name: 'Yang diucapkan' });
    await minutesText(page).getByText('Menyusun anggaran pasar nontunai.').click();
    await page.keyboard.press('End');
    await page.keyboard.press('Shift+Home');
    await page.keyboard.press('Alt+l');
    await expect.poll(() => said.evaluate((element) => element === document.activeElement)).toBe(true);
    await expect.poll(() => said.inputValue()).toBe('Menyusun anggaran pasar nontunai.');
    await said.fill('');
    expect(secretary.faults).toEqual([]);
  });
});

describe('the tools of the text', () => {
  it('of a table open over the text, which keeps its place, and are gone through by arrows', async () => {
    const { page } = secretary;
    await secretary.goTo(`/sessions/${demo.sessions.live}`);
    await openMinutes(page, 'Smart Environment');
    const cell = minutesText(page).getByRole('cell').first();
    await cell.click();
    const before = await cell.boundingBox();
    const rows = minutesText(page).getByRole('row');
    const count = await rows.count();
    await tool(page, 'Tabel').click();
    const menu = page.getByRole('menu', { name: 'Tabel' });
    await takePictures([secretary], 'table-menu');
    await expectAccessible(secretary, 'the menu of a table', [1440]);
    expect(await cell.boundingBox()).toEqual(before);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await menu.waitFor({ state: 'hidden' });
    await expect.poll(() => rows.count()).toBe(count + 1);
    expect(await minutesText(page).evaluate((text) => text === document.activeElement)).toBe(true);
    // Left alone it closes, and the focus is where it came from.
    await tool(page, 'Tabel').click();
    await menu.getByRole('menuitem', { name: 'Hapus baris' }).waitFor();
    await page.keyboard.press('Escape');
    await menu.waitFor({ state: 'hidden' });
    expect(await rows.count()).toBe(count + 1);
    expect(secretary.faults).toEqual([]);
  });

  it('are one stop of the Tab key, and arrows go from one to the next', async () => {
    const { page } = secretary;
    const bar = page.getByRole('toolbar', { name: 'Alat risalah' });
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
    // In a table or a list the Tab key is the text's own.
    await minutesText(page).getByText('Pembukaan').click();
    await tool(page, 'Tebal').focus();
    await page.keyboard.press('ArrowRight');
    expect(await focused()).toBe('Miring');
    await page.keyboard.press('End');
    await page.keyboard.press('ArrowRight');
    expect(await bar.getByRole('combobox').evaluate((kind) => kind === document.activeElement)).toBe(true);
    await page.keyboard.press('ArrowRight');
    expect(await focused()).toBe('Tebal');
    await page.keyboard.press('Tab');
    expect(await bar.evaluate((tools) => tools.contains(document.activeElement))).toBe(false);
    await page.keyboard.press('Shift+Tab');
    expect(await focused()).toBe('Tebal');
    expect(await bar.locator('[tabindex="0"]').count()).toBe(1);
  });
});

describe('the history of minutes', () => {
  it('shows each version, compares any two word by word, and puts one back as a new edit', async () => {
    const { page } = secretary;
    await secretary.goTo(`/sessions/${demo.sessions.live}`);
    await openMinutes(secretary.page, 'Smart Society');
    await minutesText(page).click();
    await page.keyboard.type('Sekolah dan pasar dibahas.');
    await expect.poll(async () => JSON.stringify(await stored('Smart Society'))).toContain('pasar dibahas.');
    await keepVersionNow('Smart Society');
    await page.keyboard.press('Control+a');
    await page.keyboard.type('Sekolah dibahas lengkap.');
    await expect.poll(async () => JSON.stringify(await stored('Smart Society'))).toContain('lengkap.');
    await keepVersionNow('Smart Society');
    await page.getByRole('button', { name: 'Riwayat' }).click();
    const history = page.getByRole('region', { name: 'Riwayat risalah' });
    const versions = history.getByRole('list', { name: 'Versi, terbaru lebih dahulu' });
    await expect.poll(() => versions.getByRole('button').count()).toBe(2);
    // The newest, against the one before it.
    await expect.poll(() => history.locator('del').allTextContents()).toEqual(['dan pasar ']);
    await expect.poll(() => history.locator('ins').allTextContents()).toEqual([' lengkap']);
    await history.getByText('1 kata ditambahkan, 2 kata dihapus.').waitFor();
    // Each change is gone to in turn, and after the last one the first again.
    for (const [words, told] of [
      ['dan pasar ', 'Perubahan 1 dari 2.'],
      [' lengkap', 'Perubahan 2 dari 2.'],
      ['dan pasar ', 'Perubahan 1 dari 2.'],
    ] as const) {
      await history.getByRole('button', { name: 'Perubahan berikutnya' }).click();
      await history.getByText(told).waitFor();
      expect(await history.locator('[aria-current="true"]').textContent()).toBe(words);
    }
    await takePictures([secretary], 'history');
    // The older one against the present text reads the same way round.
    await versions.getByRole('button').last().click();
    await history.getByLabel('Bandingkan dengan').selectOption({ label: 'Teks sekarang' });
    await expect.poll(() => history.locator('del').allTextContents()).toEqual(['dan pasar ']);
    await history.getByLabel('Bandingkan dengan').selectOption({ label: 'Tanpa perbandingan' });
    await history.getByText('Sekolah dan pasar dibahas.').waitFor();
    await history.getByRole('button', { name: 'Pulihkan ke draf' }).click();
    await minutesText(page).getByText('Sekolah dan pasar dibahas.').waitFor();
    await page.getByRole('button', { name: 'Riwayat' }).click();
    await versions.getByRole('button', { name: /^Sebelum versi lama dipulihkan/ }).waitFor();
    await expectAccessible(secretary, 'the history of minutes');
    expect(secretary.faults).toEqual([]);
  });

  it('is looked at by evaluators as well, who put nothing back', async () => {
    const evaluator = await demo.enter('evaluator');
    const { page } = evaluator;
    await evaluator.goTo(`/sessions/${demo.sessions.live}?minutes=${await dimensionId('Smart Society')}`);
    await page.getByRole('button', { name: 'Riwayat' }).click();
    const history = page.getByRole('region', { name: 'Riwayat risalah' });
    const versions = history.getByRole('list', { name: 'Versi, terbaru lebih dahulu' });
    await versions.getByRole('button').nth(1).click();
    await expect.poll(() => history.locator('del').allTextContents()).toEqual(['dan pasar ']);
    await expect.poll(() => history.locator('ins').allTextContents()).toEqual([' lengkap']);
    await takePictures([evaluator], 'history');
    await expectAccessible(evaluator, 'the history of minutes');
    expect(await history.getByRole('button', { name: 'Pulihkan ke draf' }).count()).toBe(0);
    expect(evaluator.faults).toEqual([]);
    await evaluator.leave();
  });
});

describe('the chair', () => {
  it('writes in a draft too, together with the secretary', async () => {
    const chair = await demo.enter('chair');
    await secretary.goTo(`/sessions/${demo.sessions.live}`);
    await openMinutes(secretary.page, 'Smart Living');
    await chair.goTo(`/sessions/${demo.sessions.live}?minutes=${await dimensionId('Smart Living')}`);
    await minutesText(chair.page).waitFor();
    await minutesText(chair.page).click();
    await chair.page.keyboard.press('Control+End');
    await chair.page.keyboard.press('Enter');
    await chair.page.keyboard.type('Ketua melengkapi.');
    await minutesText(secretary.page).getByText('Ketua melengkapi.').waitFor();
    await takePictures([chair], 'chair-writes');
    await expectAccessible(chair, 'the chair writes');
    expect([...chair.faults, ...secretary.faults]).toEqual([]);
  });
});
