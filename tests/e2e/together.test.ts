import { EvaluationRecord } from '@risalah/server/record/record.entity';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { pose } from './support/chair.ts';
import { enterByPassword } from './support/enterByPassword.ts';
import { type Demo, startDemo } from './support/startDemo.ts';

const QUESTION = 'Siapa yang menjaga jaringan di luar jam kerja?';
const DIMENSION = 'Smart Economy';

let demo: Demo;
beforeAll(async () => {
  demo = await startDemo();
});
afterAll(() => demo.stop());

const answerField = (page: Page) => page.getByRole('textbox', { name: 'Jawaban untuk pertanyaan 13' });

it('head and staff write one draft: each sees who writes and the other’s words, and what meets is shown side by side', async () => {
  const [chair, head, staff] = [
    await demo.enter('chair'),
    await demo.enter('kominfo'),
    await enterByPassword(demo, 'kominfoStaff'),
  ];
  for (const visitor of [chair, head]) await visitor.goTo(`/sessions/${demo.sessions.live}`);
  await chair.page.getByRole('list', { name: 'Jawaban atas pertanyaan 12' }).waitFor();
  await pose(chair.page, ['Kominfo'], QUESTION);
  for (const { page } of [head, staff]) {
    const now = page.getByRole('button', { name: 'Jawab sekarang' });
    await now.waitFor();
    await now.click();
    await answerField(page).waitFor();
  }

  // Staff may not send, and write what the head sees a moment later, without asking for it.
  await staff.page.getByText('Menunggu kepala dinas mengirim').waitFor();
  expect(await staff.page.getByRole('button', { name: 'Kirim jawaban' }).count()).toBe(0);
  await answerField(staff.page).fill('Petugas jaga bergiliran.');
  await head.page.getByText('Staf Dinas Kominfo sedang menulis').waitFor();
  await expect.poll(() => answerField(head.page).inputValue()).toBe('Petugas jaga bergiliran.');

  // The head goes on, and the staff see that.
  await answerField(head.page).fill('Petugas jaga bergiliran, tiga orang.');
  await staff.page.getByText('Kepala Dinas Kominfo sedang menulis').waitFor();
  await expect.poll(() => answerField(staff.page).inputValue()).toBe('Petugas jaga bergiliran, tiga orang.');

  // Both write on the same words while the line of one is gone: neither text is lost.
  await staff.cut();
  await answerField(staff.page).fill('Petugas jaga bergiliran, tiga orang, dengan telepon siaga.');
  await answerField(head.page).fill('Petugas jaga bergiliran, empat orang.');
  await head.page.getByText(/^Draf tersimpan/).waitFor();
  await staff.restore();
  const mine = staff.page.getByText('Petugas jaga bergiliran, tiga orang, dengan telepon siaga.');
  await staff.page.getByText(/^Teks Kepala Dinas Kominfo/).waitFor();
  await mine.first().waitFor();
  await staff.page.getByRole('button', { name: 'Pakai teks saya' }).click();
  await expect
    .poll(() => answerField(head.page).inputValue())
    .toBe('Petugas jaga bergiliran, tiga orang, dengan telepon siaga.');

  // Nobody else has seen a word of it; the head sends.
  expect(await chair.page.getByText('telepon siaga').count()).toBe(0);
  await answerField(head.page).press('Control+Enter');
  await chair.page
    .getByText(/telepon siaga/)
    .first()
    .waitFor();
  expect([...head.faults, ...staff.faults, ...chair.faults]).toEqual([]);
});

it('an evaluator orders, merges and drops their own; what is left is kept for the panel, in the room and on the record', async () => {
  const evaluator = await demo.enter('evaluator');
  const { page } = evaluator;
  await evaluator.goTo(`/sessions/${demo.sessions.live}`);
  const queue = page.getByRole('region', { name: /^Antrean panel/ });
  const compose = page.getByRole('region', { name: 'Susun pertanyaan' });
  await queue.getByRole('listitem').first().waitFor();
  for (const text of ['Pertama dari saya', 'Kedua dari saya']) {
    await compose.getByRole('textbox', { name: 'Pertanyaan' }).fill(text);
    await compose.getByRole('button', { name: 'Simpan ke antrean' }).click();
    await queue.getByRole('button', { name: text }).waitFor();
  }
  const order = async () =>
    (await queue.getByRole('listitem').allTextContents()).flatMap(
      (item) => /(Pertama|Kedua) dari saya/.exec(item)?.[0] ?? [],
    );
  expect(await order()).toEqual(['Pertama dari saya', 'Kedua dari saya']);
  await page.getByText('Anda mengurutkan pertanyaan Anda sendiri').waitFor();
  const item = (text: string) => queue.getByRole('listitem').filter({ hasText: text });
  await item('Kedua dari saya').getByRole('button', { name: 'Kedua dari saya' }).click();
  await item('Kedua dari saya').getByRole('button', { name: 'Naikkan' }).click();
  await expect.poll(order).toEqual(['Kedua dari saya', 'Pertama dari saya']);

  // Somebody else's has none of these acts.
  const others = queue.getByRole('listitem').filter({ hasText: 'Anggota panel 3' }).first();
  await others.getByRole('button').first().click();
  for (const name of ['Gabungkan…', 'Tarik', 'Naikkan'])
    expect(await others.getByRole('button', { name, exact: true }).count(), name).toBe(0);

  await item('Pertama dari saya').getByRole('button', { name: 'Pertama dari saya' }).click();
  await item('Pertama dari saya').getByRole('button', { name: 'Gabungkan…' }).click();
  const form = page.getByRole('form', { name: 'Gabungkan…' });
  await form.getByRole('combobox').selectOption({ label: 'Kedua dari saya' });
  await form.getByRole('textbox').fill('Keduanya dari saya');
  await form.getByRole('button', { name: 'Gabungkan', exact: true }).click();
  await queue.getByRole('button', { name: 'Keduanya dari saya' }).waitFor();
  expect(await order()).toEqual([]);

  // The chair moves anybody's, and everyone of the panel sees the new order.
  const chair = await demo.enter('chair');
  await chair.goTo(`/sessions/${demo.sessions.live}`);
  const chairs = chair.page.getByRole('region', { name: /^Antrean panel/ }).getByRole('listitem');
  const textsOf = async (items: Locator) =>
    Promise.all((await items.all()).map((each) => each.getByRole('button').first().textContent()));
  await chairs.first().waitFor();
  const [first, second, ...rest] = await textsOf(chairs);
  await chairs.first().getByRole('button', { name: 'Turunkan' }).click();
  for (const items of [chairs, queue.getByRole('listitem')])
    await expect.poll(() => textsOf(items)).toEqual([second, first, ...rest]);

  // The chair closes; the question stays with the session, for the panel.
  await chair.page.getByRole('button', { name: 'Tutup sidang…' }).click();
  await chair.page.getByRole('dialog').getByRole('button', { name: 'Tutup sidang' }).click();
  await chair.page.getByRole('heading', { name: 'Sidang ditutup' }).waitFor();
  await page.getByText('tidak diajukan').waitFor();
  await queue.getByText('Keduanya dari saya').waitFor();
  expect(await queue.getByRole('button', { name: 'Tarik' }).count()).toBe(0);
  const record = await recordOf(DIMENSION);
  for (const visitor of [evaluator, chair, await demo.enter('secretary')]) {
    await visitor.goTo(record);
    await visitor.page.getByRole('heading', { name: 'Antre, tidak diajukan' }).waitFor();
    await visitor.page.getByText('Keduanya dari saya').waitFor();
  }
  for (const who of ['kominfo', 'lead', 'observer'] as const) {
    const visitor = await demo.enter(who);
    await visitor.goTo(record);
    await visitor.page.getByRole('heading', { name: 'Tanya jawab 2024' }).waitFor();
    expect(await visitor.page.getByText(/Keduanya dari saya|tidak diajukan/).count(), who).toBe(0);
  }
  expect([...evaluator.faults, ...chair.faults]).toEqual([]);
});

async function recordOf(dimension: string): Promise<string> {
  const found = await demo.app.services
    .fork()
    .findOneOrFail(EvaluationRecord, { cycle: { year: 2024 }, dimension: { name: dimension } });
  return `/records/${found.id}`;
}
