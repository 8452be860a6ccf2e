import { createHash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import type { EntityManager } from '@mikro-orm/core';
import {
  IMPORT_FIELDS,
  ImportFault,
  type ImportField,
  ImportKind,
  type ImportRowState,
} from '@risalah/shared';
import type { Tables } from '../file/table.ts';
import type { SheetReading } from '../matchColumns.ts';
import { findPlanClashes } from './findPlanClashes.ts';
import { planAgency } from './planAgency.ts';
import { type Planned, type PlannedRow, wrong } from './plannedRow.ts';
import { planPerson } from './planPerson.ts';
import { planRegion } from './planRegion.ts';
import { planSeat } from './planSeat.ts';
import { type Defaults, planSession } from './planSession.ts';
import { readWorld } from './readWorld.ts';
import { RowReader } from './rowReader.ts';
import type { World } from './world.ts';

/** In this order what later rows refer to is known already. */
const ORDER = [ImportKind.REGION, ImportKind.AGENCY, ImportKind.PERSON, ImportKind.SESSION, ImportKind.SEAT];

/** Rows that are planned or hashed at once, so that others get their turn in between. */
const AT_ONCE = 250;

/** How the sheets of a file are read, and what counts where a row does not say it. */
export interface Choices extends Defaults {
  sheets: SheetReading[];
}

/** What stands in the way of reading the rows of a sheet. */
export interface SheetFault {
  sheet: number;
  field: ImportField;
  fault: ImportFault;
}

/** What will happen when a file is imported. */
export interface Plan {
  rows: PlannedRow[];
  sheetFaults: SheetFault[];
  /** SHA-256 in hex of all that is planned: the same plan of the same workspace has the same. */
  hash: string;
}

const PLANNERS: Record<ImportKind, (row: RowReader, world: World, defaults: Defaults) => Planned> = {
  REGION: planRegion,
  AGENCY: planAgency,
  PERSON: planPerson,
  SESSION: planSession,
  SEAT: planSeat,
};

/** Compares a file with what is stored. Changes nothing. */
export async function makePlan(em: EntityManager, tables: Tables, choices: Choices): Promise<Plan> {
  const readings = choices.sheets;
  const kinds = new Set(readings.flatMap(({ kind }) => (kind ? [kind] : [])));
  const world = await readWorld(em, kinds);
  const sheetFaults = readings.flatMap(faultsOf);
  const rows: PlannedRow[] = [];
  const seen = new Map<string, number>();
  for (const kind of ORDER) {
    for (const [sheet, reading] of readings.entries()) {
      if (reading.kind !== kind || sheetFaults.some((each) => each.sheet === sheet)) continue;
      for (const row of tables.sheets[sheet]?.rows ?? []) {
        if (row.line <= reading.headLine || !hasContent(row.cells, reading)) continue;
        const reader = new RowReader(row, reading);
        const planned = onlyOnce(PLANNERS[kind](reader, world, choices), reader, seen);
        rows.push({ ...planned, sheet, kind, line: row.line, clashes: [] });
        if (rows.length % AT_ONCE === 0) await setImmediate();
      }
    }
  }
  findPlanClashes(world, rows);
  return { rows, sheetFaults, hash: await hashOf(rows, sheetFaults) };
}

/** Columns that a sheet lacks. */
function faultsOf({ kind, columns, doubtful }: SheetReading, sheet: number): SheetFault[] {
  if (!kind) return [];
  const missing = IMPORT_FIELDS[kind].needed.filter((field) => columns[field] === undefined);
  return [
    ...missing
      .filter((field) => !doubtful.includes(field))
      .map((field) => ({ sheet, field, fault: ImportFault.MISSING_COLUMN })),
    ...doubtful.map((field) => ({ sheet, field, fault: ImportFault.DUPLICATE_COLUMN })),
  ];
}

/** A row with nothing in the columns that are read is as good as empty. */
function hasContent(cells: readonly unknown[], { columns }: SheetReading): boolean {
  return Object.values(columns).some((column) => cells[column] !== undefined);
}

/** Of two rows about the same thing only the first counts. */
function onlyOnce(planned: Planned, row: RowReader, seen: Map<string, number>): Planned {
  if (planned.about === null) return planned;
  const first = seen.get(planned.about);
  if (first === undefined) {
    seen.set(planned.about, row.line);
    return planned;
  }
  row.wrong(null, ImportFault.TWICE, first);
  return wrong(row, planned.name);
}

async function hashOf(rows: readonly PlannedRow[], sheetFaults: readonly SheetFault[]): Promise<string> {
  const hash = createHash('sha256').update(JSON.stringify(sheetFaults));
  for (const [index, { sheet, line, kind, state, changes, faults, step }] of rows.entries()) {
    if (index % AT_ONCE === AT_ONCE - 1) await setImmediate();
    const base = step?.known.revision ?? null;
    const about = base === null ? null : step?.known.id;
    hash.update(JSON.stringify([sheet, line, kind, state, changes, faults, about, base]));
  }
  return hash.digest('hex');
}

/** How many rows of a plan will do what. */
export function countRows(rows: readonly PlannedRow[], kind?: ImportKind): Record<ImportRowState, number> {
  const counts = { NEW: 0, CHANGED: 0, SAME: 0, WRONG: 0 };
  for (const row of rows) if (!kind || row.kind === kind) counts[row.state] += 1;
  return counts;
}
