import { Region } from '@risalah/server/workspace/region.entity';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { fillRegions } from '../support/manyRegions.ts';
import { ADMINISTRATOR, type OwnWorkspace, startWorkspace } from './support/startWorkspace.ts';
import { takePictures } from './support/visitor.ts';

const REGIONS = 190;

let workspace: OwnWorkspace;
beforeAll(async () => {
  workspace = await startWorkspace();
  await fillRegions(workspace.app.services.fork(), { regions: REGIONS, years: 3, dimensions: 2 });
});
afterAll(() => workspace.stop());

it('[W1] of hundreds of sessions the list shows the newest cycle first, finds one by its region, and has all of them page by page', async () => {
  const administrator = await workspace.visit('administrator');
  const { page } = administrator;
  await administrator.goTo('/workspace/sessions');
  await page.getByLabel('Email').fill(ADMINISTRATOR.email);
  await page.getByLabel('Kata sandi', { exact: true }).fill(ADMINISTRATOR.password);
  await page.keyboard.press('Enter');
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
