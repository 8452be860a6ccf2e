import { afterAll, beforeAll, expect, it } from 'vitest';
import { expectAccessible } from './support/accessible.ts';
import { ledgerRow } from './support/chair.ts';
import { type Demo, startDemo } from './support/startDemo.ts';
import { takePictures, type Visitor } from './support/visitor.ts';

let demo: Demo;
beforeAll(async () => {
  demo = await startDemo();
});
afterAll(() => demo.stop());

const PROMISE = 'Menyusun ulang cara hitung retribusi pasar.';
const QUESTION = 'Siapa yang menanggung biaya alat timbang di pasar?';

async function enterRoom(width: number): Promise<Visitor> {
  const chair = await demo.enter('chair', { width });
  await chair.goTo(`/sessions/${demo.sessions.live}`);
  return chair;
}

it('what a chair does without a line waits in the outbox over a reload, and happens once when the line is back', async () => {
  const chair = await enterRoom(1440);
  const { page } = chair;
  const { keyboard } = page;
  await ledgerRow(page, '12a').getByText('Perlu keputusan').waitFor();
  await keyboard.press('k');
  await keyboard.press('t');
  const form = page.getByRole('form', { name: 'Tindak lanjut untuk 12a' });
  await form.getByRole('textbox', { name: 'Isi' }).fill(PROMISE);
  await form.getByRole('radio', { name: 'Strategi' }).check();
  await chair.cut();
  await keyboard.press('Control+Enter');
  await form.getByText('Menunggu sambungan. Tersimpan di perangkat ini dan dikirim sendiri.').waitFor();

  // The form is left, and what it said is still in reach; a question posed meanwhile waits behind it.
  await keyboard.press('Escape');
  await form.waitFor({ state: 'detached' });
  const unsent = page.getByRole('region', { name: 'Belum diterima server' });
  await unsent.getByRole('button', { name: 'Lihat' }).click();
  await unsent.getByText('Tindak lanjut 12a', { exact: false }).waitFor();
  await unsent.getByText(PROMISE).waitFor();
  await takePictures([chair], 'outbox-of-acts');
  await expectAccessible(chair, 'what waits in a room');

  const attempts: string[] = [];
  page.on('request', (request) => {
    const said = request.postData() ?? '';
    if (said.includes('RequestFollowUp')) attempts.push(said);
  });
  await chair.restore();
  await page.reload();
  await ledgerRow(page, '12a').getByText('Tindak lanjut').first().waitFor();
  await unsent.waitFor({ state: 'detached' });
  expect(attempts.length).toBeGreaterThan(0);
  const found = await demo.app.services
    .fork()
    .getConnection()
    .execute('select count(*) as n from follow_up where text = ?', [PROMISE]);
  expect(found).toEqual([{ n: 1 }]);

  // A question is posed without a line, and is there after it.
  const question = page.getByRole('textbox', { name: 'Pertanyaan', exact: true });
  await question.waitFor();
  await keyboard.press('c');
  await question.and(page.locator(':focus')).waitFor();
  await keyboard.type(QUESTION);
  await page.getByRole('button', { name: 'Tambah', exact: true }).last().click();
  await page.getByRole('combobox').and(page.locator(':focus')).waitFor();
  await keyboard.type('perdagangan');
  await page.getByRole('option', { name: /Perdagangan/ }).waitFor();
  await keyboard.press('Enter');
  await keyboard.press('Escape');
  await page.getByRole('button', { name: /^Hapus .*Perdagangan/ }).waitFor();
  await chair.cut();
  await keyboard.press('Control+Enter');
  await page.getByText('Menunggu sambungan, panel belum menerimanya.').waitFor();
  await chair.restore();
  await page.getByRole('heading', { name: `Pertanyaan 13. ${QUESTION}` }).waitFor();
  expect(chair.faults).toEqual([]);
  await chair.leave();
});

it('who signs out with something unsent is asked first, and a device without a sign-in holds no draft', async () => {
  const chair = await enterRoom(1440);
  const { page } = chair;
  const composer = page.getByRole('textbox', { name: 'Pertanyaan', exact: true });
  const drafts = () =>
    page.evaluate(() => Object.keys(localStorage).filter((key) => /draft:/.test(key)).length);

  // The sign-in is taken away elsewhere: the words submitted stay in the outbox, the draft leaves the device.
  await composer.fill('Antrean saat sesi masuk berakhir');
  await expect.poll(drafts).toBeGreaterThan(0);
  const cookies = await page.context().cookies();
  await page.context().clearCookies();
  await page.getByRole('button', { name: 'Simpan ke antrean' }).click();
  await composer.waitFor({ state: 'detached' });
  await expect.poll(drafts).toBe(0);
  await page.context().addCookies(cookies);
  await chair.goTo(`/sessions/${demo.sessions.live}`);
  await page.getByText('Antrean saat sesi masuk berakhir').first().waitFor();

  // Signing out asks about what waits, and sends it first.
  await composer.fill('Antrean tanpa sambungan');
  await chair.cut();
  await page.getByRole('button', { name: 'Simpan ke antrean' }).click();
  await page.getByText('Menunggu sambungan, panel belum menerimanya.').waitFor();
  await page.getByRole('button', { name: 'Akun dan tampilan' }).first().click();
  await page.getByRole('button', { name: 'Keluar', exact: true }).click();
  const asked = page.getByRole('dialog', { name: 'Ada kiriman yang belum diterima server' });
  await asked.getByText('Antrean tanpa sambungan').waitFor();
  await takePictures([chair], 'signing-out');
  await expectAccessible(chair, 'signing out');
  await chair.restore();
  // With the line back it may have gone by itself by now; the dialog stays for its answer all the same.
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^(Kirim, lalu keluar|Keluar)$/ })
    .click();
  await page.waitForURL(/sign-in/);
  const stored = await demo.app.services
    .fork()
    .getConnection()
    .execute('select count(*) as n from question where text like ?', ['Antrean %']);
  expect(stored).toEqual([{ n: 2 }]);
  await chair.leave();
});
