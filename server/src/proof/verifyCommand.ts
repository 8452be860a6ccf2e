import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import {
  type Finding,
  findingSentence,
  isFault,
  type ProofReport,
  placeSentence,
  readPublicKey,
  verifyPdfFiles,
  verifyProof,
} from '@risalah/shared/proof';
import { filesInPdf, isPdf } from '@risalah/shared/proof-pdf';
import { Complaint } from '../complaint.ts';
import { createOrm, DATABASE_FILE } from '../db/createOrm.ts';
import { openBlobs } from '../evidence/evidenceStore.ts';
import { readS3 } from '../evidence/s3Settings.ts';
import { type FolderReport, verifyFolder } from './verifyFolder.ts';

/**
 * `verify`: verifies a data folder, or a proof file or a PDF where one is named, and prints what it found in both languages.
 * Resolves with the exit code: 0 when nothing is wrong.
 */
export async function verifyCommand(
  dataFolder: string,
  file: string | undefined,
  key: string | undefined,
): Promise<number> {
  const publicKey = key === undefined ? undefined : takeKey(key);
  if (file !== undefined) return tellFile(await verifyFile(await readHanded(file), publicKey));
  return tellFolder(await readFolder(dataFolder, publicKey), publicKey !== undefined);
}

function takeKey(typed: string): string {
  const key = readPublicKey(typed);
  if (key) return key;
  throw new Complaint(
    'A public key has 64 digits of hex.',
    'Kunci publik terdiri atas 64 digit heksadesimal.',
  );
}

async function readHanded(file: string): Promise<Uint8Array> {
  try {
    // npm runs commands in the clone, and names the folder that they were typed in.
    return await readFile(resolve(process.env.INIT_CWD || '.', file));
  } catch {
    throw new Complaint(`${file} cannot be read.`, `${file} tidak dapat dibaca.`);
  }
}

async function verifyFile(bytes: Uint8Array, publicKey: string | undefined): Promise<ProofReport> {
  if (isPdf(bytes)) return verifyPdfFiles(await filesInPdf(bytes), { publicKey });
  return verifyProof(new TextDecoder().decode(bytes), { publicKey });
}

async function readFolder(dataFolder: string, publicKey: string | undefined): Promise<FolderReport> {
  if (!existsSync(join(dataFolder, DATABASE_FILE))) {
    throw new Complaint(`There is no database in ${dataFolder}.`, `Tidak ada basis data di ${dataFolder}.`);
  }
  const orm = await createOrm(dataFolder, { readOnly: true });
  try {
    if ((await orm.getMigrator().getPendingMigrations()).length > 0) {
      throw new Complaint(
        'This data folder is of another version of Risalah. Start this version on it once, then verify.',
        'Folder data ini dari versi Risalah yang lain. Jalankan versi ini sekali, lalu periksa.',
      );
    }
    const blobs = await openBlobs({ dataFolder, s3: readS3(process.env) });
    return await verifyFolder(orm.em.fork(), publicKey, blobs);
  } finally {
    await orm.close(true);
  }
}

function tellFolder({ valid, findings, counts, publicKey }: FolderReport, pinned: boolean): number {
  tell(findings);
  const { proceedings, addenda, seals, sessions, files } = counts;
  console.log(
    `Looked at ${proceedings} proceedings of ${sessions} sessions, ${addenda} addenda, ${seals} seals, ${files} evidence files.`,
  );
  console.log(
    `Diperiksa: ${proceedings} berita acara dari ${sessions} sidang, ${addenda} adendum, ${seals} segel, ${files} berkas bukti dukung.`,
  );
  return tellVerdict(valid, findings, pinned, publicKey ? [publicKey] : []);
}

function tellFile({ valid, findings, pinned, proven, keys }: ProofReport): number {
  tell(findings);
  for (const { place, seal } of proven) {
    const where = `${placeSentence(place, 'EN')} / ${placeSentence(place, 'ID')}`;
    console.log(
      `${where}\n  SHA-256 ${seal.sha256}\n  ${seal.frozenAt}, seal / segel ${seal.number} ${seal.hash}`,
    );
  }
  return tellVerdict(
    valid,
    findings,
    pinned,
    keys.map(({ publicKey }) => publicKey),
  );
}

function tell(findings: readonly Finding[]): void {
  for (const finding of findings) {
    const mark = isFault(finding) ? '✗' : '·';
    console.log(`${mark} ${findingSentence(finding, 'EN')}\n  ${findingSentence(finding, 'ID')}`);
  }
}

function tellVerdict(
  valid: boolean,
  findings: readonly Finding[],
  pinned: boolean,
  keys: readonly string[],
): number {
  if (!pinned && keys.length > 0) {
    console.log(`Signed with / Ditandatangani dengan: ${keys.join(', ')}`);
    console.log(
      'No --key was given: whether this is the right key, compare with one that you had from elsewhere.',
    );
    console.log('Tanpa --key: cocokkan sendiri kunci ini dengan kunci yang Anda peroleh dari pihak lain.');
  }
  const faults = findings.filter(isFault).length;
  console.log(
    valid ? 'Nothing was changed. / Tidak ada yang berubah.' : `Faults: ${faults}. / Temuan: ${faults}.`,
  );
  return valid ? 0 : 1;
}
