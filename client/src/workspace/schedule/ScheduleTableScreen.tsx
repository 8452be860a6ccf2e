import { useState } from 'react';
import { Link, useSearchParams } from 'wouter';
import { useTranslation } from '#i18n';
import { NotRead } from '../../app/NotRead.tsx';
import { UnscheduledRegionsDocument } from '../../generated/graphql.ts';
import { useRead } from '../../home/useRead.ts';
import { useWhenDelivered } from '../../live/outbox.ts';
import { EmptyState, LoadingBars, Select } from '../../ui/index.ts';
import { usePreparing } from '../preparing.ts';
import styles from '../Section.module.css';
import { ScheduleTable } from './ScheduleTable.tsx';

/** Schedules the sessions of a whole cycle: chooses the cycle, and shows a row for each region that has none in it. */
export default function ScheduleTableScreen() {
  const { t } = useTranslation('workspace');
  const { programmes } = usePreparing();
  const [search, setSearch] = useSearchParams();
  const cycles = programmes.flatMap((programme) => programme.cycles);
  const cycle = cycles.find(({ id }) => id === search.get('cycle')) ?? cycles.at(-1);
  const { data, refusal, again } = useRead(UnscheduledRegionsDocument, { cycleId: cycle?.id ?? '' });
  useWhenDelivered(again);
  const [done, setDone] = useState(0);
  if (!data) {
    if (!refusal) return <LoadingBars widths={[40, 90, 90]} height={16} />;
    return <NotRead lead={t('notRead')} code={refusal.code} again={again} />;
  }
  const { every, open } = data.workspace;
  return (
    <section aria-labelledby="table" className={styles.section}>
      <p>
        <Link to="/workspace/sessions">{t('session.back')}</Link>
      </p>
      <div className={styles.heading}>
        <h2 id="table">{t('table.heading')}</h2>
      </div>
      {!cycle || every.count === 0 ? (
        <EmptyState>{t('session.needs')}</EmptyState>
      ) : (
        <>
          <div className={styles.tools}>
            <Select
              label={t('session.cycle')}
              value={cycle.id}
              options={cycles.map(({ id, name }) => ({ value: id, label: name }))}
              onChange={(id) => {
                setDone(0);
                setSearch({ cycle: id }, { replace: true });
              }}
            />
          </div>
          <p role="status" className={styles.quiet}>
            {done > 0 && `${t('table.done', { count: done })} `}
            {t('table.taken', { count: every.count - open.count, all: every.count })}
          </p>
          {open.count === 0 ? (
            <EmptyState>{t('table.nothingLeft')}</EmptyState>
          ) : (
            <ScheduleTable key={cycle.id} cycle={cycle} regions={open.regions} onDone={setDone} />
          )}
        </>
      )}
    </section>
  );
}
