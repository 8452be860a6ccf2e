import { isGiven, isPanel, MinutesState, SessionState } from '@risalah/shared';
import { Link } from 'wouter';
import { useTranslation } from '#i18n';
import { useFormat } from '../../app/useFormat.ts';
import { actorOf, type Room } from '../../live/room.ts';
import { askedQuestions, dimensionsInOrder, minutesOf } from '../../live/roomParts.ts';
import { useSession } from '../../live/useSession.ts';
import type { DimensionView } from '../../live/views.ts';
import { MailsLink } from '../../mail/MailsLink.tsx';
import { ScoresButton } from '../../score/ScoresButton.tsx';
import { Button, DimensionMark } from '../../ui/index.ts';
import styles from './DimensionsAfter.module.css';
import { MinutesStanding } from './MinutesStanding.tsx';
import { markOf } from './markOf.ts';

interface DimensionsAfterProps {
  /** Opens the minutes of a dimension. */
  onRead: (dimensionId: string) => void;
  /** Opens the scores of a dimension, for the panel. */
  onScores?: (dimensionId: string) => void;
  /** Opens the questions of a dimension, where something can still be done with them. */
  onQuestions?: (dimensionId: string) => void;
}

/** The closed session: each dimension with its questions, what is still to be decided, and the state of its minutes. */
export function DimensionsAfter(props: DimensionsAfterProps) {
  const { t } = useTranslation('session');
  const { timeWithZone, clock } = useFormat();
  const { state, openedAt, closedAt, elapsedSeconds } = useSession(({ session }) => ({
    state: session.state,
    openedAt: session.openedAt,
    closedAt: session.closedAt,
    elapsedSeconds: session.elapsedSeconds,
  }));
  const dimensions = useSession(dimensionsInOrder);
  if (state === SessionState.CANCELLED) return <p className={styles.words}>{t('after.cancelled')}</p>;
  return (
    <section className={styles.after} aria-labelledby="after-heading">
      <h2 id="after-heading" className={styles.title}>
        {t(state === SessionState.FINAL ? 'after.final' : 'after.title')}
      </h2>
      {openedAt && closedAt && (
        <p className={styles.words}>
          {t('after.when', {
            opened: timeWithZone(openedAt),
            closed: timeWithZone(closedAt),
            duration: clock(elapsedSeconds),
          })}
        </p>
      )}
      <MailsLink />
      <h3 className={styles.heading}>{t('after.dimensions')}</h3>
      <ul className={styles.list}>
        {dimensions.map((dimension) => (
          <DimensionAfter key={dimension.id} dimension={dimension} {...props} />
        ))}
      </ul>
    </section>
  );
}

function counts(room: Room, dimensionId: string) {
  const answers = Object.values(room.answers).filter(
    (answer) => room.questions[answer.questionId]?.dimensionId === dimensionId,
  );
  return {
    questions: askedQuestions(room, dimensionId).length,
    toDecide: isPanel(actorOf(room), room.session.id)
      ? answers.filter(({ state, decision }) => isGiven(state) && !decision).length
      : 0,
    unanswered: answers.filter(({ state }) => state === 'UNANSWERED').length,
  };
}

function DimensionAfter({
  dimension,
  onRead,
  onScores,
  onQuestions,
}: DimensionsAfterProps & { dimension: DimensionView }) {
  const { t } = useTranslation('session');
  const { minutesId, state } = useSession((room) => {
    const minutes = minutesOf(room, dimension.id);
    return { minutesId: minutes?.id, state: minutes?.state };
  });
  const recordId = useSession((room) => room.recordIds[dimension.id]);
  const { questions, toDecide, unanswered } = useSession((room) => counts(room, dimension.id));
  return (
    <li className={styles.item}>
      <DimensionMark {...markOf(dimension)} size={14} />
      <div className={styles.name}>
        <strong>{dimension.name}</strong>
        <p className={styles.counts}>
          {t('after.questions', { count: questions })}
          {unanswered > 0 && `, ${t('after.unanswered', { count: unanswered })}`}
          {toDecide > 0 && <span className={styles.due}>, {t('after.toDecide', { count: toDecide })}</span>}
        </p>
        {minutesId && <MinutesStanding minutesId={minutesId} />}
      </div>
      <span className={styles.ways}>
        {state === MinutesState.FINAL && recordId && (
          <Link to={`/records/${recordId}`}>{t('after.record')}</Link>
        )}
        {onQuestions && questions > 0 && (
          <Button variant="link" size="small" onClick={() => onQuestions(dimension.id)}>
            {t('after.seeQuestions')}
          </Button>
        )}
        {onScores && <ScoresButton size="small" onOpen={() => onScores(dimension.id)} />}
        <Button size="small" onClick={() => onRead(dimension.id)}>
          {t(state === MinutesState.READY ? 'agenda.review' : 'agenda.readMinutes')}
        </Button>
      </span>
    </li>
  );
}
