import { COOKIE } from '@risalah/server/access/cookies';
import { Mail } from '@risalah/server/mail/mail.entity';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { finalise, promise } from '../support/mailing.ts';
import { type MailServer, startMailServer } from '../support/mailServer.ts';
import { type Stage, setStage } from '../support/stage.ts';
import { startApp } from '../support/testApp.ts';
import { SCREENS_FOLDER } from './support/startDemo.ts';
import { Visitor } from './support/visitor.ts';

let server: MailServer;
let stage: Stage;
let browser: Awaited<ReturnType<typeof launchBrowser>>;

beforeAll(async () => {
  server = await startMailServer();
  server.treat = (to) => (to === 'lead@uji.test' || to === 'observer@uji.test' ? 'TAKE_AND_CUT' : 'TAKE');
  server.greet = (to) => (to === 'staff@uji.test' ? 550 : 250);
  const smtp = { host: server.host, port: server.port, from: 'risalah@uji.test', tls: 'offered' } as const;
  stage = await setStage(await startApp({ smtp, mailPace: { look: 50 }, clientFolder: SCREENS_FOLDER }));
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  await stage.app.stop();
  await server.stop();
});

/** A window of somebody on the stage, signed in. */
async function windowOf(who: keyof Stage['as']): Promise<Visitor> {
  const origin = stage.app.url.replace('127.0.0.1', 'localhost');
  const visitor = await Visitor.open(browser, origin, who);
  const value = stage.as[who].cookie.slice(COOKIE.length + 1);
  await visitor.page.context().addCookies([{ name: COOKIE, value, url: origin }]);
  return visitor;
}

it('[L10] a secretary sees what went to whom, and settles what is uncertain or was refused', async () => {
  await promise(stage);
  await finalise(stage);
  const secretary = await windowOf('secretary');
  const { page } = secretary;
  await secretary.goTo(`/sessions/${stage.sessionId}`);
  await page.getByRole('link', { name: 'Email sidang' }).click();
  const row = (name: string, about: string) =>
    page.getByRole('row').filter({ hasText: name }).filter({ hasText: about });
  await row('lead', 'Risalah final').getByText('Tidak pasti').waitFor();
  await row('observer', 'Risalah final').getByText('Tidak pasti').waitFor();
  await row('chair', 'Risalah final').getByText('Terkirim').waitFor();
  await row('staff', 'Tindak lanjut').getByText('Gagal').waitFor();
  await page.getByText('Ada email yang tidak pasti sampai.').waitFor();

  await row('lead', 'Risalah final').getByRole('button', { name: 'Tandai sudah sampai' }).click();
  await row('lead', 'Risalah final').getByText('Terkirim').waitFor();
  server.treat = () => 'TAKE';
  await row('observer', 'Risalah final').getByRole('button', { name: 'Kirim ulang' }).click();
  await row('observer', 'Risalah final').getByText('Terkirim').waitFor();
  expect(server.takenBy().filter((to) => to === 'observer@uji.test')).toHaveLength(2);
  expect(server.takenBy().filter((to) => to === 'lead@uji.test')).toHaveLength(1);
  await page.getByRole('radio', { name: 'Perlu ditangani (3)' }).check();
  await row('staff', 'Bukti dukung diminta').waitFor();
  await row('chair', 'Risalah final').waitFor({ state: 'hidden' });
  expect(secretary.faults).toEqual([]);
});

it('[L5] the chair sees it without buttons, and an agency nothing', async () => {
  const chair = await windowOf('chair');
  await chair.goTo(`/sessions/${stage.sessionId}`);
  await chair.page.getByRole('link', { name: 'Email sidang' }).click();
  await chair.page.getByText('Gagal').first().waitFor();
  expect(await chair.page.getByRole('button', { name: 'Kirim ulang' }).count()).toBe(0);
  const head = await windowOf('head');
  await head.goTo(`/sessions/${stage.sessionId}/mail`);
  await head.page.getByText('hanya terlihat oleh ketua').waitFor();
  expect(await stage.app.em().count(Mail, {})).toBeGreaterThan(0);
});

it('[L12] an administrator comes to it from the preparation, and reads what the mail server said', async () => {
  const admin = await windowOf('admin');
  await admin.goTo(`/workspace/sessions/${stage.sessionId}`);
  await admin.page.getByRole('link', { name: 'Email sidang' }).click();
  await admin.page.getByText('staff@uji.test').first().waitFor();
  await admin.page.getByText('550', { exact: false }).first().waitFor();
});
