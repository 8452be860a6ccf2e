import { Session } from '@risalah/server/session/session.entity';
import { Cycle } from '@risalah/server/workspace/cycle.entity';
import { Region } from '@risalah/server/workspace/region.entity';
import { Level } from '@risalah/shared';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { fillRegions } from '../support/manyRegions.ts';
import { ADMINISTRATOR, type OwnWorkspace, startWorkspace } from './support/startWorkspace.ts';
import { takePictures, type Visitor } from './support/visitor.ts';

const REGIONS = 190;

let workspace: OwnWorkspace;
beforeAll(async () => {
  workspace = await startWorkspace();
  await fillRegions(workspace.app.services.fork(), { regions: REGIONS, years: 3, dimensions: 2 });
});
afterAll(() => workspace.stop());

/** The administrator, signed in and come to a page. */
async function enter(path: string): Promise<Visitor> {
  const administrator = await workspace.visit('administrator');
  await administrator.goTo(path);
  await administrator.page.getByLabel('Email').fill(ADMINISTRATOR.email);
  await administrator.page.getByLabel('Kata sandi', { exact: true }).fill(ADMINISTRATOR.password);
  await administrator.page.keyboard.press('Enter');
  return administrator;
}

it('[W1] of hundreds of sessions the list shows the newest cycle first, finds one by its region, and has all of them page by page', async () => {
  const administrator = await enter('/workspace/sessions');
  const { page } = administrator;
  const rows = page.getByRole('table', { name: 'Sidang' }).locator('tbody tr');
  await rows.first().waitFor();
  const cycle = page.getByLabel('Siklus', { exact: true });
  expect(await cycle.locator('option:checked').textContent()).toContain('2025');
  // A hundred stand on a page.
  expect(await rows.count()).toBe(100);
  await page.getByText(`1 sampai 100 dari ${REGIONS}`).waitFor();
  await takePictures([administrator], 'many-sessions');
  await page.getByRole('button', { name: 'Berikutnya' }).click();
  await expect.poll(() => rows.count()).toBe(REGIONS - 100);
  await page.getByText(`101 sampai ${REGIONS} dari ${REGIONS}`).waitFor();
  await page.getByRole('button', { name: 'Sebelumnya' }).click();
  await expect.poll(() => rows.count()).toBe(100);

  const { name } = await workspace.app.services.fork().findOneOrFail(Region, { name: { $like: '%150%' } });
  await page.getByLabel('Cari di daftar ini').fill(name);
  await expect.poll(() => rows.count()).toBe(1);
  await cycle.selectOption({ label: 'Semua siklus' });
  await expect.poll(() => rows.count()).toBe(3);
  expect(administrator.faults).toEqual([]);
});

it('[W1] the sessions of a cycle with hundreds of regions are typed page by page, by keyboard too, and scheduled together', async () => {
  const em = workspace.app.services.fork();
  const { programme } = await em.findOneOrFail(Cycle, { year: 2025 });
  const levelWeights = Object.values(Level).map((level) => ({ level, percent: 20 }));
  const next = em.create(Cycle, {
    ...{ programme, year: 2026, stage: 'II', name: 'Tahap II 2026', letter: 'B-2', levelWeights },
    ...{ allottedMinutes: 30, corrections: { kind: 'NONE' } },
  });
  await em.persist(next).flush();
  const administrator = await enter(`/workspace/sessions/table?cycle=${next.id}`);
  const { page } = administrator;
  const cell = (column: string, region: string) => page.getByLabel(`${column}, ${region}`, { exact: true });
  const hasFocus = (column: string, region: string) =>
    expect.poll(() => cell(column, region).evaluate((it) => it === document.activeElement)).toBe(true);
  await cell('Tanggal', 'Kota 050').fill('19/11/2026');
  expect(await page.getByRole('row', { name: /^Kota/ }).count()).toBe(50);
  await page.getByText(`1 sampai 50 dari ${REGIONS}`).waitFor();
  // Down over the edge of a page, and back.
  await page.keyboard.press('ArrowDown');
  await hasFocus('Tanggal', 'Kota 051');
  await page.keyboard.type('20/11/2026');
  await page.keyboard.press('ArrowUp');
  await hasFocus('Tanggal', 'Kota 050');
  await page.getByLabel('Cari di daftar ini').fill('kota 120');
  await cell('Tanggal', 'Kota 120').fill('21/11/2026');
  // What is wrong is led to wherever it stands.
  await page.getByRole('button', { name: 'Jadwalkan 3 sidang' }).click();
  await hasFocus('Pukul', 'Kota 050');
  for (const region of ['Kota 050', 'Kota 051', 'Kota 120']) {
    await page.getByLabel('Cari di daftar ini').fill(region);
    await cell('Pukul', region).fill('09.00');
    await cell('Tempat', region).fill('Balai kota');
  }
  await takePictures([administrator], 'schedule-many');
  await page.getByRole('button', { name: 'Jadwalkan 3 sidang' }).click();
  await page.getByText(`3 dari ${REGIONS} daerah sudah dijadwalkan`).waitFor();
  expect(await em.fork().count(Session, { cycle: next })).toBe(3);
  expect(administrator.faults).toEqual([]);
});
