import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Demo, startDemo } from './support/startDemo.ts';
import type { Visitor } from './support/visitor.ts';

const REASON = 'Sentra industri sudah terdata, pasarnya belum.';

let demo: Demo;
beforeAll(async () => {
  demo = await startDemo();
});
afterAll(() => demo.stop());

/** Goes into the live session; the dimension at hand is Smart Economy. */
async function enterRoom(who: Parameters<Demo['enter']>[0]): Promise<Visitor> {
  const visitor = await demo.enter(who);
  await visitor.goTo(`/sessions/${demo.sessions.live}`);
  await visitor.page.locator('h1').first().waitFor();
  await visitor.page.getByText('Smart Economy').first().waitFor();
  return visitor;
}

/** Opens the scores of the dimension at hand by their key. */
async function openScores(page: Page): Promise<void> {
  await expect
    .poll(async () => {
      await page.keyboard.press('s');
      return page.getByRole('heading', { name: 'Nilai Smart Economy' }).count();
    })
    .toBe(1);
}

const own = (page: Page) => page.getByRole('form', { name: 'Nilai Anda' });

/** Chooses the five levels by digits alone. */
async function choose(page: Page, form: Locator, values: readonly number[]): Promise<void> {
  for (const [place, value] of values.entries()) {
    await form.getByRole('radiogroup').nth(place).getByRole('radio').first().focus();
    await page.keyboard.press(String(value));
    await expect
      .poll(() =>
        form
          .getByRole('radiogroup')
          .nth(place)
          .getByRole('radio', { name: String(value) })
          .isChecked(),
      )
      .toBe(true);
  }
}

/** Writes why for each level, the given words for the one named. */
async function explain(form: Locator, level: string, reason: string): Promise<void> {
  for (const each of ['Baseline', 'Output', 'Outcome', 'Impact', 'Quick Win'])
    await form
      .getByRole('textbox', { name: `Alasan untuk ${each}` })
      .fill(each === level ? reason : `Cukup untuk ${each}.`);
}

it('a member scores a dimension, the chair sets the panel’s, and nobody of the region learns of it', async () => {
  const [member, chair, secretary, lead] = await Promise.all([
    enterRoom('evaluator'),
    enterRoom('chair'),
    enterRoom('secretary'),
    enterRoom('lead'),
  ]);
  const { page } = member;
  await openScores(page);
  const form = own(page);

  // What is missing is said, and nothing is sent.
  await choose(page, form, [4]);
  await form.getByRole('button', { name: 'Simpan nilai' }).click();
  await form.getByText('Belum dinilai: Output, Outcome, Impact, dan Quick Win.').waitFor();
  expect(await form.getByText('Pilih 1 sampai 5.').count()).toBe(4);

  // So is which level has no reason, and the place to write it takes the keys.
  await choose(page, form, [4, 4, 3, 3, 5]);
  await form.getByRole('button', { name: 'Simpan nilai' }).click();
  expect(await form.getByText('Tulis alasannya.').count()).toBe(5);
  await page.keyboard.type('Data dasar lengkap.');
  expect(await form.getByRole('textbox', { name: 'Alasan untuk Baseline' }).inputValue()).toBe(
    'Data dasar lengkap.',
  );
  await form.getByText('Alasan belum ditulis: Output, Outcome, Impact, dan Quick Win.').waitFor();

  // Without a line nothing is lost, not even by closing the window.
  await explain(form, 'Outcome', REASON);
  await form.getByText('3,70').waitFor();
  await member.cut();
  await page.keyboard.press('Control+Enter');
  await form.getByText('Menunggu sambungan', { exact: false }).waitFor();
  await form.getByText('Belum disimpan; ada di perangkat ini').waitFor();
  await member.restore();
  await page.reload();
  await openScores(page);
  expect(await form.getByRole('textbox', { name: 'Alasan untuk Outcome' }).inputValue()).toBe(REASON);
  await form.getByText('Tersimpan').waitFor();

  // The chair sees it beside the other's as it comes, and how far they are apart in words.
  await openScores(chair.page);
  const members = chair.page.getByRole('region', { name: 'Nilai para anggota' });
  await members.getByText('1 dari 4 anggota panel sudah menilai', { exact: false }).waitFor();
  await choose(chair.page, own(chair.page), [4, 4, 1, 3, 4]);
  await explain(own(chair.page), 'Outcome', 'Pasarnya belum ada.');
  await own(chair.page).getByRole('button', { name: 'Simpan nilai' }).click();
  await members.getByText('Outcome, beda 2.').waitFor();
  await members.getByText('Terendah 1 dari Ketua; tertinggi 3 dari Anggota panel 2.').waitFor();
  await members.getByRole('button', { name: 'Alasan para anggota' }).click();
  await members.getByText(REASON).waitFor();

  // The panel's begins with nobody's; the middle is offered as such.
  const panel = chair.page.getByRole('form', { name: 'Nilai panel' });
  expect(await panel.locator('input:checked').count()).toBe(0);
  await panel.getByRole('button', { name: 'Isi dengan nilai tengah' }).click();
  await choose(chair.page, panel, [4, 4, 2, 3, 4]);
  await panel.getByRole('textbox', { name: 'Alasan untuk Outcome' }).fill('Jalan tengah.');
  await panel.getByRole('button', { name: 'Tetapkan nilai panel' }).click();
  await panel.getByText('Ditetapkan', { exact: true }).waitFor();
  await chair.page.getByText('sementara 3,20 dari 1 dimensi', { exact: false }).waitFor();

  // Panel and secretaries see it at once; the member still no score but their own.
  const told = page.getByRole('region', { name: 'Nilai panel' });
  await told.getByText('Jalan tengah.').waitFor();
  await secretary.page.getByText('Nilai panel 3,20').waitFor();
  expect(await page.getByRole('heading', { name: 'Nilai para anggota' }).count()).toBe(0);

  // The region has no way to the scores, and its key does nothing.
  await lead.page.keyboard.press('s');
  expect(await lead.page.getByRole('button', { name: 'Nilai', exact: true }).count()).toBe(0);
  expect(await lead.page.locator('body').textContent()).not.toMatch(/Nilai panel|3,20|Jalan tengah/);

  // A second window of the same member does not overwrite what the first one stored meanwhile.
  const second = await enterRoom('evaluator');
  await openScores(second.page);
  await choose(second.page, own(second.page), [5]);
  await second.cut();
  await choose(page, form, [2]);
  await form.getByRole('button', { name: 'Simpan nilai' }).click();
  await form.getByText('Tersimpan').waitFor();
  await second.restore();
  await own(second.page).getByRole('button', { name: 'Simpan nilai' }).click();
  await own(second.page).getByText('Yang tersimpan sekarang').waitFor();
  await own(second.page).getByRole('button', { name: 'Pakai teks saya' }).click();
  await own(second.page).getByText('Tersimpan').waitFor();
  await members.getByRole('row', { name: /Anggota panel 2 5/ }).waitFor();

  expect([member, chair, secretary, lead, second].flatMap(({ faults }) => faults)).toEqual([]);
});
