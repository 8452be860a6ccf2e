import { memo } from 'react';
import { useTranslation } from '#i18n';
import { useFormat } from '../../app/useFormat.ts';
import { Icon } from '../../ui/index.ts';
import type { Problem, ReadRow } from './readRow.ts';
import { type CellActs, ScheduleCell } from './ScheduleCell.tsx';
import styles from './ScheduleTable.module.css';
import { COLUMNS, cellText, type TableRegion, type TypedRow, usualZone } from './scheduleRow.ts';
import type { ScheduleClash } from './useScheduleClashes.ts';

/** A clash of a row, with the name of the region where the other session is. */
export interface RowClash {
  clash: ScheduleClash;
  otherRegion: string;
}

/** Props of {@link ScheduleTableRow}. */
export interface ScheduleTableRowProps {
  region: TableRegion;
  typed: TypedRow | undefined;
  read: ReadRow | undefined;
  problems: readonly Problem[];
  clashes: readonly RowClash[];
  /** Why the server refused this row. */
  refused: string | undefined;
  acts: CellActs;
}

const NOTHING: readonly never[] = [];

function Row({ region, typed, read, problems, clashes, refused, acts }: ScheduleTableRowProps) {
  const { t } = useTranslation('workspace');
  const { dateShort, timeWithZone } = useFormat(read?.timeZone);
  const said = problems.length > 0 || clashes.length > 0 || refused !== undefined;
  const notesId = said ? `notes-${region.id}` : undefined;
  const moment = read?.scheduledFor;
  return (
    <tbody className={styles.region}>
      <tr>
        <th scope="row">
          {region.name}
          {moment && <span className={styles.moment}>{`${dateShort(moment)}, ${timeWithZone(moment)}`}</span>}
        </th>
        {COLUMNS.map((column) => (
          <td key={column} data-label={t(`table.${column}`)}>
            <ScheduleCell
              regionId={region.id}
              regionName={region.name}
              column={column}
              text={cellText(typed, column)}
              usualZone={usualZone(region)}
              invalid={problems.some((problem) => problem.column === column)}
              notesId={notesId}
              acts={acts}
            />
          </td>
        ))}
      </tr>
      {said && (
        <tr className={styles.notes}>
          <td colSpan={COLUMNS.length + 1} id={notesId}>
            {problems.map(({ column, kind, words }) => (
              <p key={`${column} ${kind}`} className={styles.problem}>
                {t(`table.problem.${kind}`, { column: t(`table.${column}`), words })}
              </p>
            ))}
            {refused && <p className={styles.problem}>{refused}</p>}
            {clashes.map((each) => (
              <ClashNote key={`${each.clash.personId} ${each.otherRegion}`} {...each} />
            ))}
          </td>
        </tr>
      )}
    </tbody>
  );
}

function ClashNote({ clash: { name, session }, otherRegion }: RowClash) {
  const { t } = useTranslation('workspace');
  const { dateShort, timeWithZone } = useFormat(session?.timeZone);
  const time = session ? `${dateShort(session.scheduledFor)}, ${timeWithZone(session.scheduledFor)}` : '';
  return (
    <p className={styles.clash}>
      <Icon name="clock" size={14} />
      {session
        ? t('clash.line', { name, region: otherRegion, time })
        : t('table.clashInTable', { name, region: otherRegion })}
    </p>
  );
}

/** One region: the cells of its session, and under them what is wrong or clashes. Drawn again only when something of it changed. */
export const ScheduleTableRow = memo(
  Row,
  (before, now) =>
    before.region === now.region &&
    before.typed === now.typed &&
    before.acts === now.acts &&
    before.refused === now.refused &&
    JSON.stringify([before.problems, before.clashes, before.read?.scheduledFor]) ===
      JSON.stringify([now.problems, now.clashes, now.read?.scheduledFor]),
);

/** What a row without clashes is given, the same each time. */
export const NO_CLASHES: readonly RowClash[] = NOTHING;
/** What a row without problems is given, the same each time. */
export const NO_PROBLEMS: readonly Problem[] = NOTHING;
