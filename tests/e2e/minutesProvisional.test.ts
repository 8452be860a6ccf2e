import { emailOf } from '@risalah/server/demo/people';
import { Minutes } from '@risalah/server/minutes/minutes.entity';
import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectAccessible, sticksOutAt, WIDTHS } from './support/accessible.ts';
import { enterByPassword } from './support/enterByPassword.ts';
import { minutesText, openMinutes, wordsOf } from './support/minutesPage.ts';
import { type Demo, startDemo } from './support/startDemo.ts';
import { capture } from './support/storySecretary.ts';
import { takePictures, type Visitor } from './support/visitor.ts';

/** Longer than any window of corrections that spans a weekend. */
const AFTER_THE_WINDOW = 5 * 24 * 3_600_000;

let demo: Demo;
beforeAll(async () => {
  demo = await startDemo();
});
afterAll(() => demo.stop());

async function minutesOf(name: string): Promise<Minutes> {
  const place = { session: demo.sessions.live, dimension: { name } };
  return demo.app.services.fork().findOneOrFail(Minutes, place);
}

/** Opens the minutes of a dimension as the chair reviews them. */
async function review(chair: Visitor, name: string): Promise<void> {
  await chair.goTo(`/sessions/${demo.sessions.live}?minutes=${(await minutesOf(name)).dimensionId}`);
  await chair.page.getByRole('heading', { name: `Risalah ${name}` }).waitFor();
}

/** Looks at the page at both widths. */
async function lookAround(visitor: Visitor, name: string): Promise<void> {
  for (const width of WIDTHS) {
    expect(await sticksOutAt(visitor, width), `${name} at ${width} px`).toEqual([]);
    await takePictures([visitor], `${name}-${width}`);
    await expectAccessible(visitor, name, [width]);
  }
  await visitor.resize(1440);
}

const saved = ({ page }: Visitor) =>
  page
    .getByText(/^Draf, tersimpan \d/)
    .first()
    .waitFor();

/** Types words as a line of their own after the text. */
async function writeAtEnd({ page }: Visitor, words: string): Promise<void> {
  await minutesText(page).click();
  await page.keyboard.press('Control+End');
  await page.keyboard.press('Enter');
  await page.keyboard.type(words);
}

async function declareReady({ page }: Visitor): Promise<void> {
  await page.getByRole('button', { name: 'Nyatakan siap…' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Nyatakan siap', exact: true }).click();
  await page.getByText(/^Dinyatakan siap/).waitFor();
}

describe('words that came after READY', () => {
  const LATE = 'Ditulis saat luring.';

  it('are given back to their writer, who copies them, and puts them in once the chair returned the minutes', async () => {
    const secretary = await demo.enter('secretary');
    const other = await enterByPassword(demo, 'secretary2');
    for (const visitor of [secretary, other]) {
      await visitor.goTo(`/sessions/${demo.sessions.live}`);
      await openMinutes(visitor.page, 'Smart Branding');
      await minutesText(visitor.page).locator('p').first().waitFor();
    }
    await other.cut();
    await writeAtEnd(other, LATE);
    await other.page.getByText('Draf aman di perangkat ini, belum di server').first().waitFor();
    await declareReady(secretary);
    await other.restore();

    const late = other.page.getByRole('region', { name: 'Kata yang datang terlambat' });
    await late.getByText(LATE).waitFor();
    // Who did not speak has nothing to correct.
    await late.getByText(/salin, atau masukkan ke teks bila ketua mengembalikannya/).waitFor();
    expect(await late.getByText(/usul/i).count()).toBe(0);
    await lookAround(other, 'late-ready');
    await other.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await late.getByRole('button', { name: /^Salin/ }).click();
    await expect.poll(() => other.page.evaluate(() => navigator.clipboard.readText())).toBe(LATE);
    // They wait for their writer on this device, whatever is loaded again.
    await other.page.reload();
    await other.page
      .getByRole('navigation', { name: 'Risalah per dimensi' })
      .getByRole('button', { name: /Smart Branding.*Ada kata yang datang terlambat/ })
      .click();
    await late.getByText(LATE).waitFor();

    const chair = await demo.enter('chair');
    await review(chair, 'Smart Branding');
    expect(await chair.page.getByText(LATE).count()).toBe(0);
    await chair.page.getByRole('button', { name: 'Kembalikan…' }).click();
    await chair.page.getByLabel('Alasan dikembalikan').fill('Satu kalimat belum masuk.');
    await chair.page.getByRole('button', { name: 'Kembalikan ke sekretaris' }).click();
    await minutesText(other.page).waitFor();
    await lookAround(other, 'late-draft');
    await late.getByRole('button', { name: 'Masukkan ke teks' }).click();
    await late.waitFor({ state: 'hidden' });
    await saved(other);
    await expect.poll(() => wordsOf(secretary.page)).toContain(LATE);
    expect([...secretary.faults, ...other.faults, ...chair.faults]).toEqual([]);
    for (const visitor of [secretary, other, chair]) await visitor.leave();
  });

  it('are proposed as a correction of their own words by a writer who spoke', async () => {
    const secretary = await demo.enter('secretary');
    await secretary.goTo(`/sessions/${demo.sessions.live}`);
    await openMinutes(secretary.page, 'Smart Branding');
    const speaker = secretary.page.getByLabel('Yang berbicara');
    const about = secretary.page.getByLabel('Untuk apa');
    const nameOf = async (options: Locator): Promise<string> =>
      (await options.first().textContent({ timeout: 90_000 })) ?? '';
    const chairs = await nameOf(speaker.getByRole('option', { name: /^Ketua/ }));
    await speaker.selectOption({ label: chairs });
    const statement = await nameOf(about.getByRole('option', { name: /Branding/ }));
    await capture(secretary.page, chairs, statement, 'Ketua menutup pembahasan merek.');
    await secretary.page.getByText('Ketua menutup pembahasan merek.').first().waitFor();
    const chair = await demo.enter('chair');
    await review(chair, 'Smart Branding');
    await minutesText(chair.page).locator('p').first().waitFor();
    await chair.cut();
    await writeAtEnd(chair, 'Ketua menutup pembahasan merek kota.');
    await declareReady(secretary);
    await chair.restore();

    const late = chair.page.getByRole('region', { name: 'Kata yang datang terlambat' });
    await late.getByText('Ketua menutup pembahasan merek kota.').waitFor();
    await late.getByRole('button', { name: 'Usulkan sebagai koreksi…' }).click();
    const form = late.getByRole('listitem').filter({ has: chair.page.getByLabel('Bunyi yang Anda usulkan') });
    await form.getByText('Ketua menutup pembahasan merek.', { exact: true }).waitFor();
    expect(await form.getByLabel('Bunyi yang Anda usulkan').inputValue()).toBe(
      'Ketua menutup pembahasan merek kota.',
    );
    await takePictures([chair], 'late-proposed');
    await late.getByRole('button', { name: 'Kirim usulan' }).click();
    await chair.page.getByRole('status').filter({ hasText: 'sudah diusulkan sebagai koreksi' }).waitFor();
    expect(await late.count()).toBe(0);
    await chair.page
      .getByRole('region', { name: /^Usulan koreksi/ })
      .getByText('Ketua menutup pembahasan merek kota.', { exact: true })
      .waitFor();
    await takePictures([chair], 'late-sent');
    // Nor does it wait again once the page is loaded anew.
    await review(chair, 'Smart Branding');
    await chair.page.getByRole('region', { name: /^Usulan koreksi/ }).waitFor();
    expect(await late.count()).toBe(0);
    expect([...secretary.faults, ...chair.faults]).toEqual([]);
    for (const visitor of [secretary, chair]) await visitor.leave();
  });
});

describe('corrections of provisional minutes', () => {
  const GOVERNANCE = 'Smart Governance';

  /** Opens the minutes of governance as those who spoke read them. */
  async function read(who: Visitor): Promise<void> {
    await who.goTo(`/sessions/${demo.sessions.live}`);
    await who.page
      .getByRole('tablist')
      .getByRole('tab', { name: /^Risalah/ })
      .or(who.page.getByRole('button', { name: /^Risalah/ }))
      .first()
      .click();
    await who.page.getByRole('button', { name: new RegExp(GOVERNANCE) }).click();
    await who.page.getByRole('heading', { name: 'Ucapan Anda' }).waitFor();
  }

  it('are proposed by who spoke, accepted or refused by the chair, and keep both wordings for both', async () => {
    const head = await demo.enter('bappeda', { width: 390 });
    await read(head);
    const own = head.page.getByRole('listitem').filter({ hasText: 'Usulkan koreksi…' });
    const proposed: string[] = [];
    const old: string[] = [];
    for (const ending of ['dengan angka.', 'tanpa angka.']) {
      await own.first().getByRole('button', { name: 'Usulkan koreksi…' }).click();
      const field = head.page.getByLabel('Bunyi yang Anda usulkan');
      old.push(await field.inputValue());
      proposed.push(`${old.at(-1)} Disampaikan ${ending}`);
      await field.fill(proposed.at(-1) ?? '');
      await takePictures([head], 'correction-form');
      await head.page.getByRole('button', { name: 'Kirim usulan' }).click();
      // The event of it may come before the form has heard that it was stored.
      await field.waitFor({ state: 'hidden' });
      await expect
        .poll(() => head.page.getByText(/^Diusulkan .* menunggu ketua$/).count())
        .toBe(proposed.length);
    }
    await expectAccessible(head, 'corrections proposed', [390]);
    /** Both wordings of each correction stand in its place. */
    const seeBoth = async (placeOf: (words: string) => Locator): Promise<void> => {
      for (const [index, words] of proposed.entries())
        for (const wording of [old[index] ?? '', words])
          await placeOf(words).getByText(wording, { exact: true }).first().waitFor();
    };

    const chair = await demo.enter('chair');
    await review(chair, GOVERNANCE);
    const decide = (words: string) =>
      chair.page
        .getByRole('region', { name: /^Usulan koreksi/ })
        .getByRole('listitem')
        .filter({ hasText: words });
    await seeBoth(decide);
    await lookAround(chair, 'corrections-chair');
    await decide(proposed[0] ?? '')
      .getByRole('button', { name: 'Terima koreksi' })
      .click();
    await decide(proposed[0] ?? '')
      .getByText(/^Diterima /)
      .waitFor();
    const refused = decide(proposed[1] ?? '');
    await refused.getByLabel('Alasan (boleh kosong)').fill('Angka memang disampaikan.');
    await refused.getByRole('button', { name: 'Tolak' }).click();
    await refused.getByText(/^Ditolak /).waitFor();
    // Decided, both wordings of each still stand there.
    await seeBoth(decide);
    await lookAround(chair, 'corrections-decided');
    await head.page.getByText(/^Diterima ketua/).waitFor();
    await head.page.getByText(/^Ditolak ketua/).waitFor();
    await head.page.getByText('Alasan: Angka memang disampaikan.').waitFor();
    await seeBoth(() => head.page.locator('body'));
    await takePictures([head], 'corrections-head');
    expect([...head.faults, ...chair.faults]).toEqual([]);
    for (const visitor of [head, chair]) await visitor.leave();
  });

  it('end with the window: nothing more can be proposed, and the chair is told that it is over', async () => {
    const before = await demo.enter('bappeda', { width: 390 });
    await read(before);
    await before.page.getByRole('button', { name: 'Usulkan koreksi…' }).first().waitFor();
    await before.leave();
    demo.clock.advance(AFTER_THE_WINDOW);
    const head = await demo.enter('bappeda', { width: 390 });
    await read(head);
    await head.page.getByText(/^Ditolak ketua/).waitFor();
    expect(await head.page.getByRole('button', { name: 'Usulkan koreksi…' }).count()).toBe(0);
    const chair = await demo.enter('chair');
    await review(chair, GOVERNANCE);
    await chair.page.getByText('Masa koreksi selesai.').waitFor();
    await chair.page.getByText('Risalah ini sementara sampai dijadikan final.').waitFor();
    expect(await chair.page.getByText('bisa mengusulkan koreksi').count()).toBe(0);
    await lookAround(chair, 'corrections-over');
    expect([...head.faults, ...chair.faults]).toEqual([]);
    await head.leave();
    await chair.leave();
  });

  it('are made final and signed by a secretary on behalf of the chair, who is away', async () => {
    const OFFICE = 'Sekretaris tim penguji';
    const SIGNS = `a.n. Ketua Tim Penguji, ${OFFICE}`;
    const chair = await demo.enter('chair');
    await chair.goTo(`/sessions/${demo.sessions.live}`);
    await chair.page.getByRole('button', { name: 'Tutup sidang…' }).click();
    await chair.page.getByRole('dialog').getByRole('button', { name: 'Tutup sidang' }).click();
    await chair.page.getByRole('heading', { name: 'Sidang ditutup' }).waitFor();
    await chair.leave();

    const administrator = await demo.enter('admin');
    await administrator.goTo(`/workspace/sessions/${demo.sessions.live}`);
    await administrator.page.getByRole('button', { name: 'Tambah kursi…' }).click();
    const form = administrator.page.getByRole('form', { name: 'Tambah kursi…' });
    await form.getByLabel('Peran', { exact: true }).selectOption({ label: 'Ketua' });
    const particulars = {
      ...{ Email: emailOf('secretary'), 'Nama di risalah': 'Sekretaris 1', Jabatan: OFFICE },
      ...{ NIP: '197001012000031002', Mewakili: 'Ketua Tim Penguji' },
    };
    for (const [label, value] of Object.entries(particulars))
      await form.getByLabel(label, { exact: true }).fill(value);
    await form.getByRole('button', { name: 'Simpan' }).click();
    await administrator.page.getByRole('row').filter({ hasText: OFFICE }).waitFor();
    await administrator.leave();

    const secretary = await demo.enter('secretary');
    await review(secretary, GOVERNANCE);
    const { page } = secretary;
    // In whose place they sign is said before they do.
    await page.getByText(`Anda menandatangani ${SIGNS}.`).waitFor();
    await page.getByRole('button', { name: 'Jadikan final' }).click();
    await page
      .getByText(/^Final /)
      .first()
      .waitFor();
    await lookAround(secretary, 'final-on-behalf');
    await page.getByRole('link', { name: 'Buka berkas evaluasi' }).first().click();
    const signatures = page.getByRole('region', { name: 'Tanda tangan' });
    const [first, second] = [
      signatures.getByRole('listitem').first(),
      signatures.getByRole('listitem').last(),
    ];
    await first.getByText(`${SIGNS}, NIP 197001012000031002`).waitFor();
    // Whoever declared them ready signs as what they are.
    await second.getByText('Sekretaris, NIP tidak tercatat', { exact: true }).waitFor();
    expect(await second.textContent()).not.toContain('a.n.');
    await takePictures([secretary], 'signed-on-behalf');
    expect(secretary.faults).toEqual([]);
    await secretary.leave();
  });

  it('take an addendum from a secretary, which everybody reads and finds sealed, and nothing else', async () => {
    const ADDED = 'Bukti layanan daring diserahkan kemudian.';
    const secretary = await enterByPassword(demo, 'secretary2');
    await secretary.goTo(`/sessions/${demo.sessions.live}`);
    const { page } = secretary;
    await page
      .getByRole('navigation', { name: 'Risalah per dimensi' })
      .getByRole('button', { name: new RegExp(GOVERNANCE) })
      .click();
    await page.getByRole('button', { name: 'Tambahkan adendum' }).click();
    await page.getByLabel('Isi adendum').fill(ADDED);
    await lookAround(secretary, 'addendum-form');
    await page.getByRole('button', { name: 'Simpan adendum' }).click();
    const addenda = page.getByRole('region', { name: 'Adendum' });
    await addenda.getByRole('listitem').getByText(ADDED).waitFor();
    expect(await minutesText(page).count()).toBe(0);
    await lookAround(secretary, 'addendum');

    const head = await demo.enter('bappeda', { width: 390 });
    await read(head);
    await head.page.getByRole('region', { name: 'Adendum' }).getByText(ADDED).waitFor();
    expect(await head.page.getByRole('button', { name: 'Tambahkan adendum' }).count()).toBe(0);

    await page.getByRole('link', { name: 'Buka berkas evaluasi' }).first().click();
    const added = page.getByRole('listitem').filter({ hasText: ADDED });
    await added.getByText(/^Segel \d+ sidang ini/).waitFor();
    await lookAround(secretary, 'addendum-record');
    await added.getByRole('link', { name: 'Periksa keaslian' }).click();
    await page.getByText('Adendum asli, segelnya utuh').waitFor();
    // The record was read far down; another page begins at its top.
    expect(await page.evaluate(() => scrollY)).toBe(0);
    await page.getByRole('link', { name: 'Buka berkas evaluasi' }).waitFor();
    // What a browser can work out again is the proceedings, which this is not.
    expect(await page.getByText(/^Dihitung ulang/).count()).toBe(0);
    await lookAround(secretary, 'addendum-verified');
    expect([...secretary.faults, ...head.faults]).toEqual([]);
  });
});
