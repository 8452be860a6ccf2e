import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Demo, startDemo } from './support/startDemo.ts';

let demo: Demo;
beforeAll(async () => {
  demo = await startDemo();
});
afterAll(() => demo.stop());

it.each(['chair', 'evaluator'] as const)(
  'every number of the coverage leads the %s to as many questions, of that agency in that dimension',
  async (who) => {
    const visitor = await demo.enter(who);
    const { page } = visitor;
    await visitor.goTo(`/sessions/${demo.sessions.live}`);
    const cells = page.getByRole('button', { name: /: \d+ pertanyaan/ });
    await cells.first().waitFor();
    const labels = await cells.evaluateAll((all) => all.map((cell) => cell.getAttribute('aria-label') ?? ''));
    expect(labels.length).toBeGreaterThan(5);
    for (const label of labels) {
      const [, agency = '', dimension = '', count] = /^(.+), (.+): (\d+) pertanyaan/.exec(label) ?? [];
      await page.getByRole('button', { name: label, exact: true }).click();
      const found = page.getByRole('region', { name: new RegExp(`${agency} di ${dimension}`) });
      await found.waitFor();
      expect([label, await found.locator(':scope > ul > li').count()]).toEqual([label, Number(count)]);
    }
    expect(visitor.faults).toEqual([]);
  },
);

it('the legend of the coverage has no word for follow-ups where the reader sees none', async () => {
  for (const [who, count] of [
    ['evaluator', 1],
    ['lead', 1],
    ['observer', 0],
  ] as const) {
    const visitor = await demo.enter(who);
    await visitor.goTo(`/sessions/${demo.sessions.live}`);
    const coverage = visitor.page.getByRole('region', { name: /^Cakupan/ });
    await coverage.getByText('terjawab').waitFor();
    expect([who, await coverage.getByText(/tindak lanjut$/).count()]).toEqual([who, count]);
    await visitor.leave();
  }
});
