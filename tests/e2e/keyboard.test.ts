import { afterAll, beforeAll, expect, it } from 'vitest';
import { ledgerRow } from './support/chair.ts';
import { tabTo } from './support/keyboard.ts';
import { type Demo, startDemo } from './support/startDemo.ts';

const PROMISE = 'Menyusun ulang cara hitung';
const QUESTION = 'Siapa yang menanggung biaya alat timbang di pasar?';

let demo: Demo;
beforeAll(async () => {
  demo = await startDemo();
});
afterAll(() => demo.stop());

it('a chair leads the session by keyboard alone', async () => {
  const chair = await demo.enter('chair');
  const { page } = chair;
  const { keyboard } = page;
  await chair.goTo(`/sessions/${demo.sessions.live}`);
  await page.getByRole('list', { name: 'Jawaban atas pertanyaan 12' }).waitFor();

  // Decides on an answer that is there.
  await ledgerRow(page, '12a').getByText('Perlu keputusan').waitFor();
  await keyboard.press('k');

  // Begins a follow-up, leaves it by a slip of the hand, and finds it as it was typed.
  const form = page.getByRole('form', { name: 'Tindak lanjut untuk 12a' });
  await keyboard.press('t');
  await form.waitFor();
  await keyboard.type(PROMISE);
  await keyboard.press('Escape');
  await form.waitFor({ state: 'detached' });
  await keyboard.press('t');
  await form.waitFor();
  expect(await form.getByRole('textbox', { name: 'Isi' }).inputValue()).toBe(PROMISE);
  await keyboard.press('Escape');
  await form.waitFor({ state: 'detached' });

  await keyboard.press('a');
  await ledgerRow(page, '12a')
    .getByText(/^Diterima/)
    .waitFor();

  // Poses a question of their own.
  await keyboard.press('c');
  await keyboard.type(QUESTION);
  await tabTo(page, /^Tambah$/, 'Shift+Tab');
  await keyboard.press('Enter');
  await keyboard.type('perdagangan');
  await keyboard.press('Enter');
  await keyboard.press('Escape');
  await keyboard.press('Control+Enter');
  await page.getByRole('heading', { name: `Pertanyaan 13. ${QUESTION}` }).waitFor();
  await ledgerRow(page, '13a').getByText('Ditunggu').waitFor();

  // Moves a question of the queue up, whoever put it there.
  const texts = async () =>
    Promise.all(
      (
        await page
          .getByRole('region', { name: /^Antrean panel/ })
          .getByRole('listitem')
          .all()
      ).map((item) => item.getByRole('button').first().textContent()),
    );
  const [top, next, ...rest] = await texts();
  expect(next).toBeTruthy();
  await page.getByRole('button', { name: next ?? '', exact: true }).focus();
  await keyboard.press('Enter');
  await tabTo(page, /^Naikkan$/);
  await keyboard.press('Enter');
  await expect.poll(texts).toEqual([next, top, ...rest]);
  await keyboard.press('Escape');

  // Poses one from the queue, which asks for a second press.
  const queued = page
    .getByRole('region', { name: /^Antrean panel/ })
    .getByRole('listitem')
    .first();
  const text = (await queued.getByRole('button').first().textContent()) ?? '';
  await keyboard.press('1');
  await page.getByText('Tekan 1 sekali lagi untuk mengajukan').first().waitFor({ state: 'attached' });
  await keyboard.press('1');
  await page.getByRole('heading', { name: `Pertanyaan 14. ${text}` }).waitFor();

  // Goes on to the next dimension, changing their mind once.
  await keyboard.press('n');
  await page.getByRole('form', { name: 'Pindah ke Smart Society?' }).waitFor();
  await keyboard.press('Escape');
  await page.getByRole('form', { name: 'Pindah ke Smart Society?' }).waitFor({ state: 'detached' });
  await keyboard.press('n');
  await keyboard.press('Enter');
  await page.getByText('Belum ada pertanyaan di Smart Society').waitFor();

  // Finds by its name what they know no key of, out of the field they type in.
  await keyboard.press('c');
  await keyboard.press('Control+k');
  await page.getByRole('dialog', { name: 'Semua perintah' }).waitFor();
  await keyboard.type('ke cakupan');
  await keyboard.press('Enter');
  const coverage = page.getByRole('region', { name: /^Cakupan/ });
  await expect.poll(() => coverage.evaluate((place) => place.contains(document.activeElement))).toBe(true);

  // Closes the session, after looking at all the keys.
  await keyboard.press('?');
  const keys = page.getByRole('dialog', { name: 'Semua pintasan' });
  await keys.getByText('Ke penyusun pertanyaan').waitFor();
  expect(await keys.getByRole('listitem').filter({ hasText: 'Ajukan dari antrean' }).textContent()).toContain(
    '1–',
  );
  await keyboard.press('Escape');
  await keys.waitFor({ state: 'detached' });
  await tabTo(page, /^Tutup sidang…$/);
  await keyboard.press('Enter');
  await page.getByRole('dialog', { name: 'Tutup sidang' }).waitFor();
  await tabTo(page, /^Tutup sidang$/);
  await keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Sidang ditutup' }).waitFor();
  expect(chair.faults).toEqual([]);
});
