import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildApp } from '@risalah/server/app';
import { Person } from '@risalah/server/workspace/person.entity';
import { expect, it, onTestFinished } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { type Accounts, startOpenIdProvider } from '../support/openIdProvider.ts';
import { expectAccessible } from './support/accessible.ts';
import { SCREENS_FOLDER } from './support/startDemo.ts';
import { ADMINISTRATOR, startWorkspace } from './support/startWorkspace.ts';
import { takePictures, Visitor } from './support/visitor.ts';

const accounts: Accounts = {
  sekda: { email: 'sekda@kota.test', email_verified: true },
  tamu: { email: 'tamu@kota.test', email_verified: true },
};

it('signs in by the identity provider, says so to who is not known, and a token works until it is taken back', async () => {
  const dataFolder = mkdtempSync(join(tmpdir(), 'risalah-'));
  let origin = '';
  const provider = await startOpenIdProvider(() => origin, accounts);
  const { issuer, clientId, clientSecret } = provider;
  const app = await buildApp({
    ...{
      dataFolder,
      port: 0,
      host: '127.0.0.1',
      demo: false,
      logLevel: 'silent',
      clientFolder: SCREENS_FOLDER,
    },
    openId: { issuer, clientId, clientSecret, label: 'SSO Kota' },
  });
  origin = `http://127.0.0.1:${(await app.start()).port}`;
  const browser = await launchBrowser();
  onTestFinished(async () => {
    await browser.close();
    await app.stop();
    await provider.stop();
    rmSync(dataFolder, { recursive: true, force: true });
  });
  const em = app.services.fork();
  await em.persist(em.create(Person, { name: 'Sekretaris Daerah', email: 'sekda@kota.test' })).flush();

  const enterAs = async (who: string) => {
    const { page } = await Visitor.open(browser, origin, who);
    await page.goto(`${origin}/sign-in?to=/account`);
    await page.getByRole('link', { name: 'Masuk dengan SSO Kota' }).click();
    await page.locator('input[name=login]').fill(who);
    await page.locator('input[name=password]').fill('apa saja');
    await page.locator('button[type=submit]').click();
    await page.locator('form:not(:has(input[name=login])) button[type=submit]').click();
    return page;
  };
  await (await enterAs('tamu')).getByText('belum terdaftar di Risalah').waitFor();
  const page = await enterAs('sekda');
  await page.getByRole('heading', { name: 'Akun', exact: true }).waitFor();

  await page.getByRole('button', { name: 'Buat token…' }).click();
  await page.getByLabel('Nama token').fill('Laporan bulanan');
  await page.getByRole('button', { name: 'Buat token', exact: true }).click();
  const secret = await page.getByLabel('Rahasia token').inputValue();
  const me = async () => {
    const response = await fetch(`${origin}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${secret}` },
      body: JSON.stringify({ query: '{ me { email } }' }),
    });
    return ((await response.json()) as { data: { me: { email: string } | null } }).data.me;
  };
  expect(await me()).toEqual({ email: 'sekda@kota.test' });
  await page.getByRole('button', { name: 'Cabut token Laporan bulanan' }).click();
  await page.getByText('Belum ada token.').waitFor();
  expect(await me()).toBeNull();
});

it('[I1] who guesses at a password is told how long to wait, and is let in once they have waited', async () => {
  const workspace = await startWorkspace();
  onTestFinished(() => workspace.stop());
  const guesser = await workspace.visit('guesser');
  const { page } = guesser;
  await guesser.goTo('/sign-in');
  await page.getByLabel('Email').fill(ADMINISTRATOR.email);
  const home = page.getByRole('heading', { level: 1, name: 'Beranda' });
  const refused = page.getByText('Anda belum masuk.');
  const attempt = async (password: string) => {
    await page.getByLabel('Kata sandi', { exact: true }).fill(password);
    const answered = page.waitForResponse((response) => response.url().endsWith('/graphql'));
    await page.keyboard.press('Enter');
    await answered;
    await refused.or(home).first().waitFor();
  };
  const told = page.getByText(/Coba lagi dalam \d+ detik\./);
  await expect
    .poll(async () => {
      await attempt('salah');
      return told.count();
    })
    .toBe(1);
  // What was typed is still there.
  expect(await page.getByLabel('Email').inputValue()).toBe(ADMINISTRATOR.email);
  await expect
    .poll(async () => {
      await attempt(ADMINISTRATOR.password);
      return home.count();
    })
    .toBe(1);
});

it('whose sign-in ends while they work is told so, and finds what they wrote once they are back', async () => {
  const workspace = await startWorkspace();
  onTestFinished(() => workspace.stop());
  const administrator = await workspace.visit('administrator');
  const { page } = administrator;
  const signIn = async () => {
    await page.getByLabel('Email').fill(ADMINISTRATOR.email);
    await page.getByLabel('Kata sandi', { exact: true }).fill(ADMINISTRATOR.password);
    await page.keyboard.press('Enter');
  };
  const toAdd = page.getByRole('button', { name: 'Tambah orang' });
  await administrator.goTo('/workspace/people');
  await page.getByRole('heading', { level: 1, name: 'Masuk', exact: true }).waitFor();
  await signIn();
  await toAdd.click();
  await page.getByLabel('Nama', { exact: true }).fill('Kepala Bappeda');
  await page.getByLabel('Email').fill('bappeda@kota.test');
  await expect.poll(() => page.evaluate(() => localStorage['risalah.holds-key'])).toBe('yes');

  // What is being typed, when something else tells that the sign-in has ended.
  await page.context().clearCookies();
  await page.getByRole('link', { name: 'Jejak audit' }).click();
  await page.getByRole('heading', { level: 1, name: 'Masuk lagi' }).waitFor();
  await page.getByText('Masa masuk Anda di perangkat ini sudah berakhir.').waitFor();
  await expectAccessible(administrator, 'sign in again');
  await takePictures([administrator], 'sign-in-again');
  // It is sealed on the device by now, so that a closed page loses nothing.
  await expect.poll(() => page.evaluate(() => JSON.stringify(localStorage))).toContain('risalah.sealed');
  await page.reload();
  await signIn();
  await page.getByRole('heading', { level: 2, name: 'Jejak audit' }).waitFor();
  await page.getByRole('link', { name: 'Orang', exact: true }).click();
  const name = page.getByLabel('Nama', { exact: true });
  await expect.poll(() => name.inputValue()).toBe('Kepala Bappeda');

  // What is submitted, which the sign-in no longer allows: it is stored once it does again.
  await page.context().clearCookies();
  await page.getByRole('button', { name: 'Simpan', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: 'Masuk lagi' }).waitFor();
  await signIn();
  await page.getByRole('table', { name: 'Orang dan undangan' }).getByText('bappeda@kota.test').waitFor();

  // Who signs out themselves needs no reason.
  await page.getByTitle('Akun dan tampilan').click();
  await page.getByRole('button', { name: 'Keluar', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: 'Masuk', exact: true }).waitFor();
});
