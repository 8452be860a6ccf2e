import type { EntityManager } from '@mikro-orm/core';
import { ImportKind, ImportRowState } from '@risalah/shared';
import type { Sheet } from './file/table.ts';
import type { ImportCount, ImportPlan, ImportSheet } from './import.types.ts';
import type { SheetReading } from './matchColumns.ts';
import type { OpenedImport } from './openImport.ts';
import { countRows, makePlan, type Plan } from './plan/makePlan.ts';

/** The plan of a file, as it is given out. */
export async function planOf(em: EntityManager, { tables, choices }: OpenedImport): Promise<ImportPlan> {
  const plan = await makePlan(em, tables, choices);
  const { cycleId, timeZone } = choices;
  return {
    hash: plan.hash,
    sheets: choices.sheets.map((reading, index) => sheetOf(tables.sheets[index], reading, plan, index)),
    counts: countsOf(plan),
    clashCount: plan.rows.filter(({ clashes }) => clashes.length > 0).length,
    encoding: tables.encoding,
    separator: tables.separator,
    cycleId,
    timeZone,
    all: plan.rows,
  };
}

/** How many rows of which kind do what, without those that are none. */
export function countsOf({ rows }: Pick<Plan, 'rows'>): ImportCount[] {
  return Object.values(ImportKind).flatMap((kind) => {
    const counts = countRows(rows, kind);
    return Object.values(ImportRowState).flatMap((state) =>
      counts[state] > 0 ? [{ kind, state, count: counts[state] }] : [],
    );
  });
}

function sheetOf(sheet: Sheet | undefined, reading: SheetReading, plan: Plan, index: number): ImportSheet {
  const rows = sheet?.rows ?? [];
  const under = rows.filter(({ line }) => line > reading.headLine);
  const heads = rows.find(({ line }) => line === reading.headLine);
  const width = Math.max(0, ...rows.slice(0, 50).map(({ cells }) => cells.length));
  return {
    name: sheet?.name ?? '',
    rowCount: under.length,
    kind: reading.kind,
    headLine: reading.headLine,
    heads: Array.from({ length: width }, (_, column) => ({
      column,
      text: heads?.cells[column]?.text ?? '',
      sample: under.find(({ cells }) => cells[column])?.cells[column]?.text ?? null,
    })),
    columns: Object.entries(reading.columns).map(([field, column]) => ({
      field: field as ImportSheet['columns'][number]['field'],
      column,
    })),
    faults: plan.sheetFaults
      .filter((each) => each.sheet === index)
      .map(({ field, fault }) => ({ field, fault, value: null, detail: null })),
  };
}
