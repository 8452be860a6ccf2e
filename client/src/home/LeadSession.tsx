import { SessionState } from '@risalah/shared';
import { useTranslation } from '#i18n';
import { useFormat } from '../app/useFormat.ts';
import {
  HomeQuestionDocument,
  type HomeQuestionQuery,
  type SessionCardFragment,
} from '../generated/graphql.ts';
import { ButtonLink, Clock, Icon } from '../ui/index.ts';
import { AgendaMarks } from './AgendaMarks.tsx';
import { AtHand } from './AtHand.tsx';
import styles from './LeadSession.module.css';
import { useFreshQuery } from './useFreshQuery.ts';
import { useYouAre } from './useYouAre.ts';

/** The session under way that is the reader's first of all: its question at hand, its clock, and the way in. */
export function LeadSession({ session }: { session: SessionCardFragment }) {
  const { t } = useTranslation('home');
  const { time } = useFormat(session.timeZone);
  const youAre = useYouAre();
  const { data } = useFreshQuery(HomeQuestionDocument, { id: session.id });
  const paused = session.state === SessionState.PAUSED;
  const standing = paused && session.pausedAt ? t('paused', { time: time(session.pausedAt) }) : t('live');
  return (
    <section className={styles.lead} aria-labelledby="lead-session">
      <div className={styles.head}>
        <div>
          <p className={paused ? styles.paused : styles.live}>
            <Icon name={paused ? 'pause' : 'live'} size={14} />
            {[standing, paused ? session.stateReason : null, youAre(session.mySeats)]
              .filter(Boolean)
              .join(', ')}
          </p>
          <h2 id="lead-session" className={styles.region}>
            {session.region.name}
          </h2>
        </div>
        <div className={styles.clock}>
          <Clock
            size="hero"
            base={session.elapsedSeconds}
            runningSince={session.runningSince}
            label={t('sessionTime')}
          />
          <p className={styles.plan}>
            <Plan session={session} held={data?.session} />
          </p>
        </div>
      </div>
      <AtHand session={session} questions={data?.session.questions} />
      <div className={styles.way}>
        <ButtonLink variant="primary" size="large" to={`/sessions/${session.id}`}>
          {t('enterRoom')}
        </ButtonLink>
        <AgendaMarks session={session} />
      </div>
    </section>
  );
}

/** Until when it was planned, and how many of those seated are there. */
function Plan({
  session,
  held,
}: {
  session: SessionCardFragment;
  held: HomeQuestionQuery['session'] | undefined;
}) {
  const { t } = useTranslation('home');
  const { timeWithZone } = useFormat(session.timeZone);
  const allotted = session.agendaItems.reduce((sum, item) => sum + item.allottedMinutes, 0);
  const until = timeWithZone(Date.parse(session.scheduledFor) + allotted * 60_000);
  const planned = t('planned', { time: until });
  if (!held) return planned;
  const seated = held.seats.filter((seat) => !seat.revokedAt);
  const there = new Set(held.attendance.filter((stay) => !stay.departedAt).map((stay) => stay.seatId));
  const present = seated.filter((seat) => there.has(seat.id)).length;
  return `${planned}, ${t('present', { present, seated: seated.length })}`;
}
