import { isPanel, isRegionLead } from '@risalah/shared';
import { type KeyboardEvent, memo, useRef } from 'react';
import { useTranslation } from '#i18n';
import { keepIdentity } from '../../live/keepIdentity.ts';
import { actorOf } from '../../live/room.ts';
import { dimensionsInOrder } from '../../live/roomParts.ts';
import { useSession } from '../../live/useSession.ts';
import { DimensionMark } from '../../ui/index.ts';
import { joinClasses } from '../../ui/joinClasses.ts';
import { markOf } from '../room/markOf.ts';
import { useAgencyName } from '../room/useNames.ts';
import styles from './Coverage.module.css';
import { type CoverageCell, type CoverageRow, coverageTable } from './coverageTable.ts';

/** Props of {@link Coverage}. */
export interface CoverageProps {
  /** Leads to the questions of a cell. */
  onChoose: (agencyId: string, dimensionId: string) => void;
}

/** Id of the heading, for the key that leads here. */
export const COVERAGE_ID = 'coverage';

/** Who was asked how much in which dimension; each number leads to its questions. Arrow keys move among them. */
export const Coverage = memo(function Coverage({ onChoose }: CoverageProps) {
  const { t } = useTranslation('session');
  const dimensions = useSession(dimensionsInOrder);
  const currentId = useSession((room) => room.session.currentDimensionId);
  const rows = useTable();
  const table = useRef<HTMLTableElement>(null);
  const anything = rows.some((row) => row.cells.some((cell) => cell.asked > 0));
  // Who sees a decision only once minutes are final needs no word for it before one shows.
  const sees = useSession((room) => [isPanel, isRegionLead].some((is) => is(actorOf(room), room.session.id)));
  const followUps = sees || rows.some((row) => row.cells.some((cell) => cell.followUp));
  const move = (event: KeyboardEvent) => {
    const steps: Record<string, readonly [number, number]> = {
      ArrowRight: [0, 1],
      ArrowLeft: [0, -1],
      ArrowDown: [1, 0],
      ArrowUp: [-1, 0],
    };
    const step = steps[event.key];
    const from = (event.target as HTMLElement).closest<HTMLElement>('[data-place]');
    if (!step || !from) return;
    event.preventDefault();
    let [row, column] = (from.dataset.place ?? '').split(':').map(Number) as [number, number];
    for (let reach = 0; reach < rows.length + dimensions.length; reach += 1) {
      row += step[0];
      column += step[1];
      const next = table.current?.querySelector<HTMLElement>(`[data-place="${row}:${column}"]`);
      if (next) return next.focus();
    }
  };
  return (
    <section className={styles.coverage} aria-labelledby={COVERAGE_ID}>
      <h2 id={COVERAGE_ID} tabIndex={-1} className={styles.heading}>
        {t('coverage.title')} <span className={styles.unit}>{t('coverage.unit')}</span>
      </h2>
      <table ref={table} className={styles.table} onKeyDown={move}>
        <thead>
          <tr>
            <td className={styles.corner} />
            {dimensions.map((dimension) => (
              <th
                key={dimension.id}
                scope="col"
                className={joinClasses(styles.mark, dimension.id === currentId && styles.now)}
              >
                <DimensionMark {...markOf(dimension)} size={11} label={dimension.name} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <CoverageLine
              key={row.agencyId}
              row={row}
              index={index}
              currentId={currentId}
              onChoose={onChoose}
            />
          ))}
        </tbody>
      </table>
      {anything ? (
        <p className={styles.legend} aria-hidden="true">
          <span>
            <span className={joinClasses(styles.sample, styles.answered)} /> {t('coverage.answered')}
          </span>
          <span>
            <span className={joinClasses(styles.sample, styles.open)} /> {t('coverage.open')}
          </span>
          {followUps && (
            <span>
              <span className={joinClasses(styles.sample, styles.followUp)}>1</span> {t('coverage.followUp')}
            </span>
          )}
        </p>
      ) : (
        <p className={styles.empty}>{t('coverage.empty')}</p>
      )}
    </section>
  );
});

/** The table as its reader sees it. Rows and cells that say what they said before are the very same ones. */
function useTable(): readonly CoverageRow[] {
  const held = useRef<readonly CoverageRow[]>(undefined);
  return useSession((room) => {
    held.current = keepIdentity(held.current, coverageTable(room, isPanel(actorOf(room), room.session.id)));
    return held.current;
  });
}

interface CoverageLineProps extends CoverageProps {
  row: CoverageRow;
  index: number;
  currentId: string | null;
}

const CoverageLine = memo(function CoverageLine({ row, index, currentId, onChoose }: CoverageLineProps) {
  const name = useAgencyName();
  return (
    <tr>
      <th scope="row" className={styles.agency}>
        {name(row.agencyId)}
      </th>
      {row.cells.map((cell, column) => (
        <td
          key={cell.dimensionId}
          className={joinClasses(styles.place, cell.dimensionId === currentId && styles.now)}
        >
          <CoverageNumber cell={cell} place={`${index}:${column}`} onChoose={onChoose} />
        </td>
      ))}
    </tr>
  );
});

interface CoverageNumberProps extends CoverageProps {
  cell: CoverageCell;
  place: string;
}

const CoverageNumber = memo(function CoverageNumber({ cell, place, onChoose }: CoverageNumberProps) {
  const { t } = useTranslation('session');
  const agency = useAgencyName();
  const dimension = useSession((room) => room.dimensions[cell.dimensionId]?.name ?? '');
  const words = { agency: agency(cell.agencyId), dimension };
  if (cell.asked === 0)
    return (
      <span className={styles.none} role="img" aria-label={t('coverage.none', words)}>
        ·
      </span>
    );
  const label = [
    t('coverage.cell', { ...words, count: cell.asked }),
    cell.open && t('coverage.hasOpen'),
    cell.followUp && t('coverage.hasFollowUp'),
  ].filter(Boolean);
  return (
    <button
      type="button"
      data-place={place}
      aria-label={label.join(', ')}
      title={label.join(', ')}
      className={styles.cell}
      onClick={() => onChoose(cell.agencyId, cell.dimensionId)}
    >
      <span
        className={joinClasses(
          styles.number,
          cell.open ? styles.open : styles.answered,
          cell.followUp && styles.followUp,
        )}
      >
        {cell.asked}
      </span>
    </button>
  );
});
