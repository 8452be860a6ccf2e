import { AnswerState } from '@risalah/shared';
import { useTranslation } from '#i18n';
import { useFormat } from '../app/useFormat.ts';
import type { SessionCardFragment } from '../generated/graphql.ts';
import { StateMark, useNow } from '../ui/index.ts';
import styles from './AtHand.module.css';
import { type HomeQuestionView, questionAtHand } from './questionAtHand.ts';

const PATIENCE = 3 * 60_000;

/** Props of {@link AtHand}. */
export interface AtHandProps {
  session: SessionCardFragment;
  /** Undefined while they are being read; their place is kept. */
  questions: readonly HomeQuestionView[] | undefined;
}

/** The question at hand as it stands in the minutes, and who is awaited for it. */
export function AtHand({ session, questions }: AtHandProps) {
  const { t } = useTranslation('home');
  if (!questions) return <div className={styles.atHand} />;
  const question = questionAtHand(questions, session.currentDimensionId);
  if (!question) {
    return (
      <p className={styles.none}>{t(session.currentDimensionId ? 'noQuestionYet' : 'noDimensionYet')}</p>
    );
  }
  return (
    <div className={styles.atHand}>
      <p className={styles.number}>{question.number}</p>
      <p className={styles.question}>
        {question.text} <Awaited question={question} seats={session.mySeats} />
      </p>
    </div>
  );
}

/** Whose answers are missing: the reader's own before all others. Waiting is neutral for three minutes. */
function Awaited({ question, seats }: { question: HomeQuestionView; seats: SessionCardFragment['mySeats'] }) {
  const { t } = useTranslation('home');
  const { duration } = useFormat();
  const now = useNow(10_000);
  const awaited = question.answers.filter(({ state }) => state === AnswerState.AWAITED);
  const own = awaited.find(({ agencyId }) => seats.some((seat) => seat.agencyId === agencyId));
  const longest = Math.max(
    0,
    ...(own ? [own] : awaited).map(({ awaitedSince }) => now - Date.parse(awaitedSince)),
  );
  if (awaited.length === 0) {
    return (
      <StateMark icon="check" className={styles.mark}>
        {t('allAnswered')}
      </StateMark>
    );
  }
  return (
    <StateMark icon="clock" tone={longest > PATIENCE ? 'warn' : 'neutral'} className={styles.mark}>
      {own
        ? t('youAreAwaited', { duration: duration(longest / 1000) })
        : t('awaited', { count: awaited.length })}
    </StateMark>
  );
}
