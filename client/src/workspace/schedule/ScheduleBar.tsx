import { useTranslation } from '#i18n';
import { Button } from '../../ui/index.ts';
import { NotSaved } from '../NotSaved.tsx';
import type { Saving } from '../useSaving.ts';
import type { ReadTable } from './readTable.ts';
import styles from './ScheduleTable.module.css';
import type { Cell } from './useTypedTable.ts';

/** Props of {@link ScheduleBar}. */
export interface ScheduleBarProps {
  read: ReadTable;
  /** How many cells are wrong, once somebody wanted to save. */
  wrong: number;
  /** How many rows have a clash. */
  clashing: number;
  /** Where the focus is, or was last. */
  at: Cell | null;
  /** What a paste could not place. */
  pasted: string | null;
  saving: Pick<Saving, 'busy' | 'waits' | 'refused'>;
  onFillDown: (cell: Cell) => void;
  onSave: () => void;
}

/** Under the table, and always in sight: what will happen, and the acts on the whole table. */
export function ScheduleBar(props: ScheduleBarProps) {
  const { read, wrong, clashing, at, pasted, saving, onFillDown, onSave } = props;
  const { t } = useTranslation('workspace');
  const count = read.rows.length;
  const sum = [
    read.undated > 0 && t('table.undated', { count: read.undated }),
    clashing > 0 && t('table.clashing', { count: clashing }),
    wrong > 0 && t('table.wrong', { count: wrong }),
    pasted,
  ].filter(Boolean);
  return (
    <div className={styles.bar}>
      <Button variant="primary" busy={saving.busy} disabled={count === 0} onClick={onSave}>
        {t('table.save', { count })}
      </Button>
      {at && (
        <Button onClick={() => onFillDown(at)}>
          {t('table.fillDown', { column: t(`table.${at.column}`) })}
        </Button>
      )}
      <p role="status" className={styles.sum}>
        {sum.length > 0 ? sum.join(' ') : t('table.kept')}
      </p>
      <NotSaved saving={saving} lead={t('notSaved')} />
    </div>
  );
}
