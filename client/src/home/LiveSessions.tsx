import { SessionState } from '@risalah/shared';
import { Link } from 'wouter';
import { useTranslation } from '#i18n';
import { useFormat } from '../app/useFormat.ts';
import { HomeQuestionDocument, type SessionCardFragment } from '../generated/graphql.ts';
import { Clock, DimensionMark, Icon } from '../ui/index.ts';
import styles from './LiveSessions.module.css';
import { questionAtHand } from './questionAtHand.ts';
import { SectionHeading } from './SectionHeading.tsx';
import { useFreshQuery } from './useFreshQuery.ts';
import { useYouAre } from './useYouAre.ts';

/** Props of {@link LiveSessions}. */
export interface LiveSessionsProps {
  sessions: readonly SessionCardFragment[];
  /** No session leads the page, so these are all that are under way. */
  alone: boolean;
}

/** Sessions under way besides the one that leads the page. */
export function LiveSessions({ sessions, alone }: LiveSessionsProps) {
  const { t } = useTranslation('home');
  return (
    <section aria-labelledby="live-sessions">
      <SectionHeading id="live-sessions" count={sessions.length}>
        {t(alone ? 'liveSessions' : 'alsoLive')}
      </SectionHeading>
      <ul>
        {sessions.map((session) => (
          <li key={session.id} className={styles.row}>
            <LiveSession session={session} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function LiveSession({ session }: { session: SessionCardFragment }) {
  const { t } = useTranslation('home');
  const { time } = useFormat(session.timeZone);
  const youAre = useYouAre()(session.mySeats);
  // Only those seated may read questions, and an administrator may have dozens of sessions under way.
  const { data } = useFreshQuery(HomeQuestionDocument, { id: session.id }, session.mySeats.length === 0);
  const question = data && questionAtHand(data.session.questions, session.currentDimensionId);
  const dimension = session.agendaItems.find(
    (item) => item.dimension.id === session.currentDimensionId,
  )?.dimension;
  const paused = session.state === SessionState.PAUSED && session.pausedAt;
  const words = paused
    ? [t('paused', { time: time(paused) }), session.stateReason, youAre]
    : [dimension?.name, question && t('questionNumber', { number: question.number }), youAre];
  return (
    <>
      <p className={styles.name}>
        <Link to={`/sessions/${session.id}`} className={styles.link}>
          {session.region.name}
        </Link>
      </p>
      <Clock
        base={session.elapsedSeconds}
        runningSince={session.runningSince}
        label={t('sessionTime')}
        className={paused ? styles.still : undefined}
      />
      <p className={styles.words}>
        {paused ? (
          <Icon name="pause" size={14} />
        ) : (
          dimension && <DimensionMark mark={dimension.mark} position={dimension.position} />
        )}
        <span>{words.filter(Boolean).join(', ') || t('live')}</span>
      </p>
    </>
  );
}
