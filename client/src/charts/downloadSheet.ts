import type { Sheet, SheetCell, SheetColumn } from './sheet.ts';

/** Moments stand in UTC in the file, as the head of their column says. */
const FORMATS = {
  text: undefined,
  count: '#,##0',
  year: '0',
  score: '0.00',
  moment: 'yyyy-mm-dd hh:mm',
} as const;

/** A cell of a workbook, as its writer takes it. */
export interface WorkbookCell {
  value: string | number | Date;
  format?: string;
  fontWeight?: 'bold';
}

/** The cells of a workbook: the very figures that the page shows, as numbers and dates that can be reckoned with. */
export function workbookCells(sheet: Sheet): (WorkbookCell | null)[][] {
  const heads = sheet.columns.map(
    ({ head, kind }): WorkbookCell => ({
      value: kind === 'moment' ? `${head} (UTC)` : head,
      fontWeight: 'bold',
    }),
  );
  const rows = sheet.rows.map((row) => row.map((cell, index) => workbookCell(cell, sheet.columns[index])));
  return [heads, ...rows];
}

function workbookCell({ value }: SheetCell, column: SheetColumn | undefined): WorkbookCell | null {
  if (value === null || value === '') return null;
  const kind = column?.kind ?? 'text';
  const format = FORMATS[kind];
  if (kind === 'score') return { value: Number(value) / 100, format };
  if (kind === 'moment') return { value: new Date(value), format };
  return format && typeof value === 'number' ? { value, format } : { value: String(value) };
}

/** Hands the table over as an XLSX file. The writer is loaded only now. */
export async function downloadSheet(sheet: Sheet): Promise<void> {
  const { default: writeExcelFile } = await import('write-excel-file/browser');
  const widths = sheet.columns.map(({ kind }, index) => ({
    width: kind === 'text' ? Math.min(60, longest(sheet, index) + 2) : 18,
  }));
  await writeExcelFile(workbookCells(sheet), { columns: widths, stickyRowsCount: 1 }).toFile(
    fileName(sheet.title),
  );
}

function longest({ columns, rows }: Sheet, index: number): number {
  return Math.max(
    ...[columns[index]?.head, ...rows.map((row) => row[index]?.value)].map(
      (each) => String(each ?? '').length,
    ),
  );
}

/** `Kota Palopo, nilai per tahap` as `kota-palopo-nilai-per-tahap.xlsx`. */
export function fileName(title: string): string {
  const words = title.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? ['tabel'];
  return `${words.join('-')}.xlsx`;
}
