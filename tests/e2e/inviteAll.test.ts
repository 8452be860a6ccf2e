import { Invitation } from '@risalah/server/access/invitation.entity';
import { Person } from '@risalah/server/workspace/person.entity';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ADMINISTRATOR, type OwnWorkspace, startWorkspace } from './support/startWorkspace.ts';

/** More than the server takes at once from one person. */
const PEOPLE = 60;
const AT_ONCE = 40;

let workspace: OwnWorkspace;
beforeAll(async () => {
  workspace = await startWorkspace({ paces: { operations: AT_ONCE, sockets: 60 } });
  const em = workspace.app.services.fork();
  for (let index = 0; index < PEOPLE; index += 1)
    em.persist(em.create(Person, { name: `Kepala dinas ${index}`, email: `kepala${index}@kota.test` }));
  await em.flush();
});
afterAll(() => workspace.stop());

it('[W6] inviting many keeps to the pace the server asks for, and makes one link for each', async () => {
  const administrator = await workspace.visit('administrator');
  const { page, faults } = administrator;
  await administrator.goTo('/workspace/people');
  await page.getByLabel('Email').fill(ADMINISTRATOR.email);
  await page.getByLabel('Kata sandi', { exact: true }).fill(ADMINISTRATOR.password);
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: `Buat tautan untuk ${PEOPLE} orang` }).click();
  await page.getByText(`25 dari ${PEOPLE} tautan sudah dibuat.`).waitFor();
  await page.getByRole('button', { name: `Salin ${PEOPLE} tautan` }).waitFor();
  const made = page.getByLabel('Tautan yang baru dibuat: nama, email, tautan');
  const links = (await made.inputValue()).split('\n').map((line) => line.split('\t')[2]);
  expect(new Set(links).size).toBe(PEOPLE);
  // One press takes them all to where they are sent from.
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.getByRole('button', { name: `Salin ${PEOPLE} tautan` }).click();
  await page.getByRole('button', { name: 'Tersalin' }).waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await made.inputValue());
  expect(await workspace.app.services.fork().count(Invitation, { revokedAt: null })).toBe(PEOPLE);
  expect(await page.getByText('Tautan tidak dibuat').count()).toBe(0);
  // The browser tells of each time the server asked to wait, and of nothing else.
  expect(faults.length).toBeGreaterThan(0);
  expect(faults.filter((fault) => !fault.includes('429 (Too Many Requests)'))).toEqual([]);
});
