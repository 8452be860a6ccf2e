import { read, utils } from '@e965/xlsx';
import { composeDocument } from '@risalah/server/document/compose/composeDocument';
import { paragraph } from '@risalah/server/document/composed';
import { createPdfRenderer } from '@risalah/server/document/render/pdf';
import { strFromU8, unzipSync } from 'fflate';
import { Window } from 'happy-dom';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { document, words } from '../support/documents.ts';
import { freezeMeeting, holdMeeting } from '../support/frozen.ts';
import { readPdf } from '../support/readPdf.ts';
import { ask, open, type Stage, setStage } from '../support/stage.ts';
import { anApp, startApp, type TestApp } from '../support/testApp.ts';

let app: TestApp;
let stage: Stage;
beforeAll(async () => {
  app = await startApp();
  stage = await setStage(app);
  await holdMeeting(stage);
  await freezeMeeting(stage);
});
afterAll(() => app.stop());

describe('a document as PDF', () => {
  it('[D1] has the code that proves it on the page of the signatures, wherever the text before them ends', async () => {
    const facts = JSON.parse(strFromU8(await document(stage, 'chair', { ending: 'json' })));
    const composed = composeDocument(facts);
    const at = composed.blocks.findIndex(
      (block) => block.kind === 'heading' && block.text === 'Daftar hadir',
    );
    const { render } = createPdfRenderer();
    const pages = new Set<number>();
    for (let lines = 0; lines < 40; lines += 3) {
      const more = Array.from({ length: lines }, () => paragraph('Sebaris.'));
      const longer = { ...composed, blocks: composed.blocks.toSpliced(at, 0, ...more) };
      const { texts } = await readPdf(await render(longer, null, null));
      const pageOf = (words: string) => texts.findLastIndex((text) => text.includes(words));
      expect([lines, pageOf('Ditandatangani secara elektronik')]).toEqual([lines, pageOf('/verify/')]);
      pages.add(texts.length);
    }
    // The end of the document has crossed the end of a page on the way.
    expect(pages.size).toBeGreaterThan(1);
  });
});

describe('a document as DOCX', () => {
  let parts: Record<string, string>;
  beforeAll(async () => {
    const files = unzipSync(await document(stage, 'chair', { ending: 'docx' }));
    parts = Object.fromEntries(
      Object.entries(files)
        .filter(([name]) => /\.(xml|rels)$/.test(name))
        .map(([name, bytes]) => [name, strFromU8(bytes)]),
    );
  });

  it('[D1] has the parts of a Word document, each of them well-formed', () => {
    for (const name of [
      '[Content_Types].xml',
      '_rels/.rels',
      'word/document.xml',
      'word/styles.xml',
      'word/numbering.xml',
    ]) {
      expect(Object.keys(parts)).toContain(name);
    }
    const { DOMParser } = new Window();
    for (const [name, xml] of Object.entries(parts)) {
      const read = new DOMParser().parseFromString(xml, 'application/xml');
      expect(read.querySelector('parsererror')?.textContent ?? '', name).toBe('');
    }
  });

  it('[D1] says what the Markdown says, with headings, a filled table of contents, page x of y and a picture of the code', async () => {
    const body = parts['word/document.xml'] ?? '';
    const said = [...body.matchAll(/<w:t[ >][^<]*<\/w:t>|<w:t>[^<]*/g)]
      .map(([each]) => each.replaceAll(/<[^>]+>/g, ''))
      .join(' ');
    for (const each of [
      'Apa capaiannya?',
      'Empat layanan.',
      'Anggarkan pada 2025.',
      'Kami siap.',
      'Bukti diterima 20 November.',
    ]) {
      expect(said).toContain(each);
      expect(await words(stage, 'chair')).toContain(each);
    }
    expect(body.match(/<w:pStyle w:val="Heading1"\/>/g)?.length).toBe(5);
    // Each line of the contents leads to a heading, and asks for its page; the numbers come with the opening, not by hand.
    const places = [...body.matchAll(/<w:bookmarkStart [^>]*w:name="(\w+)"/g)].map(([, name]) => name);
    expect(places.length).toBeGreaterThan(5);
    expect([...body.matchAll(/<w:hyperlink [^>]*w:anchor="(\w+)"/g)].map(([, name]) => name)).toEqual(places);
    // Within a table of contents of Word's own LibreOffice leaves the pages out.
    expect(body).not.toMatch(/<w:instrText[^>]*>TOC /);
    expect([...body.matchAll(/PAGEREF (\w+)/g)].map(([, name]) => name)).toEqual(places);
    expect(parts['word/settings.xml']).toMatch(/<w:updateFields(\/>| w:val="true"\/>)/);
    // Each heading stands in the table of contents, too.
    expect(said.split('Daftar hadir').length - 1).toBeGreaterThanOrEqual(2);
    expect(body).toContain('descr="Kode QR yang membuka');
    const footer = Object.entries(parts).find(([name]) => /word\/footer\d/.test(name))?.[1] ?? '';
    expect(footer).toMatch(/Halaman [\s\S]*PAGE[\s\S]* dari [\s\S]*NUMPAGES/);
  });

  it('[D1] keeps the code that proves it on the page of the signatures', () => {
    const body = parts['word/document.xml'] ?? '';
    const from = body.lastIndexOf('<w:pStyle w:val="Heading1"/>');
    const end = body.indexOf('descr="Kode QR', from);
    const start = body.lastIndexOf('<w:p>', body.indexOf('Ditandatangani secara elektronik'));
    expect([from, end, start].every((at) => at >= 0)).toBe(true);
    // Every paragraph from the first signature to the code itself stands on the page of the next; headings by their style.
    const between = body.slice(start, end).match(/<w:p>[\s\S]*?(?=<w:p>|$)/g) ?? [];
    expect(between.length).toBeGreaterThan(6);
    const loose = between.filter(
      (each) => !/<w:keepNext\/>/.test(each) && !/<w:pStyle w:val="Heading\d"\/>/.test(each),
    );
    expect(loose).toEqual([]);
    expect(parts['word/styles.xml']).toMatch(/w:styleId="Heading1"(?:(?!<\/w:style>)[\s\S])*<w:keepNext\/>/);
  });

  it('[D1] leaves no question without its first answer, no answer without its words, and no short row over two pages', () => {
    const body = parts['word/document.xml'] ?? '';
    const start = body.indexOf('<w:p>', body.lastIndexOf('</w:p>', body.indexOf('Apa capaiannya?')));
    const said = body.indexOf('Empat layanan.', start);
    expect(start >= 0 && said > start).toBe(true);
    const before = body.slice(start, body.lastIndexOf('<w:p>', said)).match(/<w:p>[\s\S]*?<\/w:p>/g) ?? [];
    expect(before.length).toBeGreaterThan(1);
    expect(before.filter((each) => !/<w:keepNext\/>/.test(each))).toEqual([]);
    const attendance = body.slice(body.lastIndexOf('Kehadiran'));
    const rows = attendance.slice(0, attendance.indexOf('</w:tbl>')).match(/<w:tr>/g) ?? [];
    expect(rows.length).toBeGreaterThan(2);
    expect(attendance.slice(0, attendance.indexOf('</w:tbl>')).match(/<w:cantSplit\/>/g)?.length).toBe(
      rows.length,
    );
  });

  it('[D1] cuts no picture off: every height of a line grows with what stands in it', () => {
    const spacings = Object.values(parts).flatMap(
      (xml) => xml.match(/<w:spacing [^>]*w:line="[^>]*>/g) ?? [],
    );
    expect(spacings.length).toBeGreaterThan(0);
    expect(spacings.filter((spacing) => !spacing.includes('w:lineRule="auto"'))).toEqual([]);
  });
});

describe('a document as XLSX', () => {
  it('[D1] has a row for each answer and each follow-up', async () => {
    const book = read(await document(stage, 'chair', { ending: 'xlsx' }));
    expect(book.SheetNames).toEqual(['Pertanyaan dan jawaban', 'Tindak lanjut']);
    const [questions, followUps] = book.SheetNames.map((name) =>
      utils.sheet_to_json<Record<string, unknown>>(book.Sheets[name] ?? {}),
    );
    expect(questions?.map((row) => [row['No.'], row['Nomor jawaban'], row.Jawaban, row.Keputusan])).toEqual([
      [1, '1a', 'Empat layanan.', 'Diterima'],
      [1, '1b', 'Belum ada anggaran.', 'Tindak lanjut'],
      [2, '2a', undefined, undefined],
    ]);
    expect(followUps).toEqual([
      expect.objectContaining({ 'Tindak lanjut': 'Anggarkan pada 2025.', Tahun: 2025, Jenis: 'Anggaran' }),
    ]);
  });

  it('[D1] takes what begins like a formula for the words that it is', async () => {
    const live = await setStage(await anApp());
    await open(live);
    await ask(live, undefined, '=SUM(1+1)');
    const book = read(await document(live, 'chair', { ending: 'xlsx' }));
    const cells = Object.values(book.Sheets[book.SheetNames[0] ?? ''] ?? {});
    expect(cells).toContainEqual(expect.objectContaining({ t: 's', v: '=SUM(1+1)' }));
    expect(cells.filter((cell) => typeof cell === 'object' && 'f' in cell)).toEqual([]);
  });
});
