import type { ImportEncoding, ImportFault, ImportSeparator } from '@risalah/shared';

/** A cell as it was read, before anybody knows what its column holds. */
export interface Cell {
  /** What it says, without white space around it. */
  text: string;
  /** The number behind it, where it is one: also that of a date, in days since 1900. */
  number?: number;
  /** Date and time on the wall of a cell that is formatted as one: `2025-11-19T09:00`. */
  moment?: string;
  /** Why it cannot be taken. */
  fault?: ImportFault;
}

/** A row with anything in it. */
export interface Row {
  /** Its number in the spreadsheet or the text file, from 1, empty rows counted. */
  line: number;
  cells: (Cell | undefined)[];
}

/** One sheet of a workbook; a text file has one, named after the file. */
export interface Sheet {
  name: string;
  rows: Row[];
}

/** A file as it was read. */
export interface Tables {
  sheets: Sheet[];
  /** How its text was decoded; null of a workbook. */
  encoding: ImportEncoding | null;
  /** What its cells are separated by; null of a workbook. */
  separator: ImportSeparator | null;
}

/** How a text file is to be read where that is not to be found out. */
export interface Reading {
  encoding: ImportEncoding | null;
  separator: ImportSeparator | null;
}

/** Codes with which a file as a whole can be refused. */
export type FileRefusal = 'IMPORT_UNREADABLE' | 'IMPORT_OLD_FORMAT' | 'IMPORT_TOO_LARGE';

/** A file that cannot be read at all. */
export class FileRefused extends Error {
  readonly code: FileRefusal;
  constructor(code: FileRefusal) {
    super(code);
    this.code = code;
  }
}
