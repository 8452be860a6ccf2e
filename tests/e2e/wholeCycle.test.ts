import { Invitation } from '@risalah/server/access/invitation.entity';
import { Seat } from '@risalah/server/seat/seat.entity';
import { Session } from '@risalah/server/session/session.entity';
import { Person } from '@risalah/server/workspace/person.entity';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { becomeFirstAdministrator } from './support/becomeFirstAdministrator.ts';
import { ledgerRow, openSession, pose } from './support/chair.ts';
import { cycleWorkbook, emailOf, FIRST, REGIONS } from './support/cycleWorkbook.ts';
import { type OwnWorkspace, startEmptyWorkspace } from './support/startWorkspace.ts';
import { takePictures, type Visitor } from './support/visitor.ts';

const DIMENSION = 'Smart Governance';
const QUESTION = 'Berapa layanan yang sudah terhubung ke satu data?';
const ANSWER = 'Tujuh layanan sudah terhubung, dan pemeliharaannya dianggarkan tahun depan.';

let workspace: OwnWorkspace;
let administrator: Visitor;
let chair: Visitor;
let member: Visitor;
let head: Visitor;
const visitors: Visitor[] = [];
const links = new Map<string, string>();

beforeAll(async () => {
  workspace = await startEmptyWorkspace();
  administrator = await visit('administrator');
});
afterAll(() => workspace.stop());

async function visit(name: string, width?: number): Promise<Visitor> {
  const visitor = await workspace.visit(name, { width });
  visitors.push(visitor);
  return visitor;
}

/** Goes by the link of an invitation, and chooses a password. */
async function accept(name: string, width?: number): Promise<Visitor> {
  const visitor = await visit(name, width);
  const { page } = visitor;
  await page.goto(links.get(emailOf(name)) ?? '');
  await page.getByLabel('Kata sandi baru', { exact: true }).fill(`kata sandi ${name}`);
  await page.getByLabel('Ulangi kata sandi', { exact: true }).fill(`kata sandi ${name}`);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Beranda' }).waitFor();
  return visitor;
}

const firstSession = () =>
  workspace.app.services.fork().findOneOrFail(Session, { region: { name: REGIONS[0] } });

/** Chooses the five levels of a dimension, and why. */
async function score(page: Page, form: string, values: readonly number[], act: string): Promise<void> {
  const own = page.getByRole('form', { name: form });
  for (const [place, value] of values.entries()) {
    const level = own.getByRole('radiogroup').nth(place);
    await level.getByRole('radio').first().focus();
    await page.keyboard.press(String(value));
    await expect.poll(() => level.getByRole('radio', { name: String(value) }).isChecked()).toBe(true);
  }
  for (const reason of await own.getByRole('textbox', { name: 'Alasan untuk' }).all())
    await reason.fill('Terbukti di lapangan.');
  await own.getByRole('button', { name: act }).click();
}

async function openScores(page: Page): Promise<void> {
  await expect
    .poll(async () => {
      await page.keyboard.press('s');
      return page.getByRole('heading', { name: `Nilai ${DIMENSION}` }).count();
    })
    .toBe(1);
}

describe('a cycle, from an empty database to a search', () => {
  it('[W14] its first administrator comes in by the link that the start printed', async () => {
    expect(await workspace.app.services.fork().count(Person)).toBe(0);
    await administrator.goTo(workspace.firstAdministratorPath ?? '');
    await becomeFirstAdministrator(administrator.page);
    await administrator.page.waitForURL(`${workspace.origin}/workspace/programmes`);
  });

  it('the first administrator makes the programme and the cycle', async () => {
    const { page } = administrator;
    const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
    await press('Tambah program…');
    await page.getByLabel('Nama program').fill('Gerakan Menuju Kota Cerdas');
    await press('Simpan');
    await press('Tambah dimensi…');
    for (const name of [DIMENSION, 'Smart Economy']) {
      await page.getByLabel('Nama dimensi').fill(name);
      await page.keyboard.press('Enter');
      await page.getByRole('row').filter({ hasText: name }).waitFor();
    }
    await press('Batal');
    await press('Tambah siklus…');
    const cycle = page.getByRole('form', { name: 'Tambah siklus…' });
    await cycle.getByLabel('Tahun', { exact: true }).fill('2025');
    await cycle.getByLabel('Tahap', { exact: true }).fill('Tahap II');
    await cycle.getByLabel('Nama siklus', { exact: true }).fill('Evaluasi Tahap II 2025');
    await cycle.getByLabel('Nomor surat', { exact: true }).fill('Nomor surat contoh 2025');
    await cycle.getByRole('button', { name: 'Simpan' }).click();
    await page.getByRole('row').filter({ hasText: 'Evaluasi Tahap II 2025' }).waitFor();
  });

  it('imports three regions and twenty people from one workbook, after seeing what will happen', async () => {
    const { page } = administrator;
    const { name, bytes } = cycleWorkbook();
    await administrator.goTo('/workspace/import');
    await page
      .locator('input[type=file]')
      .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) });
    const carryOut = page.getByRole('button', { name: 'Muat 36 baris' });
    await carryOut.waitFor();
    const em = () => workspace.app.services.fork();
    expect(await em().count(Session)).toBe(0);
    await takePictures([administrator], 'cycle-import');
    await carryOut.click();
    await carryOut.waitFor({ state: 'detached' });
    await expect.poll(() => em().count(Session)).toBe(3);
    expect(await em().count(Seat)).toBe(24);
    expect(await em().count(Person, { email: { $like: '%@cerita.test' } })).toBe(20);
  });

  it('prepares a session of it on its page: another hour, and one seat more', async () => {
    const { page } = administrator;
    await administrator.goTo('/workspace/sessions');
    await page.getByRole('link', { name: `Siapkan sidang ${REGIONS[0]}` }).click();
    await page.getByRole('button', { name: 'Ubah jadwal…' }).click();
    const schedule = page.getByRole('form', { name: 'Jadwal' });
    await schedule.getByLabel('Pukul', { exact: true }).fill('13:30');
    await schedule.getByRole('button', { name: 'Simpan' }).click();
    await page.getByText(/, 13\.30 WI/).waitFor();
    await page.getByRole('button', { name: 'Tambah kursi…' }).click();
    const seat = page.getByRole('form', { name: 'Tambah kursi…' });
    await seat.getByLabel('Peran', { exact: true }).selectOption({ label: 'Pengamat' });
    await seat.getByLabel('Email', { exact: true }).fill('pengamat@cerita.test');
    await seat.getByLabel('Nama di risalah', { exact: true }).fill('Pengamat');
    await seat.getByLabel('Jabatan', { exact: true }).fill('Pengamat kementerian');
    await seat.getByRole('button', { name: 'Simpan' }).click();
    await page.getByRole('row').filter({ hasText: 'Pengamat kementerian' }).waitFor();
    await takePictures([administrator], 'cycle-prepared');
  });

  it('invites everyone of a session, who set their passwords by their links', async () => {
    const { page } = administrator;
    await administrator.goTo(`/workspace/sessions/${(await firstSession()).id}`);
    await page.getByRole('button', { name: 'Buat tautan untuk 9 orang' }).click();
    const made = page.getByLabel('Tautan yang baru dibuat: nama, email, tautan');
    await expect.poll(async () => (await made.inputValue()).split('\n').length).toBe(9);
    for (const line of (await made.inputValue()).split('\n')) {
      const [, email = '', link = ''] = line.split('\t');
      links.set(email, link);
    }
    chair = await accept(FIRST.chair);
    member = await accept(FIRST.member);
    head = await accept(FIRST.head, 390);
    await page.reload();
    await page
      .getByRole('row')
      .filter({ hasText: emailOf(FIRST.chair) })
      .getByText(/^Dipakai /)
      .waitFor();
  });

  it('everyone else of the cycle is invited at once, from the list of people', async () => {
    const { page } = administrator;
    await administrator.goTo('/workspace/people');
    const standing = page.getByLabel('Undangan', { exact: true });
    await standing.selectOption({ label: 'Belum diundang, 12' });
    await page.getByRole('button', { name: 'Buat tautan untuk 12 orang' }).click();
    const made = page.getByLabel('Tautan yang baru dibuat: nama, email, tautan');
    await expect.poll(async () => (await made.inputValue()).split('\n').length).toBe(12);
    expect(await made.inputValue()).toContain(emailOf('sekretaris3'));
    // Nobody is left, and each link that was made is one that counts.
    await page.getByText('Tidak ada yang cocok.').waitFor();
    await standing.selectOption({ label: 'Belum dipakai, 18' });
    await takePictures([administrator], 'cycle-invited');
    const invited = await workspace.app.services
      .fork()
      .count(Invitation, { acceptedAt: null, revokedAt: null });
    expect(invited).toBe(18);
  });

  it('the session is opened, a question is posed and answered', async () => {
    const room = `/sessions/${(await firstSession()).id}`;
    for (const visitor of [chair, member, head]) await visitor.goTo(room);
    await openSession(chair.page, DIMENSION);
    await pose(chair.page, ['Kominfo'], QUESTION);
    await head.page.getByRole('button', { name: 'Jawab sekarang' }).click();
    await head.page.getByRole('textbox', { name: 'Jawaban untuk pertanyaan 1' }).fill(ANSWER);
    await head.page.getByRole('button', { name: 'Kirim jawaban' }).click();
    await ledgerRow(chair.page, '1a').getByText(ANSWER).waitFor();
  });

  it('a member and the chair score the dimension, and the chair sets the panel’s', async () => {
    await openScores(member.page);
    await score(member.page, 'Nilai Anda', [4, 3, 3, 4, 5], 'Simpan nilai');
    await member.page.getByRole('form', { name: 'Nilai Anda' }).getByText('Tersimpan').waitFor();
    await openScores(chair.page);
    await score(chair.page, 'Nilai panel', [4, 4, 3, 3, 4], 'Tetapkan nilai panel');
    await chair.page
      .getByRole('form', { name: 'Nilai panel' })
      .getByText('Ditetapkan', { exact: true })
      .waitFor();
    await takePictures([member, chair], 'cycle-scored');
  });

  it('what was answered is found again by another form of its words, and leads to its place', async () => {
    const { page } = head;
    await page.getByRole('button', { name: 'Cari' }).first().click();
    await page.getByRole('textbox', { name: 'Kata yang dicari' }).fill('anggaran');
    const hit = page
      .getByRole('dialog', { name: 'Cari' })
      .getByRole('link')
      .filter({ hasText: 'Jawaban 1a' });
    await hit.waitFor();
    expect(await hit.locator('mark').first().textContent()).toMatch(/dianggarkan/i);
    await hit.click();
    await page.locator('[data-found]').getByText(ANSWER).waitFor();
    expect(visitors.flatMap(({ faults }) => faults)).toEqual([]);
  });
});
