import { useState } from 'react';
import { Link } from 'wouter';
import { useTranslation } from '#i18n';
import { useFormat } from '../app/useFormat.ts';
import { ButtonLink, EmptyState, Select } from '../ui/index.ts';
import { AddForm } from './AddForm.tsx';
import { PreparedRow, PreparedTable } from './PreparedTable.tsx';
import { type Preparing, usePreparing } from './preparing.ts';
import { ScheduleForm } from './ScheduleForm.tsx';
import styles from './Section.module.css';
import { SoughtList } from './SoughtList.tsx';
import { useSought } from './useSought.ts';

/** Sessions of a cycle by date, at first of the newest one, and the form that schedules one. */
export default function SessionsSection() {
  const { t } = useTranslation('workspace');
  const { programmes, regions, sessions } = usePreparing();
  const [cycleId, setCycleId] = useState(newestOf(sessions)?.cycle.id ?? '');
  const cycles = programmes.flatMap((programme) => programme.cycles);
  const among = sessions.filter(({ cycle }) => cycleId === '' || cycle.id === cycleId);
  const sought = useSought(among, ({ region, venue }) => `${region.name} ${venue}`);
  const ready = cycles.length > 0 && regions.length > 0;
  return (
    <section aria-labelledby="sessions" className={styles.section}>
      <div className={styles.heading}>
        <h2 id="sessions">{t('sessions')}</h2>
      </div>
      {ready ? (
        <>
          <AddForm
            label={t('session.schedule')}
            name="session:new"
            form={(close) => <ScheduleForm onClose={close} />}
            beside={
              <ButtonLink
                to={cycleId ? `/workspace/sessions/table?cycle=${cycleId}` : '/workspace/sessions/table'}
              >
                {t('session.table')}
              </ButtonLink>
            }
          />
        </>
      ) : (
        <EmptyState>
          {t('session.needs')} <Link to="/workspace/programmes">{t('programmes')}</Link>,{' '}
          <Link to="/workspace/regions">{t('regions')}</Link>
        </EmptyState>
      )}
      {ready && among.length === 0 && <EmptyState>{t('session.empty')}</EmptyState>}
      <SoughtList
        sought={sought}
        count={among.length}
        beside={
          cycles.length > 1 && (
            <Select
              label={t('session.cycle')}
              value={cycleId}
              options={[
                { value: '', label: t('session.all') },
                ...cycles.map(({ id, name }) => ({ value: id, label: name })),
              ]}
              onChange={setCycleId}
            />
          )
        }
      >
        <PreparedTable
          label={t('sessions')}
          heads={[
            t('session.when'),
            t('session.region'),
            t('session.cycle'),
            t('session.venue'),
            t('session.state'),
          ]}
        >
          {sought.shown.map((session) => (
            <SessionRow key={session.id} session={session} />
          ))}
        </PreparedTable>
      </SoughtList>
    </section>
  );
}

/** The session that is scheduled last. */
function newestOf(sessions: Preparing['sessions']): Preparing['sessions'][number] | undefined {
  return sessions.reduce<Preparing['sessions'][number] | undefined>(
    (newest, each) => (newest && newest.scheduledFor >= each.scheduledFor ? newest : each),
    undefined,
  );
}

function SessionRow({ session }: { session: Preparing['sessions'][number] }) {
  const { t } = useTranslation(['workspace', 'session']);
  const { dateShort, timeWithZone } = useFormat(session.timeZone);
  const date = dateShort(session.scheduledFor);
  return (
    <PreparedRow
      name={session.region.name}
      cells={[
        `${date}, ${timeWithZone(session.scheduledFor)}`,
        session.region.name,
        session.cycle.name,
        session.venue,
        t(`session:state.${session.state}`),
      ]}
      acts={
        <ButtonLink
          to={`/workspace/sessions/${session.id}`}
          size="small"
          aria-label={t('session.prepareOf', { region: session.region.name, date })}
        >
          {t('session.prepare')}
        </ButtonLink>
      }
    />
  );
}
