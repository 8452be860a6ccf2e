import { readTables } from './file/readTables.ts';
import type { Reading, Tables } from './file/table.ts';

/** Files that are kept as they were read, the newest last: whoever looks at a plan asks for it again and again. */
const KEPT = 3;
const recent = new Map<string, Promise<Tables>>();

/** A file that was handed in. */
export interface HandedIn extends Reading {
  fileName: string;
  sha256: string;
  file: Uint8Array;
}

/** A file as it is read; one that was read a moment ago is not read again. */
export function tablesOf({ fileName, sha256, file, encoding, separator }: HandedIn): Promise<Tables> {
  const key = [sha256, fileName, encoding, separator].join(' ');
  const known = recent.get(key) ?? readTables({ name: fileName, bytes: file, encoding, separator });
  recent.delete(key);
  recent.set(key, known);
  // What could not be read is not kept.
  known.catch(() => recent.delete(key));
  for (const oldest of recent.keys()) {
    if (recent.size <= KEPT) break;
    recent.delete(oldest);
  }
  return known;
}
