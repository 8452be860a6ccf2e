import { Dimension } from '@risalah/server/workspace/dimension.entity';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Demo, startDemo } from './support/startDemo.ts';

/** On both sides of the widths at which a room is laid out anew. */
const [PHONE, TURNED, WIDE] = [390, 844, 1440];

let demo: Demo;
beforeAll(async () => {
  demo = await startDemo();
});
afterAll(() => demo.stop());

describe('turning a phone, or drawing a window narrower', () => {
  it('keeps the question of a secretary whether minutes are ready', async () => {
    const { id } = await demo.app.services.fork().findOneOrFail(Dimension, { name: 'Smart Branding' });
    const secretary = await demo.enter('secretary', { width: TURNED });
    const { page } = secretary;
    await secretary.goTo(`/sessions/${demo.sessions.live}?minutes=${id}`);
    await page.getByRole('button', { name: /^Nyatakan siap/ }).click();
    const dialog = page.getByRole('dialog', { name: 'Nyatakan risalah Smart Branding siap' });
    for (const width of [PHONE, WIDE, TURNED]) {
      await secretary.resize(width);
      await dialog.waitFor();
    }
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    await secretary.resize(PHONE);
    await page.getByRole('tablist').last().waitFor();
    expect(await dialog.count()).toBe(0);
    // On a phone the way to the meeting stands in the menu.
    await page.getByRole('button', { name: 'Akun dan tampilan' }).click();
    const meeting = page.getByRole('link', { name: 'Ke rapat daring' });
    expect(await meeting.getAttribute('href')).toBe('https://zoom.us/j/92024111900');
    expect(secretary.faults).toEqual([]);
  });

  it('keeps open the minutes that an agency reads', async () => {
    const head = await demo.enter('kominfo', { width: PHONE });
    const { page } = head;
    await head.goTo(`/sessions/${demo.sessions.finished}`);
    await page.getByRole('tab', { name: /^Risalah/ }).click();
    await page.getByRole('button', { name: /Smart Governance/ }).click();
    const back = page.getByRole('button', { name: 'Semua risalah' });
    for (const width of [TURNED, WIDE, PHONE]) {
      await head.resize(width);
      await back.waitFor();
    }
    expect(head.faults).toEqual([]);
  });

  it('keeps the reason for a pause, and the judgement that was chosen for a promise', async () => {
    const chair = await demo.enter('chair', { width: WIDE });
    const { page } = chair;
    await chair.goTo(`/sessions/${demo.sessions.live}`);
    await page.getByRole('list', { name: 'Jawaban atas pertanyaan 12' }).waitFor();
    await page.keyboard.press('p');
    const reason = page.getByRole('textbox', { name: /[Aa]lasan/ });
    await reason.fill('Sambungan daerah terputus');
    await chair.resize(PHONE);
    await expect.poll(() => reason.inputValue()).toBe('Sambungan daerah terputus');
    await chair.resize(WIDE);
    await expect.poll(() => reason.inputValue()).toBe('Sambungan daerah terputus');
    await page.keyboard.press('Escape');

    const judge = page.getByRole('button', { name: 'Nilai…' }).first();
    await judge.click();
    const chosen = page.getByRole('radio', { name: 'Sebagian' });
    await chosen.check();
    await chair.resize(PHONE);
    await page.getByRole('tab', { name: 'Tanya' }).click();
    expect(await chosen.isChecked()).toBe(true);
    await chair.resize(WIDE);
    await page.getByRole('list', { name: 'Jawaban atas pertanyaan 12' }).waitFor();
    expect(await chosen.isChecked()).toBe(true);
    expect(chair.faults).toEqual([]);
  });
});
