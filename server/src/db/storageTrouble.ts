import { Complaint } from '../complaint.ts';

// What SQLite and the system say when the disk, not what was asked, is the trouble.
const FULL = /SQLITE_FULL|ENOSPC|EDQUOT/;
const NOT_WRITABLE = /SQLITE_(READONLY|CANTOPEN|PERM)|EACCES|EPERM|EROFS/;
const LOCKED = /SQLITE_(BUSY|LOCKED)/;
const BROKEN = /SQLITE_(IOERR|NOMEM)|EIO/;

const codeOf = (error: unknown): string => String((error as { code?: unknown } | null)?.code);

/** Whether an error says that the disk, and not what was asked, is the trouble. Such a write may be tried again as it is. */
export function cannotStore(error: unknown): boolean {
  return [FULL, NOT_WRITABLE, LOCKED, BROKEN].some((words) => words.test(codeOf(error)));
}

/** What is wrong with a data folder, for whoever starts the server or types a command; null when that is not the trouble. */
export function storageComplaint(error: unknown, dataFolder: string): Complaint | null {
  const code = codeOf(error);
  if (FULL.test(code))
    return new Complaint(
      `The disk of the data folder ${dataFolder} is full. Make room, then start again.`,
      `Disk folder data ${dataFolder} penuh. Kosongkan sebagian, lalu jalankan lagi.`,
    );
  if (NOT_WRITABLE.test(code))
    return new Complaint(
      `The data folder ${dataFolder} cannot be written to. Give the user who starts this the right to write there, or name another folder with RISALAH_DATA.`,
      `Folder data ${dataFolder} tidak dapat ditulisi. Beri hak tulis kepada pengguna yang menjalankannya, atau sebut folder lain dengan RISALAH_DATA.`,
    );
  if (LOCKED.test(code))
    return new Complaint(
      `Another program has locked the database in ${dataFolder}. End it, then start again.`,
      `Program lain mengunci basis data di ${dataFolder}. Akhiri program itu, lalu jalankan lagi.`,
    );
  if (BROKEN.test(code))
    return new Complaint(
      `The disk of the data folder ${dataFolder} does not answer (${code}).`,
      `Disk folder data ${dataFolder} tidak merespons (${code}).`,
    );
  return null;
}
