import { Person } from '@risalah/server/workspace/person.entity';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { expectAccessible, sticksOutAt, WIDTHS } from './support/accessible.ts';
import { becomeFirstAdministrator } from './support/becomeFirstAdministrator.ts';
import { foreignWords } from './support/foreignWords.ts';
import { ADMINISTRATOR, type OwnWorkspace, startEmptyWorkspace } from './support/startWorkspace.ts';
import { takePictures, type Visitor } from './support/visitor.ts';

let workspace: OwnWorkspace;
beforeAll(async () => {
  workspace = await startEmptyWorkspace();
});
afterAll(() => workspace.stop());

async function lookAround(visitor: Visitor, name: string): Promise<void> {
  expect(await foreignWords(visitor.page, 'id')).toEqual([]);
  for (const width of WIDTHS) {
    expect(await sticksOutAt(visitor, width), `${name} at ${width} px`).toEqual([]);
    await takePictures([visitor], `${name}-${width}`);
  }
  await expectAccessible(visitor, name);
}

it('[W14] who opens an empty workspace is told where its first administrator comes in, and can do nothing without that link', async () => {
  const anybody = await workspace.visit('anybody');
  await anybody.goTo('/');
  await anybody.page.getByText('Ruang kerja ini belum mempunyai administrator').waitFor();
  await lookAround(anybody, 'awaits-administrator');
  await anybody.goTo('/sign-in?administrator=tebakan');
  await becomeFirstAdministrator(anybody.page);
  await anybody.page.getByText('Akun belum dibuat.').waitFor();
  // What was typed is still there.
  expect(await anybody.page.getByLabel('Nama lengkap').inputValue()).toBe('Administrator');
  expect(await workspace.app.services.fork().count(Person)).toBe(0);
});

it('[W14] the link makes the first administrator once, on a phone too, and tells whoever opens it later', async () => {
  const first = await workspace.visit('first', { width: 390 });
  const { page } = first;
  await first.goTo(workspace.firstAdministratorPath ?? '');
  await page.getByRole('heading', { level: 1, name: 'Administrator pertama' }).waitFor();
  await page.getByRole('button', { name: 'Simpan dan masuk' }).click();
  await page.getByText('Isi nama Anda.').waitFor();
  await page.getByText('Isi email Anda.').waitFor();
  expect(await page.evaluate('document.activeElement.autocomplete')).toBe('name');
  await lookAround(first, 'first-administrator');
  await becomeFirstAdministrator(page);
  await page.waitForURL(`${workspace.origin}/workspace/programmes`);
  await page.getByRole('button', { name: 'Tambah program…' }).waitFor();
  const made = await workspace.app.services.fork().findOneOrFail(Person, { email: ADMINISTRATOR.email });
  expect(made).toMatchObject({ name: 'Administrator', administrator: true, language: 'ID' });

  const late = await workspace.visit('late');
  await late.goTo(workspace.firstAdministratorPath ?? '');
  await late.page.getByText('Tautan ini sudah dipakai').waitFor();
  expect(await late.page.getByRole('textbox').count()).toBe(0);
  await lookAround(late, 'link-used');
  await late.page.getByRole('link', { name: 'Sudah punya kata sandi? Masuk' }).click();
  await late.page.getByText('Akun dibuat oleh administrator.').waitFor();
  expect([...first.faults, ...late.faults]).toEqual([]);
});
