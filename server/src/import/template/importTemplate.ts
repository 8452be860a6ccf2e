import { IMPORT_FIELDS, ImportKind, Language } from '@risalah/shared';
import type { RequestHandler } from 'express';
import type { Services } from '../../context.ts';
import { administratorOf } from '../handInImport.ts';
import { fieldsOf } from '../matchColumns.ts';
import { COLUMN_WORDS, GUIDE_WORDS, HEAD_WORDS, SHEET_WORDS } from './templateWords.ts';

/** Type of a workbook. */
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Gives out a workbook with a sheet for each kind and a column for each field, to be filled in (`?language=en`). */
export function importTemplate(services: Services): RequestHandler {
  return async (req, res) => {
    await administratorOf(services, req);
    const language = req.query.language === 'en' ? Language.EN : Language.ID;
    const name = language === Language.EN ? 'risalah-import.xlsx' : 'risalah-impor.xlsx';
    res
      .type(XLSX)
      .attachment(name)
      .send(await buildTemplate(language));
  };
}

/** The workbook, in a language. */
export async function buildTemplate(language: Language): Promise<Buffer> {
  // Read only when somebody asks for it: it is large.
  const { utils, write } = await import('@e965/xlsx');
  const book = utils.book_new();
  const add = (name: string, rows: string[][], widths: number[]) => {
    const sheet = utils.aoa_to_sheet(rows);
    sheet['!cols'] = widths.map((wch) => ({ wch }));
    utils.book_append_sheet(book, sheet, name);
  };
  for (const kind of Object.values(ImportKind)) {
    const heads = fieldsOf(kind).map((field) => HEAD_WORDS[field][language]);
    add(
      SHEET_WORDS[kind][language],
      [heads],
      heads.map(() => 24),
    );
  }
  const { sheet, sheetName, column, needed, holds, yes, no } = GUIDE_WORDS;
  const guide = Object.values(ImportKind).flatMap((kind) =>
    fieldsOf(kind).map((field) => [
      SHEET_WORDS[kind][language],
      HEAD_WORDS[field][language],
      ((IMPORT_FIELDS[kind].needed as readonly string[]).includes(field) ? yes : no)[language],
      COLUMN_WORDS[field][language],
    ]),
  );
  add(
    sheet[language],
    [[sheetName, column, needed, holds].map((each) => each[language]), ...guide],
    [20, 20, 8, 80],
  );
  return write(book, { type: 'buffer', bookType: 'xlsx', compression: true }) as Buffer;
}
