import { Cycle } from '@risalah/server/workspace/cycle.entity';
import { Dimension } from '@risalah/server/workspace/dimension.entity';
import { Person } from '@risalah/server/workspace/person.entity';
import { Programme } from '@risalah/server/workspace/programme.entity';
import { Region } from '@risalah/server/workspace/region.entity';
import { Level } from '@risalah/shared';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { csv, type ImportFile, wholeCycle, workbook } from '../support/importing.ts';
import { expectAccessible, sticksOutAt, WIDTHS } from './support/accessible.ts';
import { foreignWords } from './support/foreignWords.ts';
import { ADMINISTRATOR, type OwnWorkspace, startWorkspace } from './support/startWorkspace.ts';
import { takePictures, type Visitor } from './support/visitor.ts';

let workspace: OwnWorkspace;
let administrator: Visitor;
let page: Page;

beforeAll(async () => {
  workspace = await startWorkspace();
  const em = workspace.app.services.fork();
  const programme = em.create(Programme, { name: 'Program uji' });
  const dimension = { programme, name: 'Dimensi satu', position: 1, mark: 'square', subdimensions: [] };
  const levelWeights = Object.values(Level).map((level) => ({ level, percent: 20 }));
  const cycle = {
    programme,
    year: 2025,
    stage: 'II',
    name: 'Tahap II 2025',
    letter: 'B-1/2025',
    levelWeights,
  };
  em.persist([em.create(Dimension, dimension), em.create(Cycle, { ...cycle, allottedMinutes: 30 })]);
  await em.flush();
  administrator = await workspace.visit('administrator');
  page = administrator.page;
  await administrator.goTo('/workspace/import');
  await page.getByLabel('Email').fill(ADMINISTRATOR.email);
  await page.getByLabel('Kata sandi', { exact: true }).fill(ADMINISTRATOR.password);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Impor dari berkas' }).waitFor();
});

afterAll(() => workspace.stop());

const count = (entity: new () => object) => workspace.app.services.fork().count(entity, {});
const press = (name: string | RegExp) => page.getByRole('button', { name }).click();
const rowOf = (text: string) => page.getByRole('row').filter({ hasText: text });
const pick = ({ name, bytes }: ImportFile) =>
  page
    .locator('input[type=file]')
    .setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(bytes) });

/** Looks at the page at both widths: nothing that axe finds, nothing that sticks out, no word of the other language. */
async function lookAround(name: string): Promise<void> {
  expect(await foreignWords(page, 'id')).toEqual([]);
  for (const width of WIDTHS) {
    expect(await sticksOutAt(administrator, width), `${name} at ${width} px`).toEqual([]);
    await takePictures([administrator], `import-${name}-${width}`);
  }
  await administrator.resize(1440);
  await expectAccessible(administrator, name);
}

describe('an administrator imports from a file', () => {
  it('sees first what will happen, with each wrong row by its line and reason', async () => {
    await lookAround('empty');
    await pick(
      csv(
        'Nama;Email\nBudi Santoso;budi@kota.test\nAni;bukan alamat\n;tanpa@kota.test\nBudi;BUDI@kota.test\n',
      ),
    );
    await rowOf('Baris 2').getByText('Baru').waitFor();
    await rowOf('Baris 3').getByText('Email: "bukan alamat" bukan alamat email').waitFor();
    await rowOf('Baris 4').getByText('Nama: wajib diisi').waitFor();
    await rowOf('Baris 5').getByText('Sama dengan baris 2 di berkas ini.').waitFor();
    await lookAround('wrong-rows');
    expect(await count(Person)).toBe(1);
  });

  it('leaves wrong rows out only by a word of their own', async () => {
    await press('Muat 1 baris');
    await page.getByText('Perbaiki berkasnya dan pilih lagi').waitFor();
    expect(await count(Person)).toBe(1);
    await page.getByLabel('Tinggalkan 3 baris yang salah; baris itu tidak dimuat').check();
    await press('Muat 1 baris');
    await page.getByText('Orang: 1 baru, Orang: 3 ditinggalkan').waitFor();
    expect(await count(Person)).toBe(2);
  });

  it('matches by hand a column whose name says nothing', async () => {
    await page.getByLabel('Yang diimpor').selectOption('Orang');
    await pick(csv('Nama,Kontak\nCitra,citra@kota.test\n'));
    await page.getByText('Kolom Email tidak ditemukan; pilih kolomnya.').waitFor();
    await lookAround('missing-column');
    await page.getByLabel('Email, wajib').selectOption('Kontak (misalnya citra@kota.test)');
    await rowOf('Citra').getByText('Email: citra@kota.test').waitFor();
    await press('Pilih berkas lain');
  });

  it('pastes the cells of a spreadsheet, and drops a file', async () => {
    await page.locator('input[type=file]').waitFor({ state: 'attached' });
    await administrator.cut();
    await page.evaluate(() => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', 'Nama\tEmail\nDewi\tdewi@kota.test');
      document.body.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
      );
    });
    // Cells lie in no folder: they outlive a page that goes without a line, and are sent once there is one.
    await page.getByRole('button', { name: 'Kirim ulang' }).waitFor();
    await page.goto('about:blank');
    await administrator.restore();
    await administrator.goTo('/workspace/import');
    await rowOf('Dewi').getByText('Baru').waitFor();
    await press('Pilih berkas lain');
    await page.locator('input[type=file]').waitFor({ state: 'attached' });
    await page.evaluate(() => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File(['Nama,Email\nEko,eko@kota.test'], 'orang.csv'));
      const place = document.querySelector('input[type=file]')?.closest('label');
      place?.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
    });
    await rowOf('Eko').getByText('Baru').waitFor();
    await press('Pilih berkas lain');
  });

  it('is told why a file is not taken, and keeps the page', async () => {
    await pick({ name: 'gambar.png', bytes: Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex') });
    const reason = page.getByText('Berkas ini tidak dapat dibaca sebagai lembar kerja atau CSV.');
    await reason.waitFor();
    await page.reload();
    await reason.waitFor();
    await lookAround('not-taken');
    await press('Buang');
    await reason.waitFor({ state: 'detached' });
    await page.reload();
    await page.locator('input[type=file]').waitFor({ state: 'attached' });
    expect(await reason.count()).toBe(0);
  });

  it('brings a whole cycle in from one workbook, and undoes it again', async () => {
    await page.getByLabel('Yang diimpor').selectOption('Seluruh siklus, satu berkas dengan beberapa lembar');
    await pick(wholeCycle());
    await rowOf('Kota Dua').first().waitFor();
    await lookAround('whole-cycle');
    await press('Muat 27 baris');
    await page.getByText('Jadwal sidang: 3 baru').waitFor();
    expect(await count(Region)).toBe(3);
    await lookAround('past');
    await page.getByRole('button', { name: 'Urungkan…' }).first().click();
    await press('Urungkan impor ini');
    await page.getByText('Diurungkan Administrator').waitFor();
    expect(await count(Region)).toBe(0);
  });

  it('is shown the new plan when something was stored since the plan was shown', async () => {
    await pick(
      workbook({
        Daerah: [
          ['Nama', 'Kode'],
          ['Kota Satu', '98.01'],
        ],
      }),
    );
    await rowOf('Kota Satu').getByText('Baru').waitFor();
    const em = workspace.app.services.fork();
    await em.persist(em.create(Region, { name: 'Kota Kesatu', code: '98.01' })).flush();
    await press('Muat 1 baris');
    await page.getByText('Yang tersimpan berubah sejak rencana impor ini ditampilkan').waitFor();
    await rowOf('Kota Satu').getByText('Nama: Kota Kesatu menjadi Kota Satu').waitFor();
    await press('Muat 1 baris');
    await page.getByText('Daerah: 1 berubah').waitFor();
  });

  it('is told what keeps an import from being undone', async () => {
    const em = workspace.app.services.fork();
    const region = await em.findOneOrFail(Region, { code: '98.01' });
    region.name = 'Kota Pertama';
    region.revision += 1;
    await em.flush();
    await page.getByRole('button', { name: 'Urungkan…' }).first().click();
    await press('Urungkan impor ini');
    await page.getByText('Kota Satu: diubah sesudahnya').waitFor();
    await lookAround('not-undone');
    expect(administrator.faults.filter((fault) => !fault.includes('422'))).toEqual([]);
  });
});
