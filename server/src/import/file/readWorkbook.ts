import { type CellObject, type Range, read, SSF, type WorkBook, type WorkSheet } from '@e965/xlsx';
import { IMPORT_LIMITS, ImportFault } from '@risalah/shared';
import { checkArchive } from './checkArchive.ts';
import { type Cell, FileRefused, type Row, type Sheet } from './table.ts';

/** A whole number from here on has more digits than a spreadsheet keeps. */
const DIGITS_KEPT = 1e15;

/** Reads every sheet of an XLSX workbook. Formulas are not computed: they count as what the spreadsheet stored of them. */
export async function readWorkbook(bytes: Buffer): Promise<Sheet[]> {
  await checkArchive(bytes);
  const book = read(bytes, {
    type: 'buffer',
    dense: true,
    cellNF: true,
    cellHTML: false,
    sheetRows: IMPORT_LIMITS.rows + 1,
  });
  if (book.SheetNames.length > IMPORT_LIMITS.sheets) throw new FileRefused('IMPORT_TOO_LARGE');
  return book.SheetNames.map((name) => ({ name, rows: readRows(book, book.Sheets[name]) }));
}

function readRows(book: WorkBook, sheet: WorkSheet | undefined): Row[] {
  const grid: (CellObject | undefined)[][] = sheet?.['!data'] ?? [];
  const date1904 = book.Workbook?.WBProps?.date1904 ?? false;
  fillMerged(grid, sheet?.['!merges'] ?? []);
  const rows: Row[] = [];
  // A row that was never written is a hole in the grid.
  for (const [index, given] of Array.from(grid).entries()) {
    const cells = Array.from(given ?? [])
      .slice(0, IMPORT_LIMITS.columns)
      .map((cell) => readCell(cell, date1904));
    if (cells.some(Boolean)) rows.push({ line: index + 1, cells });
  }
  return rows;
}

/** A cell that is merged over several rows counts in each of them; over several columns, in the first. */
function fillMerged(grid: (CellObject | undefined)[][], merges: readonly Range[]): void {
  for (const { s: from, e: to } of merges) {
    const cell = grid[from.r]?.[from.c];
    if (!cell) continue;
    for (let row = from.r + 1; row <= Math.min(to.r, grid.length - 1); row += 1) {
      grid[row] ??= [];
      (grid[row] as (CellObject | undefined)[])[from.c] = cell;
    }
  }
}

function readCell(cell: CellObject | undefined, date1904: boolean): Cell | undefined {
  if (!cell) return undefined;
  if (cell.t === 'e') {
    const computed = cell.v !== undefined;
    const fault = computed ? ImportFault.FORMULA_ERROR : ImportFault.FORMULA_WITHOUT_VALUE;
    return { text: (computed ? cell.w : cell.f && `=${cell.f}`) ?? '', fault };
  }
  if (cell.v === undefined || cell.v === null)
    return cell.f ? { text: `=${cell.f}`, fault: ImportFault.FORMULA_WITHOUT_VALUE } : undefined;
  if (typeof cell.v === 'number') return readNumber(cell, cell.v, date1904);
  const text = String(cell.v).trim();
  return text === '' ? undefined : { text };
}

function readNumber(cell: CellObject, number: number, date1904: boolean): Cell {
  const format = String(cell.z ?? 'General');
  const formatted = format === 'General' ? String(number) : (cell.w ?? String(number)).trim();
  if (SSF.is_date(format)) {
    const { y, m, d, H, M } = SSF.parse_date_code(number, { date1904 });
    return { text: formatted, number, moment: `${pad(y, 4)}-${pad(m)}-${pad(d)}T${pad(H)}:${pad(M)}` };
  }
  if (Math.abs(number) >= DIGITS_KEPT) return { text: formatted, number, fault: ImportFault.DIGITS_LOST };
  // Days are counted from another year where the workbook was made on an old Mac.
  return { text: formatted, number: date1904 ? number + 1462 : number };
}

const pad = (number: number, length = 2): string => String(number).padStart(length, '0');
