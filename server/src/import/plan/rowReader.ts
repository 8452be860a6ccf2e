import { ImportFault, type ImportField, LIMITS } from '@risalah/shared';
import type { Cell, Row } from '../file/table.ts';
import type { SheetReading } from '../matchColumns.ts';

/** What is wrong with a row, and in which of its columns. */
export interface RowFault {
  field: ImportField | null;
  fault: ImportFault;
  /** What stands there, as it was read. */
  value: string | null;
  /** What else belongs to the sentence: a limit, a line, a name. */
  detail: string | null;
}

/** Takes the cells of one row by what they hold, and notes what is wrong with them. */
export class RowReader {
  readonly line: number;
  readonly faults: RowFault[] = [];
  private readonly row: Row;
  private readonly reading: SheetReading;

  constructor(row: Row, reading: SheetReading) {
    this.row = row;
    this.reading = reading;
    this.line = row.line;
  }

  /** Notes that a cell is wrong. */
  wrong(field: ImportField | null, fault: ImportFault, detail: string | number | null = null): null {
    const value = field ? (this.at(field)?.text ?? null) : null;
    this.faults.push({ field, fault, value, detail: detail === null ? null : String(detail) });
    return null;
  }

  /** The cell of a field; undefined when it is empty, has no column, or cannot be taken, which is noted. */
  cell(field: ImportField): Cell | undefined {
    const cell = this.at(field);
    if (!cell?.fault) return cell;
    if (!this.faults.some((each) => each.field === field)) this.wrong(field, cell.fault);
    return undefined;
  }

  /** Text that may be missing: null then. */
  optional(field: ImportField, limit: number = LIMITS.name): string | null {
    const text = this.cell(field)?.text;
    if (!text) return null;
    return text.length > limit ? this.wrong(field, ImportFault.TOO_LONG, limit) : text;
  }

  /** Text that has to be there. */
  text(field: ImportField, limit: number = LIMITS.name): string | null {
    if (!this.at(field)) return this.wrong(field, ImportFault.EMPTY);
    return this.optional(field, limit);
  }

  private at(field: ImportField): Cell | undefined {
    const column = this.reading.columns[field];
    return column === undefined ? undefined : this.row.cells[column];
  }
}
