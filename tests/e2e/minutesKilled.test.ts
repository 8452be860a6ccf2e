import { rmSync } from 'node:fs';
import { hashPassword } from '@risalah/server/access/passwords';
import { buildApp } from '@risalah/server/app';
import { DEMO_PASSWORD } from '@risalah/server/demo/demoAccounts';
import { emailOf } from '@risalah/server/demo/people';
import { Person } from '@risalah/server/workspace/person.entity';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { type OwnProcess, startProcess } from '../support/ownProcess.ts';
import { demoFolder } from './support/demoFolder.ts';
import { minutesText, openMinutes, wordsOf } from './support/minutesPage.ts';
import { Visitor } from './support/visitor.ts';

const OFFLINE_MS = 60_000;

let folder: string;
let sessionId: string;
let server: OwnProcess;
let browser: Browser;
beforeAll(async () => {
  const { dataFolder, sessions } = await demoFolder(false);
  folder = dataFolder;
  sessionId = sessions.live;
  const app = await buildApp({ dataFolder, port: 0, host: '127.0.0.1', demo: true, logLevel: 'silent' });
  const em = app.services.fork();
  const person = await em.findOneOrFail(Person, { email: emailOf('secretary2') });
  person.passwordHash = await hashPassword(DEMO_PASSWORD);
  await em.flush();
  await app.stop();
  server = await startProcess(folder, { RISALAH_DEMO: '1' });
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await server?.kill();
  rmSync(folder, { recursive: true, force: true });
});

const origin = (who: string): string => `http://${who}.localhost:${new URL(server.url).port}`;

async function enter(who: 'secretary' | 'secretary2'): Promise<Page> {
  const visitor = await Visitor.open(browser, origin(who), who);
  const { page } = visitor;
  if (who === 'secretary') await visitor.goTo('/demo/secretary');
  else {
    await visitor.goTo('/sign-in?to=/');
    await page.getByLabel('Email').fill(emailOf(who));
    await page.getByLabel('Kata sandi', { exact: true }).fill(DEMO_PASSWORD);
    await page.getByRole('button', { name: 'Masuk', exact: true }).click();
    await page.waitForURL((url) => url.pathname === '/');
  }
  await visitor.goTo(`/sessions/${sessionId}`);
  await openMinutes(page, 'Smart Living');
  return page;
}

it('two secretaries in one paragraph lose no word: the server is killed and started again, one is offline for a minute', async () => {
  const [here, there] = [await enter('secretary'), await enter('secretary2')];
  const typed: string[] = [];
  const type = async (page: Page, word: string): Promise<void> => {
    typed.push(word);
    await page.keyboard.type(`${word} `);
  };
  await minutesText(here).click();
  await type(here, 'awal0');
  await minutesText(there).getByText('awal0').waitFor();
  await minutesText(there).getByText('awal0').click();
  await there.keyboard.press('Home');

  const since = Date.now();
  await there.context().setOffline(true);
  const { port } = new URL(server.url);
  await type(there, 'luring0');
  // Words are on their way when it is killed.
  await type(here, 'sini0');
  await server.kill();
  await type(here, 'sini1');
  await type(there, 'luring1');
  await here.getByText('Draf aman di perangkat ini, belum di server').first().waitFor();
  server = await startProcess(folder, { RISALAH_DEMO: '1', PORT: port });
  await type(here, 'sini2');
  await here
    .getByText(/^Draf, tersimpan \d/)
    .first()
    .waitFor();
  for (let count = 2; Date.now() - since < OFFLINE_MS; count += 1) {
    await type(there, `luring${count}`);
    await type(here, `sini${count + 1}`);
    await there.waitForTimeout(2_000);
  }
  expect(await wordsOf(here)).not.toContain('luring');
  expect(await wordsOf(there)).not.toContain('sini2');

  await there.context().setOffline(false);
  await expect.poll(() => wordsOf(here)).toContain(typed.findLast((word) => word.startsWith('luring')));
  await expect.poll(async () => (await wordsOf(here)) === (await wordsOf(there))).toBe(true);
  const text = await wordsOf(here);
  for (const word of typed) expect(text).toContain(word);
  // Each of them stands once.
  expect(text.trim().split(/\s+/).sort()).toEqual([...typed].sort());

  // And the same after all is loaded again.
  await there.reload();
  await openMinutes(there, 'Smart Living');
  await expect.poll(() => wordsOf(there)).toBe(text);
});
