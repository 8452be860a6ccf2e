import { loadavg } from 'node:os';
import type { Page } from 'playwright-core';
import { fillDimension, questionWords } from '../e2e/support/fillDimension.ts';
import { startDemo } from '../e2e/support/startDemo.ts';
import prepareStories from '../globalSetup.ts';
import { type Frames, framesOf } from './support/frames.ts';
import { round } from './support/numbers.ts';
import { printTable } from './support/table.ts';

// How many frames a list of 2,000 questions in the chair's room draws and drops while it is scrolled, by a trace of Chromium, beside a
// page of as many lines of plain text (the floor), by turns.
const QUESTIONS = 2_000;
const TURNS = 5;
const STEPS = 60;

/** Scrolls by a notch of the wheel in each frame. */
async function scroll(page: Page): Promise<void> {
  await page.bringToFront();
  await page.mouse.move(700, 600);
  for (let step = 0; step < STEPS; step += 1) {
    await page.mouse.wheel(0, 120);
    await page.evaluate('new Promise(requestAnimationFrame)');
  }
}

await prepareStories();
const demo = await startDemo();
await fillDimension(demo, QUESTIONS);
const chair = await demo.enter('chair');
await chair.goTo(`/sessions/${demo.sessions.live}`);
await chair.page.locator('li[aria-posinset]').first().waitFor();
await chair.page.waitForLoadState('networkidle');
const plain = await chair.page.context().newPage();
const lines = Array.from({ length: QUESTIONS }, (_, index) => `<li>${questionWords(index)}</li>`);
await plain.setContent(`<ol>${lines.join('')}</ol>`);

const found: Record<'floor' | 'list', Frames[]> = { floor: [], list: [] };
for (let turn = 0; turn < TURNS; turn += 1) {
  found.floor.push(await framesOf(plain, () => scroll(plain)));
  found.list.push(await framesOf(chair.page, () => scroll(chair.page)));
}
const sum = (frames: readonly Frames[], what: keyof Frames) =>
  frames.reduce((before, frame) => before + frame[what], 0);
const share = (frames: readonly Frames[]) => {
  const drawn = sum(frames, 'drawn');
  return drawn / (drawn + sum(frames, 'dropped'));
};
printTable(
  ['page', 'drawn', 'dropped', 'longest task ms'],
  Object.entries(found).map(([page, frames]) => [
    page,
    sum(frames, 'drawn'),
    sum(frames, 'dropped'),
    round(Math.max(...frames.map(({ longest }) => longest)), 1),
  ]),
);
console.log(
  JSON.stringify({
    bench: 'scroll',
    questions: QUESTIONS,
    load: round(loadavg()[0] ?? 0, 1),
    drawn_ratio_to_floor: round(share(found.list) / share(found.floor), 3),
  }),
);
await demo.stop();
process.exit(0);
