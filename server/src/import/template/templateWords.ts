import type { ImportField, ImportKind, Language } from '@risalah/shared';

/** A word in both languages. */
type Word = Record<Language, string>;
const word = (id: string, en: string): Word => ({ ID: id, EN: en });

/** Name of the sheet of each kind. */
export const SHEET_WORDS: Record<ImportKind, Word> = {
  REGION: word('Daerah', 'Regions'),
  AGENCY: word('Perangkat daerah', 'Agencies'),
  PERSON: word('Orang', 'People'),
  SESSION: word('Jadwal', 'Schedule'),
  SEAT: word('Kursi', 'Seats'),
};

/** Head of each column. */
export const HEAD_WORDS: Record<ImportField, Word> = {
  NAME: word('Nama', 'Name'),
  CODE: word('Kode resmi', 'Official code'),
  REGION: word('Daerah', 'Region'),
  SHORT_NAME: word('Nama singkat', 'Short name'),
  EMAIL: word('Email', 'Email'),
  LANGUAGE: word('Bahasa', 'Language'),
  CYCLE: word('Siklus', 'Cycle'),
  DATE: word('Tanggal', 'Date'),
  TIME: word('Pukul', 'Time'),
  ZONE: word('Zona waktu', 'Time zone'),
  VENUE: word('Tempat', 'Venue'),
  LINK: word('Tautan rapat', 'Meeting link'),
  ROLE: word('Peran', 'Role'),
  AGENCY: word('Perangkat daerah', 'Agency'),
  TITLE: word('Sebutan', 'Title'),
  OFFICE: word('Jabatan', 'Office'),
  NIP: word('NIP', 'NIP'),
  ACTING_FOR: word('Mewakili', 'Acting for'),
  DEPUTY: word('Wakil ketua', 'Deputy'),
};

/** What stands in each column, with an example. */
export const COLUMN_WORDS: Record<ImportField, Word> = {
  NAME: word('Nama lengkap, misalnya Kota Palopo', 'The full name, such as Kota Palopo'),
  CODE: word('Kode Kemendagri, misalnya 73.73', 'The official code, such as 73.73'),
  REGION: word('Nama atau kode daerah', 'Name or code of the region'),
  SHORT_NAME: word(
    'Misalnya Bappeda; bila kosong, sama dengan namanya',
    'Such as Bappeda; the name itself when empty',
  ),
  EMAIL: word('Alamat untuk masuk', 'The address to sign in with'),
  LANGUAGE: word('Indonesia atau Inggris', 'Indonesian or English'),
  CYCLE: word('Nama siklus, atau tahap dan tahunnya', 'Name of the cycle, or its stage and year'),
  DATE: word('Misalnya 19/11/2025', 'Such as 19/11/2025, the day first'),
  TIME: word('Misalnya 09.00', 'Such as 09:00'),
  ZONE: word('WIB, WITA, atau WIT', 'WIB, WITA or WIT'),
  VENUE: word('Tempat sidang', 'Where the session takes place'),
  LINK: word('Diawali https', 'Begins with https'),
  ROLE: word(
    'Ketua, Anggota panel, Sekretaris, Pimpinan daerah, Kepala perangkat daerah, Staf perangkat daerah, Pengamat',
    'Chair, Panel member, Secretary, Region lead, Agency head, Agency staff, Observer',
  ),
  AGENCY: word('Untuk kepala dan staf perangkat daerah saja', 'For heads and staff of an agency only'),
  TITLE: word('Sebutan di sidang', 'Title in the session'),
  OFFICE: word('Misalnya Kepala Bappeda', 'Such as Kepala Bappeda'),
  NIP: word('Tulis sebagai teks agar angkanya utuh', 'Written as text, so that no digit is lost'),
  ACTING_FOR: word('Bila mewakili orang lain', 'When standing in for somebody else'),
  DEPUTY: word('Ya untuk satu anggota panel', 'Yes for one panel member'),
};

/** Words of the sheet that explains the others. */
export const GUIDE_WORDS = {
  sheet: word('Petunjuk', 'Guide'),
  sheetName: word('Lembar', 'Sheet'),
  column: word('Kolom', 'Column'),
  needed: word('Wajib', 'Needed'),
  holds: word('Isi', 'Holds'),
  yes: word('Ya', 'Yes'),
  no: word('Tidak', 'No'),
};
