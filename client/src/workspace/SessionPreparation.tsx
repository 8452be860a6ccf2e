import { mayCancelSession, mayGrantSeat, mayRescheduleSession, SessionState } from '@risalah/shared';
import { Link, useParams } from 'wouter';
import { useTranslation } from '#i18n';
import { useMe } from '../app/GraphqlProvider.tsx';
import { NotRead } from '../app/NotRead.tsx';
import { useFormat } from '../app/useFormat.ts';
import { PreparedSessionDocument } from '../generated/graphql.ts';
import { useFreshQuery } from '../home/useFreshQuery.ts';
import { useWhenDelivered } from '../live/outbox.ts';
import { Band, Button, ButtonLink, EmptyState, LoadingBars } from '../ui/index.ts';
import { CancelForm } from './CancelForm.tsx';
import { CopySeats } from './CopySeats.tsx';
import { OpenedForm } from './OpenedForm.tsx';
import type { PreparedSession } from './preparedSession.ts';
import type { Person } from './preparing.ts';
import { RescheduleForm } from './RescheduleForm.tsx';
import { SeatsTable } from './SeatsTable.tsx';
import styles from './SessionPreparation.module.css';
import { useOpener } from './useOpener.ts';

/** One session before it is opened: when and where, and who sits in it. */
export default function SessionPreparation() {
  const { t } = useTranslation('workspace');
  const { id = '' } = useParams();
  const { data, refusal, again } = useFreshQuery(PreparedSessionDocument, { id });
  useWhenDelivered(again);
  if (!data) {
    if (!refusal) return <LoadingBars widths={[40, 90, 90]} height={16} />;
    return <NotRead lead={t('notRead')} code={refusal.code} again={again} />;
  }
  return <Prepared session={data.session} people={data.workspace.people.people} reload={again} />;
}

interface PreparedProps {
  session: PreparedSession;
  people: readonly Person[];
  reload: () => void;
}

function Prepared({ session, people, reload }: PreparedProps) {
  const { t } = useTranslation(['workspace', 'session']);
  const me = useMe();
  const rescheduling = useOpener(`reschedule:${session.id}`);
  const cancelling = useOpener(`cancel:${session.id}`);
  const actor = { personId: me?.id ?? '', administrator: me?.administrator ?? false, seats: [] };
  const seatable = mayGrantSeat(actor, session).allowed;
  const movable = mayRescheduleSession(actor, session).allowed;
  return (
    <>
      <p>
        <Link to="/workspace/sessions">{t('session.back')}</Link>
      </p>
      <section aria-labelledby="prepared" className={styles.session}>
        <div className={styles.head}>
          <h2 id="prepared" className={styles.name}>
            {session.region.name}
          </h2>
          <p className={styles.state}>
            {session.cycle.name}. {t(`session:state.${session.state}`)}
          </p>
        </div>
        <Facts session={session} />
        {session.state === SessionState.CANCELLED && (
          <Band icon="cross" lead={t('session.cancelled')}>
            {session.stateReason}
          </Band>
        )}
        {session.agendaItems.length === 0 && <EmptyState>{t('session.noDimensions')}</EmptyState>}
        <div className={styles.acts}>
          <ButtonLink to={`/sessions/${session.id}`}>{t('session.room')}</ButtonLink>
          <ButtonLink to={`/sessions/${session.id}/mail`}>{t('session:mails')}</ButtonLink>
          {movable && (
            <Button aria-expanded={rescheduling.open} onClick={rescheduling.toggle}>
              {t('session.reschedule')}
            </Button>
          )}
          {mayCancelSession(actor, session).allowed && (
            <Button tone="bad" aria-expanded={cancelling.open} onClick={cancelling.toggle}>
              {t('session.cancel')}
            </Button>
          )}
        </div>
        {movable && (
          <>
            <OpenedForm opener={rescheduling}>
              <RescheduleForm session={session} onClose={rescheduling.close} reload={reload} />
            </OpenedForm>
            <OpenedForm opener={cancelling}>
              <CancelForm session={session} onClose={cancelling.close} />
            </OpenedForm>
          </>
        )}
      </section>
      <SeatsTable session={session} people={people} seatable={seatable} reload={reload} />
      {seatable && <CopySeats session={session} />}
    </>
  );
}

function Facts({ session }: { session: PreparedSession }) {
  const { t } = useTranslation('workspace');
  const { date, timeWithZone } = useFormat(session.timeZone);
  const { agendaItems, meetingUrl } = session;
  const minutes = agendaItems.reduce((sum, item) => sum + item.allottedMinutes, 0);
  return (
    <dl className={styles.facts}>
      <dt>{t('session.when')}</dt>
      <dd>
        {date(session.scheduledFor)}, {timeWithZone(session.scheduledFor)}
      </dd>
      <dt>{t('session.venue')}</dt>
      <dd>{session.venue}</dd>
      <dt>{t('session.link')}</dt>
      <dd className={styles.link}>
        {meetingUrl ? <a href={meetingUrl}>{meetingUrl}</a> : t('session.noLink')}
      </dd>
      <dt>{t('dimension.heading')}</dt>
      <dd>{t('session.agenda', { count: agendaItems.length, minutes })}</dd>
    </dl>
  );
}
