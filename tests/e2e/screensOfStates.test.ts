import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { sticksOutAt, violationsOf, WIDTHS } from './support/accessible.ts';
import { ledgerRow, pose, pressKey } from './support/chair.ts';
import { enterByPassword } from './support/enterByPassword.ts';
import { type Demo, startDemo } from './support/startDemo.ts';
import { capture } from './support/storySecretary.ts';
import { takePictures, type Visitor } from './support/visitor.ts';

/**
 * Every state that the founders' picture of states shows, brought about in one session as it goes on. Each test begins
 * where the one before it ended.
 */
const ASKED = ['Bappeda', 'Perdagangan', 'Koperasi dan UKM', 'Kominfo'];
const MINUTE = 60_000;

let demo: Demo;
let chair: Visitor;
let head: Visitor;
let staff: Visitor;
let planner: Visitor;
let secretary: Visitor;

beforeAll(async () => {
  demo = await startDemo();
  [chair, head, planner, secretary] = await Promise.all([
    demo.enter('chair'),
    demo.enter('kominfo'),
    demo.enter('bappeda'),
    demo.enter('secretary'),
  ]);
  staff = await enterByPassword(demo, 'kominfoStaff');
  for (const visitor of [chair, head, planner, secretary]) await visitor.goTo(live());
});
afterAll(() => demo.stop());

const live = () => `/sessions/${demo.sessions.live}`;
const answerTo = ({ page }: Visitor, number: number) =>
  page.getByRole('textbox', { name: `Jawaban untuk pertanyaan ${number}` });
const heading = (page: Page, words: string | RegExp) => page.getByRole('heading', { name: words });

/** All that is wrong with what somebody sees, wide and on a phone; the window has its width back afterwards. */
async function look(name: string, ...visitors: readonly Visitor[]): Promise<void> {
  const found: string[] = [];
  for (const visitor of visitors) {
    const before = visitor.page.viewportSize()?.width ?? WIDTHS[0];
    for (const width of WIDTHS) {
      for (const what of await sticksOutAt(visitor, width))
        found.push(`${visitor.name}, ${width} px, sticks out: ${what}`);
      for (const what of await violationsOf(visitor)) found.push(`${visitor.name}, ${width} px: ${what}`);
      await takePictures([visitor], `state-${name}-${width}`);
    }
    await visitor.resize(before);
    found.push(...visitor.faults.splice(0));
  }
  expect(found.join('\n')).toBe('');
}

it('an answer is awaited for minutes, one waits for a decision, one is accepted', async () => {
  await ledgerRow(chair.page, '12a').getByText('Perlu keputusan').waitFor();
  await ledgerRow(chair.page, '12b')
    .getByText(/^Ditunggu \d+ menit$/)
    .waitFor();
  await ledgerRow(chair.page, '12c')
    .getByText(/^Diterima \d/)
    .waitFor();
  await look('awaited', chair);
});

it('nothing is asked of an agency, and its page says that it changes by itself', async () => {
  await planner.page.getByText('Belum ada pertanyaan untuk dinas Anda').first().waitFor();
  await look('nothing-asked', planner);
});

it('a room that comes slowly shows still bars', async () => {
  const late = await demo.enter('observer');
  const { page } = late;
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route('**/graphql', async (route) => {
    await held;
    await route.continue();
  });
  await late.goTo(live());
  await page.getByRole('status').filter({ hasText: 'Memuat' }).first().waitFor();
  await look('loading', late);
  release();
  await heading(page, /^Pertanyaan 12/).waitFor();
  await late.leave();
});

it('an answer is being written, by two who see each other', async () => {
  await answerTo(head, 12).fill('Petugas jaga bergiliran.');
  await ledgerRow(chair.page, '12b').getByText('Sedang menulis').waitFor();
  await staff.page.getByText('Kepala Dinas Kominfo sedang menulis').waitFor();
  await look('writing', chair, staff);
});

it('a draft that somebody else made newer stands beside the reader’s own', async () => {
  await expect.poll(() => answerTo(staff, 12).inputValue()).toBe('Petugas jaga bergiliran.');
  await staff.cut();
  await answerTo(staff, 12).fill('Petugas jaga bergiliran, dengan telepon siaga.');
  await answerTo(head, 12).fill('Petugas jaga bergiliran, tiga orang.');
  await head.page.getByText(/^Draf tersimpan/).waitFor();
  await staff.restore();
  await staff.page.getByRole('button', { name: 'Gabungkan' }).waitFor();
  await look('newer-revision', staff);
  await staff.page.getByRole('button', { name: /^Pakai revisi/ }).click();
  await expect.poll(() => answerTo(staff, 12).inputValue()).toBe('Petugas jaga bergiliran, tiga orang.');
});

it('a new question comes from the top edge, over a text that is being typed', async () => {
  await answerTo(head, 12).focus();
  await pose(chair.page, ASKED, 'Siapa yang menjaga jaringan di luar jam kerja?');
  const sheet = head.page.getByRole('button', { name: 'Jawab sekarang' });
  await sheet.waitFor();
  await head.page.getByRole('button', { name: 'Selesaikan tulisan ini dulu' }).waitFor();
  expect(await answerTo(head, 12).evaluate((field) => field === document.activeElement)).toBe(true);
  await planner.page.getByRole('button', { name: 'Jawab sekarang' }).waitFor();
  await look('new-question', head, planner);
  await sheet.click();
  await planner.page.getByRole('button', { name: 'Jawab sekarang' }).click();
});

it('words said aloud are captured, and wait to be confirmed', async () => {
  await capture(secretary.page, 'Kepala Bappeda', 'Pertanyaan 13', 'Petugas jaga bergiliran.');
  await ledgerRow(chair.page, '13a').getByText('Dicatat sekretaris', { exact: true }).waitFor();
  await planner.page.getByText('Dicatat sekretaris, mohon konfirmasi').first().waitFor();
  await look('captured', chair, planner);
});

it('an answer that arrives below what the chair reads is told, and moves nothing', async () => {
  await chair.page.setViewportSize({ width: WIDTHS[0], height: 640 });
  const first = ledgerRow(chair.page, '13a');
  const before = await first.boundingBox();
  await answerTo(head, 13).fill('Tiga orang, bergiliran setiap malam.');
  await answerTo(head, 13).press('Control+Enter');
  await chair.page.getByRole('button', { name: '1 jawaban baru di bawah' }).waitFor();
  await ledgerRow(chair.page, '13d')
    .getByText(/^Baru, /)
    .waitFor();
  expect(await first.boundingBox()).toEqual(before);
  await look('arrived', chair);
});

it('a follow-up is put down in its form, and stands with its year', async () => {
  await ledgerRow(chair.page, '13d').click();
  await pressKey(chair.page, 't');
  const form = chair.page.getByRole('form', { name: 'Tindak lanjut untuk 13d' });
  await form.getByRole('textbox', { name: 'Isi' }).fill('Menyatukan cara hitung');
  await look('follow-up-form', chair);
  await form.getByRole('radio', { name: 'Metode' }).check();
  await form.getByRole('button', { name: 'Catat tindak lanjut' }).click();
  await ledgerRow(chair.page, '13d').getByText('Tindak lanjut, 2025').waitFor();
});

it('evidence is due the next day', async () => {
  await pressKey(chair.page, 'b');
  const form = chair.page.getByRole('form', { name: 'Minta bukti untuk 13d' });
  await form.getByRole('textbox', { name: 'Bukti' }).fill('Daftar petugas jaga');
  await look('evidence-form', chair);
  await form.getByRole('button', { name: 'Minta bukti' }).click();
  await ledgerRow(chair.page, '13d').getByText('1 bukti diminta').waitFor();
  await head.page
    .getByText(/^Bukti sampai besok/)
    .first()
    .waitFor();
  await look('evidence-due', head, chair);
});

it('a wording is amended, and the first one stays in reach', async () => {
  await chair.page.getByRole('button', { name: 'Ubah', exact: true }).first().click();
  const field = chair.page.getByRole('textbox', { name: 'Rumusan baru' });
  await field.fill('Siapa yang menjaga jaringan pada malam hari dan hari libur?');
  await look('amend-form', chair);
  await field.press('Control+Enter');
  await heading(chair.page, /malam hari dan hari libur/).waitFor();
  await chair.page
    .getByText(/^Diubah/)
    .first()
    .click();
  await look('amended', chair);
});

it('an answer waits for the line, and its question is withdrawn meanwhile', async () => {
  await pose(chair.page, ['Kominfo'], 'Berapa lama gangguan terakhir?');
  await head.page.getByRole('button', { name: 'Jawab sekarang' }).click();
  await head.cut();
  await answerTo(head, 14).fill('Dua jam.');
  await answerTo(head, 14).press('Control+Enter');
  await head.page.getByText('Menunggu sambungan').first().waitFor();
  await look('offline', head);
  await chair.page.getByRole('button', { name: 'Tarik', exact: true }).first().click();
  await chair.page.getByRole('button', { name: 'Tarik pertanyaan' }).click();
  await chair.page
    .getByText(/^Ditarik \d/)
    .first()
    .waitFor();
  await look('withdrawn', chair);
  await head.restore();
});

it('a line that comes back tells how many events follow', async () => {
  await secretary.cut();
  await secretary.page.getByText(/^Luring sejak/).waitFor();
  await secretary.page.getByText(/^Sambungan terputus/).waitFor();
  await look('offline-writing', secretary);
  await pose(chair.page, ['Kominfo'], 'Apa yang disiapkan untuk hari libur?');
  await secretary.restore();
  await secretary.page.getByText('Menyusul').first().waitFor();
  await takePictures([secretary], 'state-catching-up-1440');
  await secretary.page.getByText('Tersambung').first().waitFor();
  expect(secretary.faults).toEqual([]);
});

it('a paused session stops its clocks, and drafts go on', async () => {
  await pressKey(chair.page, 'p');
  await look('asks-for-pause', chair);
  await chair.page.getByRole('button', { name: 'Jeda', exact: true }).last().click();
  for (const visitor of [chair, head, secretary])
    await visitor.page
      .getByText(/^Sidang dijeda Ketua/)
      .first()
      .waitFor();
  await look('paused', chair, head, secretary);
  await chair.page.getByRole('button', { name: 'Lanjutkan' }).first().click();
  await head.page.getByText(/^Sidang dijeda Ketua/).waitFor({ state: 'detached' });
});

it('the clock of the dimension warns from two minutes left, then says how far it is over, in the same bar', async () => {
  const bar = chair.page.getByRole('region', { name: 'Dimensi yang dibahas' });
  const heightAfter = async (minutes: number, words: RegExp) => {
    demo.clock.advance(minutes * MINUTE);
    await chair.page.reload();
    await bar.getByText(words).waitFor();
    return (await bar.boundingBox())?.height;
  };
  const before = (await bar.boundingBox())?.height;
  // Some of the thirty minutes went by while the states above were looked at.
  let advanced = 0;
  while (advanced < 12 && !(await bar.getByText(/^sisa [12]$/).count())) {
    demo.clock.advance(MINUTE);
    advanced += 1;
    await chair.page.reload();
    await bar.getByRole('timer').waitFor();
  }
  await bar.getByText(/^sisa [12]$/).waitFor();
  await look('clock-nearly-over', chair);
  expect(await heightAfter(7, /^lewat \d/)).toBe(before);
  await look('clock-over', chair);
});

it('the queue is empty', async () => {
  const queue = chair.page.getByRole('region', { name: /^Antrean panel/ });
  for (let left = await queue.getByRole('listitem').count(); left > 0; left -= 1) {
    await queue.getByRole('listitem').first().getByRole('button').first().click();
    await queue.getByRole('button', { name: 'Tarik', exact: true }).click();
    await queue.getByRole('button', { name: 'Tarik pertanyaan' }).click();
    await expect.poll(() => queue.getByRole('listitem').count()).toBe(left - 1);
  }
  await queue.getByText('Antrean kosong').waitFor();
  await look('queue-empty', chair);
});

it('what was awaited at the closing is unanswered, and what comes later is late', async () => {
  await chair.page.getByRole('button', { name: 'Tutup sidang…' }).click();
  await look('asks-for-closing', chair);
  await chair.page.getByRole('dialog').getByRole('button', { name: 'Tutup sidang' }).click();
  await heading(chair.page, 'Sidang ditutup').waitFor();
  await head.page.getByText('tidak terjawab saat sidang ditutup').first().waitFor();
  await look('closed', chair, head, secretary, planner);
  const field = head.page.getByRole('textbox', { name: /^Jawaban untuk pertanyaan/ });
  await field.fill('Tiga orang.');
  await field.press('Control+Enter');
  await head.page
    .getByText(/terlambat/i)
    .first()
    .waitFor();
  await chair.page
    .getByRole('listitem')
    .filter({ hasText: 'Smart Economy' })
    .getByRole('button', { name: 'Pertanyaan' })
    .click();
  await look('late', chair, head);
});

it('evidence that did not come in time is missing', async () => {
  demo.clock.advance(48 * 60 * MINUTE);
  const due = await demo.enter('kominfo');
  await due.goTo(live());
  await due.page
    .getByText(/^Tenggat bukti lewat/)
    .first()
    .waitFor();
  await look('evidence-missing', due);
});
