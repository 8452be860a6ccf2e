import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { countRenders, forgetRenders, rendersIn } from './support/renders.ts';
import { type Demo, startDemo } from './support/startDemo.ts';
import type { Visitor } from './support/visitor.ts';

/** Places of the chair's room, each found by what names it. */
const PLACES = {
  ledger: 'ul[aria-label="Jawaban atas pertanyaan 12"]',
  agenda: 'section[aria-labelledby="agenda-heading"]',
  composer: 'section[data-focus-frame]',
  queue: 'section[aria-labelledby="queue-heading"]',
};
let demo: Demo;
let chair: Visitor;
let page: Page;

beforeAll(async () => {
  demo = await startDemo();
  chair = await demo.enter('chair');
  page = chair.page;
  // Clocks that stand, so that no minute that passes is taken for the event.
  await page.clock.setFixedTime(new Date());
  await countRenders(page);
  await chair.goTo(`/sessions/${demo.sessions.live}`);
  await page.getByRole('list', { name: 'Jawaban atas pertanyaan 12' }).waitFor();
});
afterAll(() => demo.stop());

describe('an arriving event draws again only what it changes', () => {
  it('counts what is drawn at first, so that a count of nothing means something', async () => {
    const counts = await rendersIn(page, PLACES);
    for (const count of Object.values(counts)) expect(count).toBeGreaterThan(0);
  });

  it('draws the queue when somebody queues a question, and neither ledger nor agenda nor composer', async () => {
    const evaluator = await demo.enter('evaluator');
    await evaluator.goTo(`/sessions/${demo.sessions.live}`);
    const compose = evaluator.page.getByRole('region', { name: 'Susun pertanyaan' });
    await compose
      .getByRole('textbox', { name: 'Pertanyaan' })
      .fill('Berapa titik akses yang padam tahun ini?');
    await forgetRenders(page);
    await compose.getByRole('button', { name: 'Simpan ke antrean' }).click();
    await page.getByText('Berapa titik akses yang padam tahun ini?').waitFor();
    const counts = await rendersIn(page, PLACES);
    expect(counts.queue).toBeGreaterThan(0);
    const { ledger, agenda, composer } = counts;
    expect({ ledger, agenda, composer }).toEqual({ ledger: 0, agenda: 0, composer: 0 });
  });
});
