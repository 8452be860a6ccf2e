import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from '#i18n';
import { ScheduleCycleDocument } from '../../generated/graphql.ts';
import { announce, joinClasses } from '../../ui/index.ts';
import { type Cycle, type Region, usePreparing } from '../preparing.ts';
import { useSaving } from '../useSaving.ts';
import { filledDown } from './filledDown.ts';
import { findPeopleAmong } from './readPeople.ts';
import { type ReadTable, readTable, toSend } from './readTable.ts';
import { ScheduleBar } from './ScheduleBar.tsx';
import { cellId } from './ScheduleCell.tsx';
import styles from './ScheduleTable.module.css';
import { NO_CLASHES, NO_PROBLEMS, type RowClash, ScheduleTableRow } from './ScheduleTableRow.tsx';
import { Suggestions } from './Suggestions.tsx';
import { COLUMNS } from './scheduleRow.ts';
import { useCellActs } from './useCellActs.ts';
import { useScheduleClashes } from './useScheduleClashes.ts';
import { type Cell, useTypedTable } from './useTypedTable.ts';

/** Props of {@link ScheduleTable}. */
export interface ScheduleTableProps {
  cycle: Cycle;
  /** Regions without a session in the cycle. */
  regions: readonly Region[];
  /** Told how many sessions were scheduled. */
  onDone: (count: number) => void;
}

/** The table in which the sessions of a cycle are typed or pasted, and scheduled all together. */
export function ScheduleTable({ cycle, regions, onDone }: ScheduleTableProps) {
  const { t } = useTranslation('workspace');
  const { people } = usePreparing();
  const { table, fill, forget } = useTypedTable(cycle.id);
  const [at, setAt] = useState<Cell | null>(null);
  const [tried, setTried] = useState(false);
  const [pasted, setPasted] = useState<string | null>(null);
  const saving = useSaving();
  const find = useMemo(() => findPeopleAmong(people), [people]);
  const read = useMemo(() => readTable(regions, table, find), [regions, table, find]);
  const { clashes, settled } = useClashesByRegion(cycle.id, regions, read);
  const acts = useCellActs({
    ...{ regions, table },
    fill: (cells) => {
      saving.forget();
      fill(cells);
    },
    onEnter: setAt,
    onPasted: (unknown, beyond) => {
      const said = [
        unknown.length > 0 && t('table.unknownRegions', { names: unknown.join('; ') }),
        beyond > 0 && t('table.beyond', { count: beyond }),
      ].filter(Boolean);
      setPasted(said.length > 0 ? said.join(' ') : null);
    },
  });
  const rows = new Map(read.rows.map((row) => [row.regionId, row]));
  const wrong = read.rows.flatMap(({ regionId, problems }) =>
    problems.map(({ column }) => ({ regionId, column })),
  );
  const refusedRow = read.rows[saving.row ?? -1]?.regionId;
  const save = async () => {
    setTried(true);
    const [first] = wrong;
    if (first) return document.getElementById(cellId(first.regionId, first.column))?.focus();
    if (!(await settled())) return;
    const made = await saving.send(ScheduleCycleDocument, { cycleId: cycle.id, sessions: toSend(read.rows) });
    if (!made) return;
    forget(read.rows.map(({ regionId }) => regionId));
    setTried(false);
    announce(t('table.done', { count: read.rows.length }), 'polite');
    onDone(read.rows.length);
  };
  useFocusOn(refusedRow, saving.refusals);
  return (
    <>
      <p className={styles.help}>{t('table.help')}</p>
      <table className={styles.table} aria-label={t('table.heading')}>
        <thead>
          <tr>
            <th scope="col">{t('session.region')}</th>
            {COLUMNS.map((column) => (
              <th key={column} scope="col" className={joinClasses(styles[column])}>
                {t(`table.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        {regions.map((region) => {
          const row = rows.get(region.id);
          const here = at?.regionId === region.id;
          const shown = row?.problems.filter(({ kind }) => tried || (kind !== 'MISSING' && !here));
          return (
            <ScheduleTableRow
              key={region.id}
              region={region}
              typed={table[region.id]}
              read={row}
              problems={shown && shown.length > 0 ? shown : NO_PROBLEMS}
              clashes={clashes.get(region.id) ?? NO_CLASHES}
              refused={refusedRow === region.id ? (saving.refused ?? undefined) : undefined}
              acts={acts}
            />
          );
        })}
      </table>
      <Suggestions people={people} typed={at ? (table[at.regionId]?.[at.column] ?? '') : ''} />
      <ScheduleBar
        read={read}
        wrong={tried ? wrong.length : 0}
        clashing={clashes.size}
        at={at}
        pasted={pasted}
        saving={saving}
        onFillDown={(cell) => fill(filledDown(regions, table, cell))}
        onSave={() => void save()}
      />
    </>
  );
}

/** Clashes by the region whose row they are told at; `settled` as {@link useScheduleClashes} has it. */
function useClashesByRegion(
  cycleId: string,
  regions: readonly Region[],
  { rows }: ReadTable,
): { clashes: ReadonlyMap<string, RowClash[]>; settled: () => Promise<boolean> } {
  const timed = rows.filter(({ scheduledFor }) => scheduledFor !== null);
  const { clashes: found, settled } = useScheduleClashes(
    cycleId,
    timed.map(({ scheduledFor, panel }) => ({
      scheduledFor: scheduledFor ?? '',
      personIds: panel.map(({ personId }) => personId),
    })),
  );
  const nameOf = (row: number | null | undefined) =>
    regions.find(({ id }) => id === timed[row ?? -1]?.regionId)?.name ?? '';
  const byRegion = new Map<string, RowClash[]>();
  for (const clash of found) {
    const regionId = timed[clash.row]?.regionId;
    if (!regionId) continue;
    const otherRegion = clash.session?.region.name ?? nameOf(clash.otherRow);
    byRegion.set(regionId, [...(byRegion.get(regionId) ?? []), { clash, otherRegion }]);
  }
  return { clashes: byRegion, settled };
}

/** Brings the focus to the row that the server refused, once for each refusal. */
function useFocusOn(regionId: string | undefined, refusals: number): void {
  const told = useRef(0);
  useEffect(() => {
    if (!regionId || told.current === refusals) return;
    told.current = refusals;
    document.getElementById(cellId(regionId, 'date'))?.focus();
  }, [regionId, refusals]);
}
