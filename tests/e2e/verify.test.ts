import { loadActor } from '@risalah/server/access/loadActor';
import { renderDocument } from '@risalah/server/document/renderDocument';
import { exportProof } from '@risalah/server/proof/exportProof';
import { proofText } from '@risalah/server/proof/proofText';
import { Proceedings } from '@risalah/server/record/proceedings.entity';
import { Seat } from '@risalah/server/seat/seat.entity';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Demo, startDemo } from './support/startDemo.ts';
import { takePictures, type Visitor } from './support/visitor.ts';

let demo: Demo;
let frozen: Proceedings;
let proof: string;

beforeAll(async () => {
  demo = await startDemo();
  const em = demo.app.services.fork();
  const sessionId = demo.sessions.finished;
  frozen = await em.findOneOrFail(Proceedings, { session: sessionId, dimension: { position: 1 } });
  const exported = await exportProof(em, { sessionId, dimensionId: frozen.dimensionId });
  proof = exported ? proofText(exported) : '';
});
afterAll(() => demo.stop());

/** Hands a file in on the page, as somebody who chose it. */
const handIn = ({ page }: Visitor, content: string) =>
  page
    .locator('input[type=file]')
    .setInputFiles({ name: 'bukti.json', mimeType: 'application/json', buffer: Buffer.from(content) });

it('[V7] somebody who has not signed in checks the fingerprint on a document', async () => {
  const visitor = await demo.visit('observer');
  const { page } = visitor;
  await visitor.goTo('/verify');
  await page.getByLabel('Sidik SHA-256').fill('3655 b9ef');
  await page.getByRole('button', { name: 'Periksa', exact: true }).click();
  await page.getByText('Sidik ini belum lengkap').waitFor();
  const groups = frozen.sha256.match(/.{4}/g)?.join(' ') ?? '';
  await page.getByLabel('Sidik SHA-256').fill(groups);
  await page.getByRole('button', { name: 'Periksa', exact: true }).click();
  await page.getByText('Berita acara asli, segelnya utuh').waitFor();
  await page.getByText('Smart Governance, Kota Palopo 2023').waitFor();
  expect(page.url()).toContain(`/verify/${frozen.sha256}`);
  const said = await page.locator('main').textContent();
  expect(said).not.toContain('Wahyudi');
  expect(visitor.faults).toEqual([]);
});

it('a proof file is checked in the browser, and a changed one is named by its field, with nothing sent', async () => {
  const visitor = await demo.visit('observer');
  const { page } = visitor;
  await visitor.goTo('/verify');
  await page.locator('main dd').first().waitFor();
  const sent: string[] = [];
  page.on('request', (request) => sent.push(request.postData() ?? ''));
  await handIn(visitor, proof);
  await page.getByText('Berkas ini utuh dan ditandatangani kunci yang dipercaya').waitFor();
  // By name, office and staff number, each with the moment.
  await page.getByText(/^Ditandatangani .*, Ketua .*, (NIP|NIP tidak tercatat).*, .*2023/).waitFor();
  await handIn(visitor, proof.replace('Tahap II 2023', 'Tahap III 2023'));
  await page.getByText(/session\.cycle\.name berubah sejak dibekukan/).waitFor();
  await page.getByLabel('Kunci publik yang Anda percayai').fill('ab'.repeat(32));
  await handIn(visitor, proof);
  await page.getByText(/bukan kunci yang Anda sebut/).waitFor();
  expect(sent.join('')).not.toContain('Tahap');
  expect(visitor.faults).toEqual([]);
});

it('[V8] the proof that a reader takes from the record is the one that verifies', async () => {
  const visitor = await demo.enter('kominfo');
  const { page } = visitor;
  await visitor.goTo(`/verify/${frozen.sha256}`);
  await page.getByText('Dihitung ulang di peramban ini: sama.').waitFor();
  await page.getByRole('link', { name: 'Buka berkas evaluasi' }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Unduh berkas bukti' }).click(),
  ]);
  const file = await download.path();
  await visitor.goTo('/verify');
  await page.locator('main dd').first().waitFor();
  await page.locator('input[type=file]').setInputFiles(file);
  await page.getByText('Berkas ini utuh').waitFor();
  expect(visitor.faults).toEqual([]);
});

it('[D5] a PDF is checked by what is attached inside it, in the browser of somebody who has not signed in', async () => {
  const { services } = demo.app;
  const { person } = await services
    .fork()
    .findOneOrFail(Seat, { session: frozen.sessionId, role: 'OBSERVER' });
  const actor = await loadActor(services.fork(), person.id);
  if (!actor) throw new Error('the observer is nobody');
  const { bytes: buffer } = await renderDocument(services, actor, {
    ...{ sessionId: frozen.sessionId, dimensionId: frozen.dimensionId },
    ...{ depth: 'RISALAH', language: 'ID', format: 'PDF' },
  });
  const visitor = await demo.visit('observer');
  const { page } = visitor;
  await visitor.goTo('/verify');
  await page.locator('main dd').first().waitFor();
  const handInPdf = (content: Buffer) =>
    page
      .locator('input[type=file]')
      .setInputFiles({ name: 'risalah.pdf', mimeType: 'application/pdf', buffer: content });
  await handInPdf(buffer);
  await page.getByText('Berkas ini utuh dan ditandatangani kunci yang dipercaya').waitFor();
  await page.getByText('Halamannya sendiri tidak ditandatangani').waitFor();
  await page.getByRole('link', { name: 'Berita acara, Smart Governance, Kota Palopo 2023' }).waitFor();
  await handInPdf(Buffer.concat([buffer.subarray(0, 4_000), Buffer.from('rusak')]));
  await page.getByText(/PDF ini (rusak|tidak membawa bukti)/).waitFor();
  await takePictures([visitor], 'verify-pdf');
  expect(visitor.faults).toEqual([]);
});
