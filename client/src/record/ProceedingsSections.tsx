import { Link } from 'wouter';
import { useTranslation } from '#i18n';
import { useFormat } from '../app/useFormat.ts';
import type { ProceedingsPartsFragment, RecordSessionFragment } from '../generated/graphql.ts';
import { EmptyState } from '../ui/index.ts';
import { Attendance } from './Attendance.tsx';
import { MarginSection } from './MarginSection.tsx';
import { MinutesRead } from './MinutesRead.tsx';
import { NeverAsked } from './NeverAsked.tsx';
import type { NeverAskedQuestion } from './neverAsked.ts';
import styles from './ProceedingsSections.module.css';
import type { ProceedingsView } from './proceedingsView.ts';
import { QuestionList } from './QuestionList.tsx';

/** One session in the record's dimension: frozen, or as far as it has come. */
export interface Held {
  /** Null until the minutes are final. */
  frozen: ProceedingsPartsFragment | null;
  /** Null where the reader has no seat in it. */
  session: RecordSessionFragment | null;
  /** What the panel queued and never asked, where the session is over and the reader may see it. */
  neverAsked: readonly NeverAskedQuestion[];
  /** Null where the frozen text is of a layout that this page does not know. */
  view: ProceedingsView | null;
}

/** What was asked, answered, minuted and said in one session, and who was there. */
export function ProceedingsSections({ held, year }: { held: Held; year: number }) {
  const { t } = useTranslation('record');
  const { view } = held;
  if (!view) return <p className={styles.unreadable}>{t('unreadable')}</p>;
  const answers = view.questions.flatMap((question) => question.answers).filter(({ text }) => text !== null);
  const counts = t('counts', {
    questions: t('questionCount', { count: view.questions.length }),
    answers: t('answerCount', { count: answers.length }),
  });
  const present = view.seats.filter((seat) => seat.arrivedAt !== null).length;
  return (
    <>
      <MarginSection heading={t('questions', { year })} note={view.questions.length > 0 ? counts : undefined}>
        {view.questions.length > 0 ? (
          <QuestionList questions={view.questions} />
        ) : (
          <EmptyState>{t('noQuestions')}</EmptyState>
        )}
      </MarginSection>
      <MarginSection heading={t('minutes')} note={view.minutes ? t('minutesNote') : undefined}>
        {view.minutes ? (
          <MinutesRead document={view.minutes} questions={view.questions} place={held.frozen?.dimensionId} />
        ) : (
          <EmptyState>{t('noMinutes')}</EmptyState>
        )}
      </MarginSection>
      <Addenda held={held} />
      <NeverAsked questions={held.neverAsked} />
      {view.statements.length > 0 && (
        <MarginSection heading={t('statements')}>
          <ul className={styles.said}>
            {view.statements.map(({ id, speaker, moment, text }) => (
              <li key={id} data-place={id}>
                <p className={styles.who}>
                  {speaker}, <span className={styles.note}>{t(`moment.${moment}`)}</span>
                </p>
                <blockquote className={styles.words}>{text}</blockquote>
              </li>
            ))}
          </ul>
        </MarginSection>
      )}
      <MarginSection
        heading={t('attendance')}
        note={t('attendanceNote', { present, seated: view.seats.length })}
      >
        <Attendance seats={view.seats} />
      </MarginSection>
    </>
  );
}

/** What was added after the minutes were final, each with its seal; it is not part of what was frozen. */
function Addenda({ held: { frozen, session } }: { held: Held }) {
  const { t } = useTranslation('record');
  const { dayMonthTime } = useFormat();
  const minutes = session?.minutes.find((each) => each.dimensionId === frozen?.dimensionId);
  if (!session || !minutes || minutes.addenda.length === 0) return null;
  const officeOf = (seatId: string) => session.seats.find(({ id }) => id === seatId)?.office ?? '';
  return (
    <MarginSection heading={t('addenda')} note={t('addendaNote')}>
      <ul className={styles.said}>
        {minutes.addenda.map(({ id, text, bySeatId, at, seal }) => (
          <li key={id}>
            <p className={styles.who}>{t('by', { office: officeOf(bySeatId), at: dayMonthTime(at) })}</p>
            <p className={styles.words}>{text}</p>
            {seal && (
              <p className={styles.note}>
                {t('addendumSeal', { number: seal.number })}{' '}
                <Link to={`/verify/${seal.sha256}`}>{t('verify')}</Link>
              </p>
            )}
          </li>
        ))}
      </ul>
    </MarginSection>
  );
}
