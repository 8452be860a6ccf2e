import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { enterByPassword } from './support/enterByPassword.ts';
import { minutesText, openMinutes, wordsOf } from './support/minutesPage.ts';
import { type Demo, startDemo } from './support/startDemo.ts';
import type { Visitor } from './support/visitor.ts';

const HOUR = 3_600_000;

let demo: Demo;
beforeAll(async () => {
  demo = await startDemo();
});
afterAll(() => demo.stop());

async function open(visitor: Visitor): Promise<void> {
  await visitor.goTo(`/sessions/${demo.sessions.live}`);
  await openMinutes(visitor.page, 'Smart Living');
}

const typed: string[] = [];
async function type(page: Page, word: string): Promise<void> {
  typed.push(word);
  await page.keyboard.type(`${word} `);
}

it('an hour offline loses no word and merges, also when the page was left before the line came back', async () => {
  const here = await demo.enter('secretary');
  const there = await enterByPassword(demo, 'secretary2');
  // The hour passes on both sides: what the browser and the server forget after a while, they forget.
  await there.page.clock.install();
  for (const visitor of [here, there]) await open(visitor);
  await minutesText(here.page).click();
  await type(here.page, 'bersama');
  await minutesText(there.page).getByText('bersama').waitFor();
  await minutesText(there.page).getByText('bersama').click();
  await there.page.keyboard.press('Home');

  await there.cut();
  await type(there.page, 'luring-awal');
  await type(here.page, 'sini-awal');
  await there.page.getByText('Draf aman di perangkat ini, belum di server').first().waitFor();
  for (let minutes = 0; minutes < 60; minutes += 10) {
    demo.clock.advance(HOUR / 6);
    await there.page.clock.fastForward(HOUR / 6);
    await type(there.page, `luring-${minutes}`);
    await type(here.page, `sini-${minutes}`);
  }
  expect(await wordsOf(there.page)).not.toContain('sini');
  // The page is gone while the line is: only the copy on the device has the words.
  await there.page.goto('about:blank');
  await there.restore();
  await open(there);

  await expect
    .poll(async () => [...new Set((await wordsOf(here.page)).trim().split(/\s+/))].sort())
    .toEqual([...typed].sort());
  await expect.poll(async () => (await wordsOf(there.page)) === (await wordsOf(here.page))).toBe(true);
  const words = (await wordsOf(here.page)).trim().split(/\s+/);
  expect(words.toSorted()).toEqual(typed.toSorted());
  await there.page
    .getByText(/^Draf, tersimpan \d/)
    .first()
    .waitFor();
  expect([...here.faults, ...there.faults]).toEqual([]);
});
