import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadActor } from '@risalah/server/access/loadActor';
import { buildApp } from '@risalah/server/app';
import { loadDemo } from '@risalah/server/demo/loadDemo';
import { renderDocument } from '@risalah/server/document/renderDocument';
import { Proceedings } from '@risalah/server/record/proceedings.entity';
import { Seat } from '@risalah/server/seat/seat.entity';
import { launchBrowser } from '../support/browser.ts';

// Draws the pictures of documents in the README anew, from the demo.

const PICTURE = join(import.meta.dirname, '../../docs/images/dokumen-risalah.png');
/** Pixels to a point: two, so that it is as clear on a fine screen. */
const SCALE = 2;
/** Letters are set on whole pixels; drawn so much larger first, they stand where they do in print. */
const FINER = 4;

/** The risalah of the first dimension of the demo's finished session, as its chair takes it out. */
async function makeDocument(): Promise<Buffer> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'risalah-'));
  const app = await buildApp({ dataFolder, port: 0, host: '127.0.0.1', demo: false, logLevel: 'silent' });
  try {
    const { finished: sessionId } = await loadDemo({ orm: app.orm, services: app.services });
    const em = app.services.fork();
    const [first] = await em.find(
      Proceedings,
      { session: sessionId },
      { orderBy: { dimension: { position: 'asc' } }, limit: 1 },
    );
    const { person } = await em.findOneOrFail(Seat, { session: sessionId, role: 'CHAIR' });
    const actor = await loadActor(em, person.id);
    if (!first || !actor) throw new Error('The demo has no document to draw.');
    const order = {
      sessionId,
      dimensionId: first.dimensionId,
      depth: 'RISALAH',
      language: 'ID',
      format: 'PDF',
    };
    return (await renderDocument(app.services, actor, order as Parameters<typeof renderDocument>[2])).bytes;
  } finally {
    await app.stop();
    rmSync(dataFolder, { recursive: true, force: true });
  }
}

/** The first page of a PDF as PDF.js draws it. */
async function drawFirstPage(pdf: Buffer): Promise<Buffer> {
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    const { resolve } = createRequire(import.meta.url);
    await page.route('http://pictures.test/*.mjs', (route) =>
      route.fulfill({ path: resolve(`pdfjs-dist/build${new URL(route.request().url()).pathname}`) }),
    );
    await page.route('http://pictures.test/', (route) =>
      route.fulfill({ contentType: 'text/html', body: '<body style="margin: 0"><canvas></canvas></body>' }),
    );
    await page.goto('http://pictures.test/');
    const drawn = await page.evaluate(
      `(async () => {
        const { getDocument, GlobalWorkerOptions } = await import('/pdf.mjs');
        GlobalWorkerOptions.workerSrc = '/pdf.worker.mjs';
        const data = Uint8Array.from(atob('${pdf.toString('base64')}'), (each) => each.charCodeAt(0));
        const first = await (await getDocument({ data }).promise).getPage(1);
        const viewport = first.getViewport({ scale: ${SCALE * FINER} });
        const canvas = document.querySelector('canvas');
        Object.assign(canvas, { width: viewport.width, height: viewport.height });
        await first.render({ canvas, viewport }).promise;
        const [resizeWidth, resizeHeight] = [canvas.width / ${FINER}, canvas.height / ${FINER}];
        const sized = await createImageBitmap(canvas, { resizeWidth, resizeHeight, resizeQuality: 'high' });
        Object.assign(canvas, { width: resizeWidth, height: resizeHeight });
        canvas.getContext('2d').drawImage(sized, 0, 0);
        return canvas.toDataURL('image/png').split(',')[1];
      })()`,
    );
    return Buffer.from(String(drawn), 'base64');
  } finally {
    await browser.close();
  }
}

writeFileSync(PICTURE, await drawFirstPage(await makeDocument()));
console.log(`Drawn: ${PICTURE}`);
