import { Link } from 'wouter';
import { useTranslation } from '#i18n';
import { EmptyState } from '../ui/index.ts';
import { AddForm } from './AddForm.tsx';
import { CycleForm } from './CycleForm.tsx';
import { readWindow } from './cycleDraft.ts';
import { PreparedRow, PreparedTable } from './PreparedTable.tsx';
import type { Cycle, Programme } from './preparing.ts';
import styles from './Section.module.css';

/** The cycles of a programme, oldest first. */
export function CyclesTable({ programme }: { programme: Programme }) {
  const { t } = useTranslation('workspace');
  const { cycles } = programme;
  const heads = [
    t('cycle.year'),
    t('cycle.stage'),
    t('cycle.name'),
    t('cycle.letter'),
    t('cycle.weightsShort'),
    t('cycle.formula'),
    t('cycle.allotted'),
    t('cycle.window'),
  ];
  const windowOf = ({ correctionWindow }: Cycle) => {
    const { kind, hours } = readWindow(correctionWindow);
    return kind === 'HOURS' ? t('cycle.hoursShort', { count: Number(hours) }) : t(`cycle.windows.${kind}`);
  };
  return (
    <div className={styles.part}>
      <div className={styles.heading}>
        <h3>{t('cycle.heading')}</h3>
      </div>
      {cycles.length === 0 ? (
        <EmptyState>{t('cycle.empty')}</EmptyState>
      ) : (
        <PreparedTable label={t('cycle.heading')} heads={heads}>
          {cycles.map((cycle) => (
            <PreparedRow
              key={cycle.id}
              name={cycle.name}
              cells={[
                cycle.year,
                cycle.stage,
                <Link key="name" to={`/cycles/${cycle.id}`}>
                  {cycle.name}
                </Link>,
                cycle.letter,
                <span key="weights" className={styles.figures}>
                  {cycle.levelWeights.map(({ percent }) => percent).join(' / ')}
                </span>,
                t(`cycle.formulas.${cycle.totalFormula}`),
                t('cycle.minutes', { count: cycle.allottedMinutes }),
                windowOf(cycle),
              ]}
              formName={`cycle:${cycle.id}`}
              form={(close) => (
                <CycleForm programme={programme} cycle={cycle} onClose={close} onSaved={close} />
              )}
            />
          ))}
        </PreparedTable>
      )}
      <AddForm
        label={t('cycle.add')}
        name={`cycle:new:${programme.id}`}
        form={(close) => <CycleForm programme={programme} onClose={close} onSaved={close} />}
      />
    </div>
  );
}
