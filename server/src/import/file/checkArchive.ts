import { IMPORT_LIMITS } from '@risalah/shared';
import { fromBufferPromise } from 'yauzl';
import { FileRefused } from './table.ts';

/** The most parts that a workbook is made of. */
const MOST_PARTS = 2_000;

/**
 * Unpacks every part of a workbook and throws it away, with a bound on what comes out: what the directory of an archive
 * says of its sizes may be a lie, and what reads the workbook afterwards unpacks into memory whatever there is.
 */
export async function checkArchive(bytes: Buffer): Promise<void> {
  let parts = 0;
  let unpacked = 0;
  const archive = await fromBufferPromise(bytes, { lazyEntries: true });
  for await (const entry of archive.eachEntry()) {
    parts += 1;
    if (parts > MOST_PARTS) throw new FileRefused('IMPORT_TOO_LARGE');
    for await (const chunk of await archive.openReadStreamPromise(entry)) {
      unpacked += (chunk as Buffer).length;
      if (unpacked > IMPORT_LIMITS.unpacked) throw new FileRefused('IMPORT_TOO_LARGE');
    }
  }
}
