import { spawn } from 'node:child_process';
import { renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { PDFDocument } from '@cantoo/pdf-lib';
import { AuditEntry } from '@risalah/server/audit/auditEntry.entity';
import { exportProof } from '@risalah/server/proof/exportProof';
import { proofText } from '@risalah/server/proof/proofText';
import { Proceedings } from '@risalah/server/record/proceedings.entity';
import { PROOF_ATTACHMENT, sha256Hex } from '@risalah/shared/proof';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { document } from '../support/documents.ts';
import { freezeMeeting, holdMeeting, publicKeyOf } from '../support/frozen.ts';
import { type Stage, setStage } from '../support/stage.ts';
import { startApp, type TestApp } from '../support/testApp.ts';

const root = join(import.meta.dirname, '../..');
const OTHER_KEY = 'ab'.repeat(32);

let app: TestApp;
let stage: Stage;
let publicKey: string;

beforeAll(async () => {
  app = await startApp();
  stage = await setStage(app);
  await holdMeeting(stage);
  await freezeMeeting(stage);
  publicKey = await publicKeyOf(stage);
});
afterAll(() => app.stop());

/** Runs a command on the data folder of the server, which goes on running, as `npm run risalah -- …` does. */
async function risalah(...args: string[]) {
  const child = spawn(process.execPath, ['--import', 'tsx', 'server/src/cli.ts', ...args], {
    cwd: root,
    env: {
      ...process.env,
      INIT_CWD: app.dataFolder,
      RISALAH_DATA: app.dataFolder,
      TSX_TSCONFIG_PATH: join(root, 'server/tsconfig.json'),
    },
  });
  child.stdin.end();
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  const [said, complained, code] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  return { said, complained, code };
}

describe('npm run risalah -- verify', () => {
  it('finds a whole data folder unchanged, while a server runs on it and without the private key', async () => {
    const keyFile = app.services.sealing.keyFile;
    renameSync(keyFile, `${keyFile}.away`);
    const { said, code, complained } = await risalah('verify', '--key', publicKey);
    renameSync(`${keyFile}.away`, keyFile);
    expect([code, complained]).toEqual([0, '']);
    expect(said).toContain('Looked at 2 proceedings of 1 sessions, 1 addenda, 3 seals, 0 evidence files.');
    expect(said).toContain('Nothing was changed. / Tidak ada yang berubah.');
  });

  it('ends with 1 where the keys are not the one that was named', async () => {
    const { said, code } = await risalah('verify', '--key', OTHER_KEY);
    expect(code).toBe(1);
    expect(said).toContain(`The key ${publicKey} is not the one that you named`);
    expect((await risalah('verify', '--key', 'bukan kunci')).complained).toContain('64 digits of hex');
  });

  it('names what was changed, in both languages, and ends with 1', async () => {
    const em = app.em();
    const frozen = await em.findOneOrFail(Proceedings, { dimension: stage.dimensionIds[0] });
    const { id, canonicalJson } = frozen;
    const changed = canonicalJson.replace('"text":"Kami siap."', '"text":"Kami belum siap."');
    expect(changed).not.toBe(canonicalJson);
    await em.nativeUpdate(Proceedings, { id }, { canonicalJson: changed });
    const { said, code } = await risalah('verify');
    await em.nativeUpdate(Proceedings, { id }, { canonicalJson });
    expect(code).toBe(1);
    expect(said).toContain(
      '✗ Kota Uji 2024, Dimensi satu, proceedings: statements[0].text was changed since it was frozen.',
    );
    expect(said).toContain(
      'Kota Uji 2024, Dimensi satu, berita acara: statements[0].text berubah sejak dibekukan.',
    );
  });

  it('verifies a proof file with a pinned key, and nothing else at hand', async () => {
    const proof = await exportProof(app.em(), { sessionId: stage.sessionId });
    const file = proof ? proofText(proof) : '';
    // Named as it was typed: npm runs the command in another folder.
    writeFileSync(join(app.dataFolder, 'bukti.json'), file);
    const whole = await risalah('verify', 'bukti.json', '--key', publicKey);
    expect([whole.code, whole.complained]).toEqual([0, '']);
    expect(whole.said).toContain('Kota Uji 2024, Dimensi dua, proceedings');
    const other = await risalah('verify', 'bukti.json', '--key', OTHER_KEY);
    expect([other.code, other.said.includes(publicKey)]).toEqual([1, true]);
    writeFileSync(join(app.dataFolder, 'potongan.json'), file.slice(0, -100));
    const cut = await risalah('verify', 'potongan.json');
    expect([cut.code, cut.said]).toEqual([1, expect.stringContaining('not a whole proof file')]);
    expect((await risalah('verify', 'tidak-ada.json')).complained).toContain('cannot be read');
  });
});

describe('npm run risalah -- verify <a PDF>', () => {
  it('[D5] verifies what is attached inside the PDF with a pinned key, and nothing else at hand', async () => {
    const pdf = await document(stage, 'chair', { dimension: stage.dimensionIds[0] });
    writeFileSync(join(app.dataFolder, 'minutes.pdf'), pdf);
    const whole = await risalah('verify', 'minutes.pdf', '--key', publicKey);
    expect([whole.code, whole.complained]).toEqual([0, '']);
    expect(whole.said).toContain('Kota Uji 2024, Dimensi satu, proceedings');
    expect(whole.said).toContain('The pages themselves are not signed');
    const other = await risalah('verify', 'minutes.pdf', '--key', OTHER_KEY);
    expect([other.code, other.said.includes(publicKey)]).toEqual([1, true]);
  });

  it('[D5] names what was changed inside the PDF, and says where there is no proof in it', async () => {
    const pdf = await document(stage, 'chair', { dimension: stage.dimensionIds[0] });
    const text = await exportedText();
    const changed = await withAttachment(pdf, PROOF_ATTACHMENT, text.replace('Kami siap.', 'Kami gagal.'));
    writeFileSync(join(app.dataFolder, 'changed.pdf'), changed);
    const found = await risalah('verify', 'changed.pdf', '--key', publicKey);
    expect(found.code).toBe(1);
    expect(found.said).toContain('statements[0].text was changed since it was frozen.');

    const [frozen = ''] = JSON.parse(text).sealed.map(
      (each: { canonicalJson: string }) => each.canonicalJson,
    );
    const name = `${sha256Hex(frozen).slice(0, 16)}.json`;
    writeFileSync(
      join(app.dataFolder, 'other.pdf'),
      await withAttachment(pdf, name, frozen.replace('Kami', 'Saya')),
    );
    const beside = await risalah('verify', 'other.pdf', '--key', publicKey);
    expect([beside.code, beside.said]).toEqual([
      1,
      expect.stringContaining(`${name} is not what was frozen`),
    ]);

    writeFileSync(join(app.dataFolder, 'none.pdf'), await (await PDFDocument.create()).save());
    expect((await risalah('verify', 'none.pdf')).said).toContain('carries no proof');
    writeFileSync(join(app.dataFolder, 'cut.pdf'), pdf.slice(0, 2_000));
    const cut = await risalah('verify', 'cut.pdf');
    expect([cut.code, cut.said]).toEqual([1, expect.stringMatching(/damaged|carries no proof/)]);
  });
});

/** The proof of the first dimension as text. */
async function exportedText(): Promise<string> {
  const [dimensionId] = stage.dimensionIds;
  const proof = await exportProof(app.em(), { sessionId: stage.sessionId, dimensionId });
  return proof ? proofText(proof) : '';
}

/** A PDF in which one attached file says something else. */
async function withAttachment(bytes: Uint8Array, name: string, content: string): Promise<Uint8Array> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
  const kept = pdf.getAttachments().filter((file) => file.name !== name);
  const copy = await PDFDocument.create();
  for (const file of kept) await copy.attach(file.data, file.name);
  await copy.attach(new TextEncoder().encode(content), name);
  copy.addPage();
  return copy.save();
}

describe('npm run risalah -- key', () => {
  it('prints the public key and where the private one lies, and not that one', async () => {
    const { said, code } = await risalah('key');
    expect(code).toBe(0);
    expect(said).toContain(publicKey);
    expect(said).toContain(app.services.sealing.keyFile);
    expect(said).not.toContain('PRIVATE KEY');
    expect((await risalah('key', 'hapus')).code).toBe(1);
  });

  it('rotates the key, leaves both public ones, and tells the audit', async () => {
    const { said, code } = await risalah('key', 'rotate');
    expect(code).toBe(0);
    const rotated = await publicKeyOf(stage);
    expect(rotated).not.toBe(publicKey);
    expect(said).toContain(publicKey);
    expect(said).toContain(rotated);
    expect((await risalah('verify', '--key', rotated)).code).toBe(0);
    expect(await app.em().count(AuditEntry, { subject: 'key rotate' })).toBe(1);
  });
});
