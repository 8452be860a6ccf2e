import { Invitation } from '@risalah/server/access/invitation.entity';
import { Person } from '@risalah/server/workspace/person.entity';
import { LIMITS } from '@risalah/shared';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { ADMINISTRATOR, type OwnWorkspace, startWorkspace } from './support/startWorkspace.ts';
import type { Visitor } from './support/visitor.ts';

/** More acts than the server takes at once from one person. */
const PEOPLE = 2_500;
const AT_ONCE = 20;

let workspace: OwnWorkspace;
beforeEach(async () => {
  workspace = await startWorkspace({ paces: { operations: AT_ONCE, sockets: 60 } });
  const em = workspace.app.services.fork();
  for (let index = 0; index < PEOPLE; index += 1)
    em.persist(em.create(Person, { name: `Kepala dinas ${index}`, email: `kepala${index}@kota.test` }));
  await em.flush();
});
afterEach(() => workspace.stop());

/** An administrator on the list of people. */
async function onPeople(): Promise<Visitor> {
  const administrator = await workspace.visit('administrator');
  const { page } = administrator;
  await administrator.goTo('/workspace/people');
  await page.getByLabel('Email').fill(ADMINISTRATOR.email);
  await page.getByLabel('Kata sandi', { exact: true }).fill(ADMINISTRATOR.password);
  await page.keyboard.press('Enter');
  await makeAll(administrator, PEOPLE).waitFor();
  return administrator;
}

/** A number as Indonesian writes it: `2.500`. */
const written = (count: number) => String(count).replace(/(?<=\d)(?=\d{3}$)/, '.');
const makeAll = ({ page }: Visitor, count: number) =>
  page.getByRole('button', { name: `Buat tautan untuk ${written(count)} orang` });
const made = ({ page }: Visitor) => page.getByLabel('Tautan yang baru dibuat: nama, email, tautan');

/** The links on the page, each once. */
async function linksOf(administrator: Visitor): Promise<Set<string | undefined>> {
  const lines = (await made(administrator).inputValue()).split('\n');
  return new Set(lines.map((line) => line.split('\t')[2]));
}

const stored = (): Promise<number> => workspace.app.services.fork().count(Invitation, { revokedAt: null });

it('[W6] inviting many keeps to the pace the server asks for, and makes one link for each', async () => {
  const administrator = await onPeople();
  const { page, faults } = administrator;
  await makeAll(administrator, PEOPLE).click();
  // Which hundred is seen first depends on how fast they go by.
  await page.getByText(new RegExp(`^[\\d.]+ dari ${written(PEOPLE)} tautan sudah dibuat\\.$`)).waitFor();
  await page.getByRole('button', { name: `Salin ${written(PEOPLE)} tautan` }).waitFor();
  expect((await linksOf(administrator)).size).toBe(PEOPLE);
  // One press takes them all to where they are sent from.
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.getByRole('button', { name: `Salin ${written(PEOPLE)} tautan` }).click();
  await page.getByRole('button', { name: 'Tersalin' }).waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
    await made(administrator).inputValue(),
  );
  expect(await stored()).toBe(PEOPLE);
  expect(await page.getByText('Tautan tidak dibuat').count()).toBe(0);
  // The browser tells of each time the server asked to wait, and of nothing else.
  expect(faults.length).toBeGreaterThan(0);
  expect(faults.filter((fault) => !fault.includes('429 (Too Many Requests)'))).toEqual([]);
});

it('[W6] stopped, inviting many keeps what was made and goes on later with those who have none', async () => {
  const administrator = await onPeople();
  const { page } = administrator;
  // The second act reaches the server only once its stopping was asked for.
  let acts = 0;
  let letGo = (): void => undefined;
  const stopped = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route('**/graphql', async (route) => {
    if (route.request().postData()?.includes('mutation InvitePeople') && ++acts === 2) await stopped;
    await route.continue();
  });
  await makeAll(administrator, PEOPLE).click();
  await page.getByText(`100 dari ${written(PEOPLE)} tautan sudah dibuat.`).waitFor();
  await page.getByRole('button', { name: 'Berhenti' }).click();
  letGo();
  const before = 2 * LIMITS.invitedAtOnce;
  await makeAll(administrator, PEOPLE - before).waitFor();
  await page
    .getByText(`${written(before)} dari ${written(PEOPLE)} tautan dibuat.`)
    .waitFor({ state: 'attached' });
  expect((await linksOf(administrator)).size).toBe(before);
  expect([acts, await stored()]).toEqual([2, before]);
  await makeAll(administrator, PEOPLE - before).click();
  await page.getByRole('button', { name: `Salin ${written(PEOPLE)} tautan` }).waitFor();
  expect((await linksOf(administrator)).size).toBe(PEOPLE);
  expect(await stored()).toBe(PEOPLE);
});
