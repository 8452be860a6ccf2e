import { parentPort, workerData } from 'node:worker_threads';
import { IMPORT_LIMITS } from '@risalah/shared';
import type { FileToRead, Read } from './readTables.ts';
import { readText } from './readText.ts';
import { readWorkbook } from './readWorkbook.ts';
import { FileRefused, type Tables } from './table.ts';

/** First bytes of an archive, which every XLSX is; and of the old format, which a protected XLSX is too. */
const ARCHIVE = Buffer.from('PK\u0003\u0004', 'latin1');
const OLD_FORMAT = Buffer.from('d0cf11e0', 'hex');

async function readFile({ bytes, name, encoding, separator }: FileToRead): Promise<Tables> {
  const file = Buffer.from(bytes);
  if (file.subarray(0, 4).equals(OLD_FORMAT)) throw new FileRefused('IMPORT_OLD_FORMAT');
  const tables = file.subarray(0, 4).equals(ARCHIVE)
    ? { sheets: await readWorkbook(file), encoding: null, separator: null }
    : readText(file, name, { encoding, separator });
  const rows = tables.sheets.reduce((sum, sheet) => sum + sheet.rows.length, 0);
  if (rows > IMPORT_LIMITS.rows) throw new FileRefused('IMPORT_TOO_LARGE');
  if (rows === 0) throw new FileRefused('IMPORT_UNREADABLE');
  return tables;
}

// Whatever a broken file makes its reader throw, it is the file that is at fault.
const answer: Read = await readFile(workerData as FileToRead).then(
  (tables) => ({ tables }),
  (error: unknown) => ({ refused: error instanceof FileRefused ? error.code : 'IMPORT_UNREADABLE' }),
);
parentPort?.postMessage(answer);
