/** What an administrator can bring in from a file: its kinds, their columns, and what can be wrong with a row. */

/** What the rows of a sheet are. */
export const ImportKind = {
  REGION: 'REGION',
  AGENCY: 'AGENCY',
  PERSON: 'PERSON',
  SESSION: 'SESSION',
  SEAT: 'SEAT',
} as const;
export type ImportKind = (typeof ImportKind)[keyof typeof ImportKind];

/** Where an import stands: a file that was looked at, one that was carried out, or one that was taken back. */
export const ImportState = {
  PLANNED: 'PLANNED',
  CARRIED_OUT: 'CARRIED_OUT',
  UNDONE: 'UNDONE',
} as const;
export type ImportState = (typeof ImportState)[keyof typeof ImportState];

/** What will happen with a row. */
export const ImportRowState = {
  NEW: 'NEW',
  CHANGED: 'CHANGED',
  SAME: 'SAME',
  WRONG: 'WRONG',
} as const;
export type ImportRowState = (typeof ImportRowState)[keyof typeof ImportRowState];

/** What a column holds. */
export const ImportField = {
  NAME: 'NAME',
  CODE: 'CODE',
  REGION: 'REGION',
  SHORT_NAME: 'SHORT_NAME',
  EMAIL: 'EMAIL',
  LANGUAGE: 'LANGUAGE',
  CYCLE: 'CYCLE',
  DATE: 'DATE',
  TIME: 'TIME',
  ZONE: 'ZONE',
  VENUE: 'VENUE',
  LINK: 'LINK',
  ROLE: 'ROLE',
  AGENCY: 'AGENCY',
  TITLE: 'TITLE',
  OFFICE: 'OFFICE',
  NIP: 'NIP',
  ACTING_FOR: 'ACTING_FOR',
  DEPUTY: 'DEPUTY',
} as const;
export type ImportField = (typeof ImportField)[keyof typeof ImportField];

/** The columns that each kind of row can have; those that it must have come first. */
export const IMPORT_FIELDS = {
  REGION: { needed: ['NAME'], possible: ['CODE'] },
  AGENCY: { needed: ['REGION', 'NAME'], possible: ['SHORT_NAME'] },
  PERSON: { needed: ['NAME', 'EMAIL'], possible: ['LANGUAGE'] },
  SESSION: { needed: ['REGION', 'DATE', 'VENUE'], possible: ['TIME', 'ZONE', 'LINK', 'CYCLE'] },
  SEAT: {
    needed: ['EMAIL', 'REGION', 'ROLE', 'OFFICE'],
    possible: ['NAME', 'AGENCY', 'NIP', 'TITLE', 'ACTING_FOR', 'DEPUTY', 'CYCLE'],
  },
} as const satisfies Record<ImportKind, { needed: ImportField[]; possible: ImportField[] }>;

/** What can be wrong with a row, or with a sheet as a whole. */
export const ImportFault = {
  /** The sheet lacks a column that its rows must have. */
  MISSING_COLUMN: 'MISSING_COLUMN',
  /** Two columns bear the name that one was looked for by. */
  DUPLICATE_COLUMN: 'DUPLICATE_COLUMN',
  EMPTY: 'EMPTY',
  TOO_LONG: 'TOO_LONG',
  FORMULA_WITHOUT_VALUE: 'FORMULA_WITHOUT_VALUE',
  FORMULA_ERROR: 'FORMULA_ERROR',
  /** A long number whose last digits the spreadsheet has lost. */
  DIGITS_LOST: 'DIGITS_LOST',
  NOT_A_DATE: 'NOT_A_DATE',
  NOT_A_TIME: 'NOT_A_TIME',
  NO_TIME: 'NO_TIME',
  NOT_A_ZONE: 'NOT_A_ZONE',
  /** The row names no time zone, and none was chosen for those that name none. */
  NO_ZONE: 'NO_ZONE',
  NOT_AN_EMAIL: 'NOT_AN_EMAIL',
  NOT_A_LINK: 'NOT_A_LINK',
  NOT_A_ROLE: 'NOT_A_ROLE',
  NOT_A_LANGUAGE: 'NOT_A_LANGUAGE',
  NOT_YES_OR_NO: 'NOT_YES_OR_NO',
  /** The same thing stands in an earlier row of the file. */
  TWICE: 'TWICE',
  REGION_UNKNOWN: 'REGION_UNKNOWN',
  REGION_AMBIGUOUS: 'REGION_AMBIGUOUS',
  /** The name is that of a region with another code. */
  OTHER_CODE: 'OTHER_CODE',
  AGENCY_UNKNOWN: 'AGENCY_UNKNOWN',
  AGENCY_NEEDED: 'AGENCY_NEEDED',
  AGENCY_NOT_FOR_ROLE: 'AGENCY_NOT_FOR_ROLE',
  DEPUTY_NOT_EVALUATOR: 'DEPUTY_NOT_EVALUATOR',
  PERSON_UNKNOWN: 'PERSON_UNKNOWN',
  CYCLE_UNKNOWN: 'CYCLE_UNKNOWN',
  CYCLE_NEEDED: 'CYCLE_NEEDED',
  SESSION_UNKNOWN: 'SESSION_UNKNOWN',
  SESSION_AMBIGUOUS: 'SESSION_AMBIGUOUS',
  SESSION_OPENED: 'SESSION_OPENED',
  SESSION_OVER: 'SESSION_OVER',
} as const;
export type ImportFault = (typeof ImportFault)[keyof typeof ImportFault];

/** Encodings that a text file can be read in, besides the one that is found out. */
export const ImportEncoding = {
  UTF_8: 'UTF_8',
  UTF_16LE: 'UTF_16LE',
  UTF_16BE: 'UTF_16BE',
  WINDOWS_1252: 'WINDOWS_1252',
  MACINTOSH: 'MACINTOSH',
} as const;
export type ImportEncoding = (typeof ImportEncoding)[keyof typeof ImportEncoding];

/** What cells of a row are separated by in a text file. */
export const ImportSeparator = {
  COMMA: 'COMMA',
  SEMICOLON: 'SEMICOLON',
  TAB: 'TAB',
  PIPE: 'PIPE',
} as const;
export type ImportSeparator = (typeof ImportSeparator)[keyof typeof ImportSeparator];

/** Why something that an import brought in keeps it from being taken back. */
export const ImportUse = {
  /** It was changed since. */
  CHANGED: 'CHANGED',
  /** Something happened in the session since. */
  SESSION_WENT_ON: 'SESSION_WENT_ON',
  /** The person has signed in, or set a password. */
  SIGNED_IN: 'SIGNED_IN',
  /** The person was invited. */
  INVITED: 'INVITED',
  /** The person was seated by hand. */
  SEATED: 'SEATED',
  /** Agencies were added to the region by hand. */
  HAS_AGENCIES: 'HAS_AGENCIES',
  /** A session of the region was scheduled by hand. */
  HAS_SESSION: 'HAS_SESSION',
  /** Something else refers to it by now. */
  USED: 'USED',
} as const;
export type ImportUse = (typeof ImportUse)[keyof typeof ImportUse];

/** Bounds of a file that is brought in. */
export const IMPORT_LIMITS = {
  /** The largest file that is taken, in bytes. */
  bytes: 10 * 1024 * 1024,
  /** The most that a workbook may hold once unpacked, in bytes. */
  unpacked: 150 * 1024 * 1024,
  /** The most rows that are read of all sheets together. */
  rows: 20_000,
  /** The most columns that are read of a sheet. */
  columns: 60,
  /** The most sheets that are read. */
  sheets: 20,
} as const;
