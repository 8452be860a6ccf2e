import { readFileSync } from 'node:fs';
import { read, utils } from '@e965/xlsx';
import { Cycle } from '@risalah/server/workspace/cycle.entity';
import { Region } from '@risalah/server/workspace/region.entity';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fillRegions } from '../support/manyRegions.ts';
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

/** The address that a link on the page at `path` leads to. */
const addressAt = (href: string, path: string): string => {
  const { pathname, search, hash } = new URL(href, new URL(path, 'http://localhost'));
  return `${pathname}${search}${hash}`;
};

/** Goes to an address without loading the whole page anew. */
const step = (page: Page, address: string) => page.evaluate((to) => history.pushState(null, '', to), address);

/** The rows of a table as the page shows them. */
async function shownRows(table: Locator): Promise<string[][]> {
  const rows = await table.locator('tr').all();
  return Promise.all(rows.map((row) => row.locator('th, td').allTextContents()));
}

/** The rows of a downloaded workbook, figures as a reader of the page sees them. */
async function downloadedRows(page: Page, button: Locator): Promise<string[][]> {
  const coming = page.waitForEvent('download');
  await button.click();
  const file = await coming;
  const book = read(readFileSync(await file.path()));
  const [first = ''] = book.SheetNames;
  const rows = utils.sheet_to_json<unknown[]>(book.Sheets[first] ?? {}, {
    header: 1,
    raw: false,
    defval: '',
  });
  return rows.map((row) => row.map((cell) => String(cell).replace(/^(\d)\.(\d\d)$/, '$1,$2')));
}

describe('the pages of regions and cycles', () => {
  it('lead every number of follow-ups to a list with as many, which says of which region and cycle it is', async () => {
    const visitor = await demo.enter('chair');
    const { page } = visitor;
    for (const path of [
      `/regions/${regionId}?cycle=${cycleIds.get(2024)}`,
      `/regions/${regionId}?cycle=${cycleIds.get(2023)}`,
      `/cycles/${cycleIds.get(2024)}`,
    ]) {
      await visitor.goTo(path);
      await page.locator('main table:visible').first().waitFor();
      const links = await page
        .locator('main a[href^="/follow-ups"]')
        .evaluateAll((found) =>
          found.map((link) => [link.getAttribute('href') ?? '', link.textContent ?? ''] as const),
        );
      expect(links.length).toBeGreaterThan(3);
      for (const [href, words] of links) {
        // `3 dari 10` is of ten, of which three were kept.
        const count = Number(/(\d+)\D*$/.exec(words)?.[1]);
        await step(page, href);
        const rows = page.locator('main table[aria-label="Tindak lanjut"] tbody tr');
        await expect.poll(async () => [href, await rows.count()]).toEqual([href, count]);
        const shown = page.getByRole('list', { name: 'Yang ditampilkan' });
        expect(await shown.getByRole('listitem').count()).toBe(new URL(href, page.url()).searchParams.size);
        if (href.includes('called='))
          await shown.getByText(/^ditagih pada .*Tahap II (2023|2024)/).waitFor({ timeout: 5000 });
        if (href.includes('given='))
          await shown.getByText(/^dijanjikan pada .*Tahap II (2023|2024)/).waitFor({ timeout: 5000 });
      }
    }
    await visitor.goTo(`/follow-ups?region=${regionId}&called=${cycleIds.get(2024)}&standing=KEPT`);
    const kept = page.getByText('terpenuhi', { exact: true });
    const few = await page.locator('main table tbody tr').count();
    await page.getByRole('button', { name: 'Hapus terpenuhi' }).click();
    await kept.waitFor({ state: 'hidden' });
    await expect.poll(() => page.locator('main table tbody tr').count()).toBeGreaterThan(few);
    expect(new URL(page.url()).search).toBe(`?region=${regionId}&called=${cycleIds.get(2024)}`);
    expect(visitor.faults).toEqual([]);
  });

  it('lead every number of a cycle or programme to as many regions, in sight, and back to all of them', async () => {
    const visitor = await demo.enter('admin');
    const { page } = visitor;
    const rows = page.locator('#regions tbody tr');
    const follow = async (path: string) => {
      await visitor.goTo(path);
      await page.locator('main table a:visible').first().waitFor();
      const numbers = await page.locator('main a[href*="#regions"]').evaluateAll((links) =>
        links.flatMap((link) => {
          const count = /^(\d+)(?![\d,])/.exec(link.textContent ?? '')?.[1];
          return count === undefined ? [] : [{ href: link.getAttribute('href') ?? '', count: Number(count) }];
        }),
      );
      for (const { href, count } of numbers) {
        await step(page, addressAt(href, path));
        await expect.poll(async () => [href, await rows.count()]).toEqual([href, count]);
      }
      return numbers.length;
    };
    const programmeId = (await demo.app.services.fork().findOneOrFail(Cycle, cycleIds.get(2024) ?? ''))
      .programme.id;
    expect(await follow(`/programmes/${programmeId}`)).toBeGreaterThan(12);
    expect(await follow(`/cycles/${cycleIds.get(2024)}`)).toBeGreaterThan(3);
    expect(await follow(`/cycles/${cycleIds.get(2023)}`)).toBeGreaterThan(3);

    await visitor.goTo(`/cycles/${cycleIds.get(2023)}`);
    await rows.first().waitFor();
    await page.getByRole('link', { name: '1 final' }).click();
    await page.getByText('1 daerah: final.').waitFor();
    expect(await rows.count()).toBe(1);
    const heading = page.getByRole('heading', { name: 'Semua daerah', exact: true });
    await expect.poll(() => heading.evaluate((each) => each === document.activeElement)).toBe(true);
    expect(await heading.evaluate((each) => each.getBoundingClientRect().top < innerHeight)).toBe(true);
    await page.getByRole('link', { name: 'Tampilkan semua daerah' }).click();
    await page.getByText('1 daerah: final.').waitFor({ state: 'hidden' });
    await rows.last().getByRole('link').first().click();
    await page.getByRole('heading', { level: 1, name: 'Kota Palopo' }).waitFor();
    await expect.poll(() => page.evaluate(() => scrollY)).toBe(0);
    const agencies = page.getByRole('link', { name: /^\d+ perangkat daerah$/ });
    const counted = Number.parseInt((await agencies.textContent()) ?? '', 10);
    await agencies.click();
    const part = page.getByRole('region', { name: 'Perangkat daerah' });
    await expect
      .poll(() => part.getByRole('heading').evaluate((each) => each === document.activeElement))
      .toBe(true);
    expect(await part.getByRole('listitem').count()).toBe(counted);
    await visitor.goTo(`/cycles/${cycleIds.get(2023)}?standing=LIVE`);
    await page.getByText('Tidak ada daerah seperti itu saat ini.').waitFor();
    expect(visitor.faults).toEqual([]);
  });

  it('hand over each table as a workbook with the very figures that stand there', async () => {
    const visitor = await demo.enter('chair');
    const { page } = visitor;
    await visitor.goTo(`/regions/${regionId}?cycle=${cycleIds.get(2023)}`);
    await page.locator('main table:visible').first().waitFor();
    for (const opener of await page.getByRole('button', { name: 'Sebagai tabel' }).all())
      await opener.click();
    const scrolled = page.getByRole('table', { name: 'Kota Palopo, nilai per tahap' });
    const button = page.getByRole('button', { name: 'Unduh XLSX: Kota Palopo, nilai per tahap' });
    const shown = await shownRows(scrolled);
    expect(shown.length).toBe(5);
    expect(shown.flat()).toContain('2,62');
    expect(await downloadedRows(page, button)).toEqual(shown);
    const dimensions = page.getByRole('table', { name: 'Kota Palopo, dimensi 2023 Tahap II' });
    const other = page.getByRole('button', { name: 'Unduh XLSX: Kota Palopo, dimensi 2023 Tahap II' });
    expect(await downloadedRows(page, other)).toEqual(await shownRows(dimensions));
    expect(visitor.faults).toEqual([]);
  });

  it('hand over the whole list of follow-ups, not the part of it that is shown', async () => {
    const visitor = await demo.enter('admin');
    const { page } = visitor;
    const { cycleIds: many } = await fillRegions(demo.app.services.fork(), {
      ...{ regions: 40, years: 1, dimensions: 2 },
    });
    await visitor.goTo(`/follow-ups?given=${many[0]}&after=100`);
    await page.getByText('600 butir, butir 101 sampai 200').waitFor();
    const rows = await downloadedRows(page, page.getByRole('button', { name: 'Unduh XLSX: Tindak lanjut' }));
    expect(rows.length).toBe(601);
    // Each promise of a region differs in agency, dimension or kind.
    expect(new Set(rows.slice(1).map((row) => row.join())).size).toBe(600);
    // Without a number to come from, the region or cycle is chosen.
    await visitor.goTo('/follow-ups');
    const choice = page.locator('main li', { hasText: 'Kota Palopo' });
    await choice.getByRole('link', { name: '2023 Tahap II' }).click();
    const shown = page.getByRole('list', { name: 'Yang ditampilkan' });
    await shown.getByText('dijanjikan pada').waitFor();
    expect(await shown.getByRole('listitem').count()).toBe(2);
    expect(visitor.faults).toEqual([]);
  });

  it('bring the first twenty-five regions of a cycle with its figures, all when asked, and all in the workbook', async () => {
    const visitor = await demo.enter('admin');
    const { page } = visitor;
    const { cycleIds: many } = await fillRegions(demo.app.services.fork(), {
      ...{ regions: 60, years: 2, dimensions: 2 },
    });
    await visitor.goTo(`/cycles/${many[1]}?order=score`);
    await page.getByRole('link', { name: '60 final' }).waitFor();
    const rows = page.locator('#regions tbody tr');
    expect(await rows.count()).toBe(25);
    const download = page.locator('#regions').getByRole('button', { name: /^Unduh XLSX/ });
    const [, ...inWorkbook] = await downloadedRows(page, download);
    await page.locator('#regions').getByRole('link', { name: 'Tampilkan semua 60' }).click();
    await expect.poll(() => rows.count()).toBe(60);
    expect(inWorkbook.map(([name]) => name)).toEqual(await rows.locator('th').allTextContents());
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

  it('load their charts with themselves only, not with a session room', async () => {
    const visitor = await demo.enter('chair');
    const { page } = visitor;
    const scripts: string[] = [];
    page.on('request', (request) => {
      if (request.resourceType() === 'script') scripts.push(new URL(request.url()).pathname);
    });
    await visitor.goTo(`/sessions/${demo.sessions.live}`);
    await page.locator('h1').first().waitFor();
    const inRoom = scripts.filter((path) => /RegionScreen|CycleScreen|SheetTable/.test(path));
    await visitor.goTo(`/regions/${regionId}`);
    await page.locator('main table:visible').first().waitFor();
    expect(inRoom).toEqual([]);
    expect(scripts.some((path) => /RegionScreen/.test(path))).toBe(true);
  });
});
