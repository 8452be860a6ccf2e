import { hashPassword } from '@risalah/server/access/passwords';
import { Mail } from '@risalah/server/mail/mail.entity';
import { Person } from '@risalah/server/workspace/person.entity';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { expectAccessible } from './support/accessible.ts';
import { ADMINISTRATOR, type OwnWorkspace, startWorkspace } from './support/startWorkspace.ts';
import { takePictures, type Visitor } from './support/visitor.ts';

const HEAD = { email: 'kepala@kota.test', password: 'kata sandi lama' };
const NEW_PASSWORD = 'kata sandi yang baru';

let workspace: OwnWorkspace;
beforeAll(async () => {
  workspace = await startWorkspace();
  const em = workspace.app.services.fork();
  const passwordHash = await hashPassword(HEAD.password);
  await em.persist(em.create(Person, { name: 'Kepala Bappeda', email: HEAD.email, passwordHash })).flush();
});
afterAll(() => workspace.stop());

async function signIn({ page }: Visitor, email: string, password: string): Promise<void> {
  await page.getByLabel('Email').fill(email);
  await page.getByLabel('Kata sandi', { exact: true }).fill(password);
  await page.keyboard.press('Enter');
}

it('[W6] who forgot their password gets a link from an administrator, and is signed out elsewhere by it', async () => {
  const elsewhere = await workspace.visit('shared screen');
  await elsewhere.goTo('/sign-in');
  await signIn(elsewhere, HEAD.email, HEAD.password);
  await elsewhere.page.getByRole('heading', { level: 1 }).waitFor();

  const administrator = await workspace.visit('administrator');
  const { page } = administrator;
  await administrator.goTo('/workspace/people');
  await signIn(administrator, ADMINISTRATOR.email, ADMINISTRATOR.password);
  const forgot = page.getByRole('button', { name: 'Lupa kata sandi: buat tautan untuk Kepala Bappeda' });
  await forgot.focus();
  await page.keyboard.press('Enter');
  const link = page.getByRole('textbox', { name: 'Tautan kata sandi baru untuk Kepala Bappeda' });
  await link.waitFor();
  await page.getByText(/^Tautan kata sandi, sampai/).waitFor();
  await expectAccessible(administrator, 'password link');
  await takePictures([administrator], 'password-link');
  const address = await link.inputValue();

  // Taken back it leads nowhere; a new one does.
  await page.getByRole('button', { name: 'Cabut tautan kata sandi Kepala Bappeda' }).click();
  await forgot.waitFor();
  const head = await workspace.visit('head', { width: 390 });
  await head.goTo(new URL(address).pathname + new URL(address).search);
  await choosePassword(head);
  await head.page.getByText('Kata sandi belum diganti.').waitFor();
  await forgot.click();
  await link.waitFor();
  const renewed = new URL(await link.inputValue());
  await head.goTo(renewed.pathname + renewed.search);
  await head.page.getByRole('heading', { level: 1, name: 'Kata sandi baru' }).waitFor();
  await expectAccessible(head, 'new password');
  await takePictures([head], 'new-password');
  await choosePassword(head);
  await head.page.waitForURL(`${workspace.origin}/`);

  // Whoever renewed it, whose account it is learns of it on the next screen, until they put it away.
  const told = head.page.getByText('lewat tautan dari administrator');
  await told.waitFor();
  await expectAccessible(head, 'renewed');
  await takePictures([head], 'password-renewed');
  await head.page.getByRole('button', { name: 'Mengerti' }).click();
  await told.waitFor({ state: 'detached' });
  await head.page.reload();
  await head.page.getByRole('heading', { level: 1 }).waitFor();
  const again = await workspace.visit('own device');
  // A session is not stopped for it: the notice waits until they leave it.
  await again.goTo(`/sign-in?to=${encodeURIComponent('/sessions/00000000-0000-7000-8000-000000000000')}`);
  await signIn(again, HEAD.email, NEW_PASSWORD);
  const leave = again.page.getByRole('link', { name: 'Ke beranda' });
  await leave.waitFor();
  expect(await again.page.getByText('lewat tautan dari administrator').count()).toBe(0);
  await leave.click();
  await again.page.getByText('lewat tautan dari administrator').waitFor();
  expect(await told.count()).toBe(0);

  await elsewhere.goTo('/account');
  await elsewhere.page.getByLabel('Email').waitFor();
  // The e-mail about it was refused: the administrator sees it beside the people, and has it sent again.
  const refused = { state: 'FAILED', replyCode: 550, reply: '550 5.1.1 Mailbox unknown' } as const;
  await workspace.app.services.fork().nativeUpdate(Mail, { session: null }, refused);
  await administrator.goTo('/workspace/people');
  const stuck = page.getByRole('table', { name: 'Email akun yang perlu ditangani' });
  await stuck.getByText('550 5.1.1 Mailbox unknown').waitFor();
  await expectAccessible(administrator, 'stuck e-mail');
  await takePictures([administrator], 'stuck-email');
  await page.getByRole('button', { name: 'Kirim ulang kepada Kepala Bappeda: Kata sandi diganti' }).click();
  await stuck.waitFor({ state: 'detached' });
  // Of another nobody knows whether it came; the head says that it did.
  const lost = { state: 'UNCERTAIN', replyCode: null, reply: null } as const;
  await workspace.app.services.fork().nativeUpdate(Mail, { session: null }, lost);
  await page.reload();
  await stuck.getByText('Tidak pasti').waitFor();
  await takePictures([administrator], 'uncertain-email');
  await page
    .getByRole('button', { name: 'Tandai sudah sampai kepada Kepala Bappeda: Kata sandi diganti' })
    .click();
  await stuck.waitFor({ state: 'detached' });

  await administrator.goTo('/workspace/audit');
  const audit = page.getByRole('table', { name: 'Jejak audit' });
  await audit.getByText('Kata sandi diganti lewat tautan').waitFor();
  expect(await audit.getByText('Tautan kata sandi dibuat').count()).toBe(2);
});

async function choosePassword({ page }: Visitor): Promise<void> {
  await page.getByLabel('Kata sandi baru', { exact: true }).fill(NEW_PASSWORD);
  await page.getByLabel('Ulangi kata sandi').fill(NEW_PASSWORD);
  await page.getByRole('button', { name: 'Simpan dan masuk' }).click();
}
