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
  await form.getByText('Strategi', { exact: true }).click();
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
  await keyboard.press('c');
  await keyboard.type(QUESTION);
  await page.getByRole('button', { name: 'Tambah', exact: true }).last().click();
  await keyboard.type('perdagangan');
  await keyboard.press('Enter');
  await keyboard.press('Escape');
  await chair.cut();
  await keyboard.press('Control+Enter');
  await page.getByText('Menunggu sambungan, panel belum menerimanya.').waitFor();
  await chair.restore();
  await page.getByRole('heading', { name: `Pertanyaan 13. ${QUESTION}` }).waitFor();
  expect(chair.faults).toEqual([]);
  await chair.leave();
});

it('who signs out with something unsent is asked first, and a signed-out device holds no draft', async () => {
  const chair = await enterRoom(390);
  const { page } = chair;
  await page
    .getByRole('tab', { name: 'Susun' })
    .or(page.getByRole('button', { name: 'Susun' }))
    .first()
    .click();
  await page.getByRole('textbox', { name: 'Pertanyaan', exact: true }).fill('Draf yang belum diajukan');
  await page.waitForFunction(() => Object.keys(localStorage).some((key) => key.startsWith('risalah.draft:')));
  // The cookie is taken away elsewhere; the next thing the window asks tells it so.
  await page.context().clearCookies();
  await page.getByRole('button', { name: 'Simpan ke antrean' }).click();
  await page.waitForURL(/sign-in|sessions/);
  await page.waitForFunction(
    () => !Object.keys(localStorage).some((key) => key.startsWith('risalah.draft:')),
  );

  // Signed in again, what was submitted goes.
  await page.goto(demo.address('chair', '/demo/chair'));
  await page.getByRole('heading', { level: 1, name: 'Beranda' }).waitFor();
  await page.waitForFunction(
    () =>
      new Promise((resolve) => {
        const opened = indexedDB.open('risalah-outbox');
        opened.onsuccess = () => {
          const all = opened.result.transaction('entries').objectStore('entries').count();
          all.onsuccess = () => resolve(all.result === 0);
        };
      }),
  );
  await chair.leave();
});
