import { ImportFault, ImportField, type Language, LIMITS, type Role } from '@risalah/shared';
import { plainName } from '../columnNames.ts';
import type { RowReader } from './rowReader.ts';

/** The longest link that is kept, in UTF-16 code units. */
const LONGEST_LINK = 2_048;

const ROLES: Record<Role, readonly string[]> = {
  CHAIR: ['ketua', 'ketua panel', 'ketua tim', 'ketua tim penguji', 'chair'],
  EVALUATOR: [
    'penguji',
    'anggota',
    'anggota panel',
    'anggota tim penguji',
    'asesor',
    'evaluator',
    'assessor',
    'panel member',
  ],
  REGION_LEAD: [
    'pimpinan daerah',
    'kepala daerah',
    'sekda',
    'sekretaris daerah',
    'wali kota',
    'bupati',
    'region lead',
    'mayor',
  ],
  AGENCY_HEAD: ['kepala perangkat daerah', 'kepala opd', 'kepala dinas', 'agency head', 'head of agency'],
  AGENCY_STAFF: ['staf perangkat daerah', 'staf opd', 'staf dinas', 'staf', 'agency staff', 'staff'],
  SECRETARY: ['sekretaris', 'notulis', 'secretary'],
  OBSERVER: ['pengamat', 'observer'],
};

const LANGUAGES: Record<Language, readonly string[]> = {
  ID: ['id', 'indonesia', 'bahasa indonesia', 'indonesian'],
  EN: ['en', 'inggris', 'bahasa inggris', 'english'],
};

const YES = ['ya', 'y', 'yes', 'true', '1', 'x', 'wakil', 'deputy'];
const NO = ['tidak', 't', 'n', 'no', 'false', '0', 'bukan'];

/** An e-mail address in small letters. */
export function takeAddress(row: RowReader): string | null {
  const email = row.text(ImportField.EMAIL, LIMITS.email)?.toLowerCase();
  if (!email) return null;
  return /^[^\s@]+@[^\s@]+$/.test(email) ? email : row.wrong(ImportField.EMAIL, ImportFault.NOT_AN_EMAIL);
}

/** A role by its name in either language, or by its word in the schema. */
export function takeRole(row: RowReader): Role | null {
  return oneOf(row, ImportField.ROLE, ROLES, ImportFault.NOT_A_ROLE, true);
}

/** A language by its name; null when none is named. */
export function takeLanguage(row: RowReader): Language | null {
  return oneOf(row, ImportField.LANGUAGE, LANGUAGES, ImportFault.NOT_A_LANGUAGE, false);
}

/** Yes or no in either language; null when nothing is said. */
export function takeYes(row: RowReader, field: ImportField): boolean | null {
  const given = row.optional(field);
  if (given === null) return null;
  const plain = plainName(given);
  if (YES.includes(plain)) return true;
  return NO.includes(plain) ? false : row.wrong(field, ImportFault.NOT_YES_OR_NO);
}

/** A link that may be clicked: http or https. */
export function takeLink(row: RowReader): string | null {
  const given = row.optional(ImportField.LINK, LONGEST_LINK);
  if (given === null) return null;
  const url = URL.parse(given);
  if (url?.protocol === 'https:' || url?.protocol === 'http:') return url.href;
  return row.wrong(ImportField.LINK, ImportFault.NOT_A_LINK);
}

function oneOf<Word extends string>(
  row: RowReader,
  field: ImportField,
  names: Record<Word, readonly string[]>,
  fault: ImportFault,
  needed: boolean,
): Word | null {
  const given = needed ? row.text(field) : row.optional(field);
  if (given === null) return null;
  const plain = plainName(given);
  const words = Object.keys(names) as Word[];
  return (
    words.find((word) => plainName(word) === plain || names[word].includes(plain)) ?? row.wrong(field, fault)
  );
}
