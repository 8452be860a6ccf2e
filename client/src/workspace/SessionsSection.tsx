import { useState } from 'react';
import { Link } from 'wouter';
import { useTranslation } from '#i18n';
import { NotRead } from '../app/NotRead.tsx';
import { useFormat } from '../app/useFormat.ts';
import { NewestCycleDocument, PreparedSessionsDocument } from '../generated/graphql.ts';
import { useRead } from '../home/useRead.ts';
import { ButtonLink, EmptyState, LoadingBars, Select } from '../ui/index.ts';
import { AddForm } from './AddForm.tsx';
import { PreparedRow, PreparedTable } from './PreparedTable.tsx';
import { type SessionRow, usePreparing } from './preparing.ts';
import { ScheduleForm } from './ScheduleForm.tsx';
import styles from './Section.module.css';
import { SoughtList } from './SoughtList.tsx';
import { usePaged } from './usePaged.ts';

/** Sessions of a cycle by date, at first of the newest one, and the form that schedules one. */
export default function SessionsSection() {
  const { t } = useTranslation('workspace');
  const { programmes } = usePreparing();
  const [chosen, setChosen] = useState<string | null>(null);
  const { data: begun, refusal, again } = useRead(NewestCycleDocument, {});
  const cycleId = chosen ?? begun?.workspace.newestCycle?.id ?? '';
  const list = usePaged(
    PreparedSessionsDocument,
    cycleId ? { cycleId } : {},
    ({ workspace }) => workspace.sessions,
    begun === undefined,
  );
  const cycles = programmes.flatMap((programme) => programme.cycles);
  const sessions = list.data?.workspace.sessions.sessions ?? [];
  if (!begun) {
    if (!refusal) return <LoadingBars widths={[40, 90, 90]} height={16} />;
    return <NotRead lead={t('notRead')} code={refusal.code} again={again} />;
  }
  const ready = cycles.length > 0 && begun.workspace.regions.count > 0;
  return (
    <section aria-labelledby="sessions" className={styles.section}>
      <div className={styles.heading}>
        <h2 id="sessions">{t('sessions')}</h2>
      </div>
      {ready ? (
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
      ) : (
        <EmptyState>
          {t('session.needs')} <Link to="/workspace/programmes">{t('programmes')}</Link>,{' '}
          <Link to="/workspace/regions">{t('regions')}</Link>
        </EmptyState>
      )}
      <SoughtList
        list={list}
        shown={sessions.length}
        empty={ready && <EmptyState>{t('session.empty')}</EmptyState>}
        beside={
          cycles.length > 1 && (
            <Select
              label={t('session.cycle')}
              value={cycleId}
              options={[
                { value: '', label: t('session.all') },
                ...cycles.map(({ id, name }) => ({ value: id, label: name })),
              ]}
              onChange={setChosen}
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
          {sessions.map((session) => (
            <SessionLine key={session.id} session={session} />
          ))}
        </PreparedTable>
      </SoughtList>
    </section>
  );
}

function SessionLine({ session }: { session: SessionRow }) {
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
