import { Minutes } from '@risalah/server/minutes/minutes.entity';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { enterByPassword } from './support/enterByPassword.ts';
import { type Demo, startDemo } from './support/startDemo.ts';
import { takePictures, type Visitor } from './support/visitor.ts';

let demo: Demo;
let secretary: Visitor;
beforeAll(async () => {
  demo = await startDemo();
  secretary = await demo.enter('secretary');
});
afterAll(() => demo.stop());

const text = (page: Page) => page.getByRole('textbox', { name: 'Teks risalah', exact: true });
const tool = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
/** What the text says, without the names of others that stand beside their carets. */
const words = (page: Page) =>
  text(page).evaluate((element) => {
    const copy = element.cloneNode(true) as HTMLElement;
    for (const caret of copy.querySelectorAll('.others-caret')) caret.remove();
    return copy.textContent;
  });
const saved = (page: Page) =>
  page
    .getByText(/^Draf, tersimpan \d/)
    .first()
    .waitFor();

/** Opens the minutes of a dimension that nothing is written in yet. */
async function openEmpty({ page }: Visitor, dimension: string): Promise<void> {
  await page
    .getByRole('navigation', { name: 'Risalah per dimensi' })
    .getByRole('button', { name: new RegExp(dimension) })
    .click();
  await text(page).waitFor();
}

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
    await openEmpty(secretary, 'Smart Environment');
    await text(page).click();
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
      await openEmpty(visitor, 'Smart Living');
    }
    await text(here).click();
    await here.keyboard.type('Jalan dan air bersih dibahas.');
    await text(there).getByText('Jalan dan air bersih dibahas.').waitFor();
    await text(there).click();
    await there.keyboard.press('Control+End');
    await there.keyboard.type(' Drainase menyusul.');
    await text(here).getByText('Jalan dan air bersih dibahas. Drainase menyusul.').waitFor();
    await text(here).getByText('Sekretaris 2', { exact: true }).waitFor();
    await takePictures([secretary, other], 'two');

    await tool(here, 'Urungkan suntingan Anda').click();
    await expect.poll(() => words(there)).toBe(' Drainase menyusul.');
    await tool(here, 'Ulangi suntingan Anda').click();
    await expect.poll(() => words(there)).toBe('Jalan dan air bersih dibahas. Drainase menyusul.');

    await here.keyboard.press('Control+End');
    await here.keyboard.type(' Disampaikan @komin');
    const list = here.getByRole('listbox', { name: 'Yang dapat disebut' });
    await list.getByRole('option').first().waitFor();
    await takePictures([secretary], 'mention');
    await list.getByRole('option', { name: 'Dinas Kominfo Perangkat daerah' }).click();
    await expect.poll(async () => JSON.stringify(await stored('Smart Living'))).toContain('"type":"mention"');
    expect([...secretary.faults, ...other.faults]).toEqual([]);
    await other.leave();
  });
});
