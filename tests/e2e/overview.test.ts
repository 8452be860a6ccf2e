import { Cycle } from '@risalah/server/workspace/cycle.entity';
import { Region } from '@risalah/server/workspace/region.entity';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Demo, startDemo } from './support/startDemo.ts';

let demo: Demo;
let regionId: string;
const cycleIds = new Map<number, string>();

beforeAll(async () => {
  demo = await startDemo();
  const em = demo.app.services.fork();
  regionId = (await em.findOneOrFail(Region, { code: '73.73' })).id;
  for (const { id, year } of await em.find(Cycle, {})) cycleIds.set(year, id);
});
afterAll(() => demo.stop());

describe('the pages of regions and cycles', () => {
  it('lead every number of a cycle to its regions, and back to all of them', async () => {
    const visitor = await demo.enter('admin');
    const { page } = visitor;
    await visitor.goTo(`/cycles/${cycleIds.get(2023)}`);
    const rows = page.locator('#regions tbody tr');
    await rows.first().waitFor();
    await page.getByRole('link', { name: '1 final' }).click();
    await page.getByText('1 daerah: final.').waitFor();
    expect(await rows.count()).toBe(1);
    await page.getByRole('link', { name: 'Tampilkan semua daerah' }).click();
    await page.getByText('1 daerah: final.').waitFor({ state: 'hidden' });
    await visitor.goTo(`/cycles/${cycleIds.get(2023)}?standing=LIVE`);
    await page.getByText('Tidak ada daerah seperti itu saat ini.').waitFor();
    expect(visitor.faults).toEqual([]);
  });

  it('show no score of a dimension that is not final to an agency, and say what is left out', async () => {
    const visitor = await demo.enter('kominfo');
    const { page } = visitor;
    await visitor.goTo(`/regions/${regionId}?cycle=${cycleIds.get(2024)}`);
    await page.getByText('Nilai 6 dimensi terlihat setelah risalahnya final.').waitFor();
    expect(
      await page
        .locator('section', { hasText: 'Berkas evaluasi 2024' })
        .locator('tbody td a')
        .allTextContents(),
    ).not.toContain('3,50');
  });
});
