import { FollowUpState, MinutesState, SessionState } from '@risalah/shared';
import { Link } from 'wouter';
import { useTranslation } from '#i18n';
import type { SessionCardFragment } from '../generated/graphql.ts';
import { DimensionMark, EmptyState, Icon, type IconName, StateMark } from '../ui/index.ts';
import { AllSessions } from './AllSessions.tsx';
import styles from './PastSessions.module.css';
import { SectionHeading } from './SectionHeading.tsx';
import { SHOWN } from './sessionGroups.ts';
import { useDayLabel } from './useDayLabel.ts';

/** Sessions that are over, the newest first, each with the record and the minutes' state of every dimension. */
export function PastSessions({ sessions }: { sessions: readonly SessionCardFragment[] }) {
  const { t } = useTranslation(['home', 'app']);
  return (
    <section aria-labelledby="past" className={styles.past}>
      <SectionHeading id="past">{t('past')}</SectionHeading>
      {sessions.length === 0 ? (
        <EmptyState>{t('nothingPast')}</EmptyState>
      ) : (
        <ul className={styles.list}>
          {sessions.slice(0, SHOWN).map((session) => (
            <PastSession key={session.id} session={session} />
          ))}
        </ul>
      )}
      <p className={styles.ways}>
        {sessions.length > SHOWN && <AllSessions period="past" />}
        <Link to="/regions">{t('app:regions')}</Link>
        <Link to="/programmes">{t('app:programmes')}</Link>
      </p>
    </section>
  );
}

function PastSession({ session }: { session: SessionCardFragment }) {
  const { t } = useTranslation('home');
  const dayLabel = useDayLabel(session.timeZone);
  const given = session.followUps.filter(
    ({ state }) => state !== FollowUpState.PROPOSED && state !== FollowUpState.DROPPED,
  ).length;
  return (
    <li className={styles.row}>
      <p className={styles.when}>{dayLabel(session.openedAt ?? session.scheduledFor)}</p>
      <Link to={`/sessions/${session.id}`} className={styles.name}>
        {session.region.name}
      </Link>
      {session.state === SessionState.CANCELLED ? <span /> : <Records session={session} />}
      <p className={styles.given}>{given > 0 && t('followUps', { count: given })}</p>
      <Standing session={session} />
    </li>
  );
}

const stateIcon: Record<MinutesState, IconName> = { DRAFT: 'pencil', READY: 'decision', FINAL: 'lock' };

/** A mark for each dimension, leading to its record, with the state of its minutes. */
function Records({ session }: { session: SessionCardFragment }) {
  const { t } = useTranslation(['home', 'minutes']);
  return (
    <ul className={styles.records}>
      {session.agendaItems.map(({ id, dimension }) => {
        const record = session.records.find((each) => each.dimension.id === dimension.id);
        const minutes = session.minutes.find((each) => each.dimensionId === dimension.id);
        if (!record || !minutes) return null;
        const label = t('recordOf', {
          dimension: dimension.name,
          region: session.region.name,
          year: session.cycle.year,
          state: t(`minutes:state.${minutes.state}`),
        });
        return (
          <li key={id}>
            <Link to={`/records/${record.id}`} className={styles.record} aria-label={label} title={label}>
              <DimensionMark mark={dimension.mark} position={dimension.position} />
              <Icon
                name={stateIcon[minutes.state]}
                size={12}
                className={minutes.state === MinutesState.FINAL ? styles.final : styles.open}
              />
            </Link>
          </li>
        );
      })}
    </ul>
  );
}

/** How far the minutes of the whole session are. */
function Standing({ session }: { session: SessionCardFragment }) {
  const { t } = useTranslation('home');
  const all = session.minutes.length;
  const final = session.minutes.filter(({ state }) => state === MinutesState.FINAL).length;
  if (session.state === SessionState.CANCELLED) {
    return (
      <StateMark icon="cross" tone="quiet" className={styles.standing}>
        {t('cancelled')}
      </StateMark>
    );
  }
  if (session.state === SessionState.FINAL) {
    return (
      <StateMark icon="lock" tone="ok" className={styles.standing}>
        {t('allFinal')}
      </StateMark>
    );
  }
  return (
    <StateMark icon="decision" className={styles.standing}>
      {t('finalOf', { final, all })}
    </StateMark>
  );
}
