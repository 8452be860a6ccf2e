import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from '#i18n';
import { ScheduleCycleDocument } from '../../generated/graphql.ts';
import { announce, EmptyState, Field, joinClasses } from '../../ui/index.ts';
import type { Cycle } from '../preparing.ts';
import sections from '../Section.module.css';
import type { FoundClashes } from '../useFoundClashes.ts';
import { useNamedPeople } from '../useNamedPeople.ts';
import { useSaving } from '../useSaving.ts';
import { filledDown } from './filledDown.ts';
import { namingTexts, type ReadTable, readTable, toSend } from './readTable.ts';
import { ScheduleBar } from './ScheduleBar.tsx';
import { SUGGESTIONS } from './ScheduleCell.tsx';
import styles from './ScheduleTable.module.css';
import { NO_CLASHES, NO_PROBLEMS, type RowClash, ScheduleTableRow } from './ScheduleTableRow.tsx';
import { Suggestions } from './Suggestions.tsx';
import { COLUMNS, type TableRegion } from './scheduleRow.ts';
import { TablePager } from './TablePager.tsx';
import { useCellActs } from './useCellActs.ts';
import { type Proposal, proposalsText, useScheduleClashes } from './useScheduleClashes.ts';
import { ROWS_AT_ONCE, type TablePages, useTablePages } from './useTablePages.ts';
import { type Cell, useTypedTable } from './useTypedTable.ts';

/** Props of {@link ScheduleTable}. */
export interface ScheduleTableProps {
  cycle: Cycle;
  /** Regions without a session in the cycle. */
  regions: readonly TableRegion[];
  /** Told how many sessions were scheduled. */
  onDone: (count: number) => void;
}

/** The table in which the sessions of a cycle are typed or pasted, and scheduled all together. */
export function ScheduleTable({ cycle, regions, onDone }: ScheduleTableProps) {
  const { t } = useTranslation('workspace');
  const { table, fill, forget } = useTypedTable(cycle.id);
  const [at, setAt] = useState<Cell | null>(null);
  const [tried, setTried] = useState(false);
  const [pasted, setPasted] = useState<string | null>(null);
  const saving = useSaving();
  const { find, settled: named } = useNamedPeople(useMemo(() => namingTexts(table), [table]));
  const read = useMemo(() => readTable(regions, table, find), [regions, table, find]);
  const { clashes, settled } = useClashesByRegion(cycle.id, regions, read);
  const pages = useTablePages(regions);
  const acts = useCellActs({
    ...{ regions: pages.listed, table, bring: pages.bring },
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
  const wrong = wrongCells(read);
  const refusedRow = read.rows[saving.row ?? -1]?.regionId;
  const save = async () => {
    setTried(true);
    const { rows: all } = readTable(regions, table, await named());
    const [first] = wrongCells({ rows: all });
    if (first) return pages.bring(first.regionId, first.column);
    if (!(await settled(proposalsText(cycle.id, proposalsOf(all))))) return;
    const made = await saving.send(ScheduleCycleDocument, { cycleId: cycle.id, sessions: toSend(all) });
    if (!made) return;
    forget(all.map(({ regionId }) => regionId));
    setTried(false);
    announce(t('table.done', { count: all.length }), 'polite');
    onDone(all.length);
  };
  useFocusOn(refusedRow, saving.refusals, pages);
  return (
    <>
      <p className={styles.help}>{t('table.help')}</p>
      {regions.length > ROWS_AT_ONCE && (
        <div className={sections.tools}>
          <Field label={t('filter')} type="search" value={pages.text} onChange={pages.search} />
        </div>
      )}
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
        {pages.shown.map((region) => {
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
      {pages.shown.length === 0 && <EmptyState>{t('nothingFound')}</EmptyState>}
      <TablePager pages={pages} />
      <Suggestions id={SUGGESTIONS} typed={at ? (table[at.regionId]?.[at.column] ?? '') : ''} />
      <ScheduleBar
        read={read}
        wrong={tried ? wrong.length : 0}
        clashing={clashes.size}
        at={at}
        pasted={pasted}
        saving={saving}
        onFillDown={(cell) => fill(filledDown(pages.listed, table, cell))}
        onSave={() => void save()}
      />
    </>
  );
}

/** Cells in which something is wrong, in the order of the table. */
const wrongCells = ({ rows }: Pick<ReadTable, 'rows'>) =>
  rows.flatMap(({ regionId, problems }) => problems.map(({ column }) => ({ regionId, column })));

/** What would be scheduled, of the rows whose moment can be told. */
const proposalsOf = (rows: ReadTable['rows']): Proposal[] =>
  rows.flatMap(({ scheduledFor, panel }) =>
    scheduledFor === null ? [] : [{ scheduledFor, personIds: panel.map(({ personId }) => personId) }],
  );

/** Clashes by the region whose row they are told at; `settled` as {@link useScheduleClashes} has it. */
function useClashesByRegion(
  cycleId: string,
  regions: readonly TableRegion[],
  { rows }: ReadTable,
): Pick<FoundClashes<unknown>, 'settled'> & { clashes: ReadonlyMap<string, RowClash[]> } {
  const timed = rows.filter(({ scheduledFor }) => scheduledFor !== null);
  const { clashes: found, settled } = useScheduleClashes(cycleId, proposalsOf(rows));
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
function useFocusOn(regionId: string | undefined, refusals: number, { bring }: TablePages): void {
  const told = useRef(0);
  useEffect(() => {
    if (!regionId || told.current === refusals) return;
    told.current = refusals;
    bring(regionId, 'date');
  }, [regionId, refusals, bring]);
}
