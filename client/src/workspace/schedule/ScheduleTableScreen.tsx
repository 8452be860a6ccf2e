import { SessionState } from '@risalah/shared';
import { useMemo, useState } from 'react';
import { Link, useSearchParams } from 'wouter';
import { useTranslation } from '#i18n';
import { EmptyState, Select } from '../../ui/index.ts';
import { usePreparing } from '../preparing.ts';
import styles from '../Section.module.css';
import { ScheduleTable } from './ScheduleTable.tsx';

/** Schedules the sessions of a whole cycle: chooses the cycle, and shows a row for each region that has none in it. */
export default function ScheduleTableScreen() {
  const { t } = useTranslation('workspace');
  const { programmes, regions, sessions } = usePreparing();
  const [search, setSearch] = useSearchParams();
  const cycles = programmes.flatMap((programme) => programme.cycles);
  const cycle = cycles.find(({ id }) => id === search.get('cycle')) ?? cycles.at(-1);
  const cycleId = cycle?.id ?? '';
  const open = useMemo(() => {
    const taken = new Set(
      sessions
        .filter((session) => session.cycle.id === cycleId && session.state !== SessionState.CANCELLED)
        .map(({ region }) => region.id),
    );
    return regions.filter(({ id }) => !taken.has(id));
  }, [regions, sessions, cycleId]);
  const [done, setDone] = useState(0);
  return (
    <section aria-labelledby="table" className={styles.section}>
      <p>
        <Link to="/workspace/sessions">{t('session.back')}</Link>
      </p>
      <div className={styles.heading}>
        <h2 id="table">{t('table.heading')}</h2>
      </div>
      {!cycle || regions.length === 0 ? (
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
            {t('table.taken', { count: regions.length - open.length, all: regions.length })}
          </p>
          {open.length === 0 ? (
            <EmptyState>{t('table.nothingLeft')}</EmptyState>
          ) : (
            <ScheduleTable key={cycle.id} cycle={cycle} regions={open} onDone={setDone} />
          )}
        </>
      )}
    </section>
  );
}
