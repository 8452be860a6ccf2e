import { useTranslation } from '#i18n';
import { useMinutes } from '../live/useMinutes.ts';
import { useSession } from '../live/useSession.ts';
import { likestOf } from './likestOf.ts';
import styles from './OwnMinutes.module.css';
import { ownAnswersIn, ownStatementsIn, speakerOf } from './ownWordsIn.ts';
import { type OfferedWording, WordsCorrection } from './WordsCorrection.tsx';

/** Props of {@link OwnWords}. */
export interface OwnWordsProps {
  minutesId: string;
  /** A wording that is to be proposed: the correction of the words that it is most like opens with it. */
  offered?: OfferedWording | null;
}

/** The reader's own words in a dimension, each with the corrections they proposed and a way to propose one. */
export function OwnWords({ minutesId, offered = null }: OwnWordsProps) {
  const { t } = useTranslation('answer');
  const mySeatIds = useSession((room) => room.mySeatIds);
  const dimensionId = useMinutes(minutesId, (minutes) => minutes.dimensionId);
  const answers = useSession((room) => ownAnswersIn(room, dimensionId));
  const statements = useSession((room) => ownStatementsIn(room, dimensionId));
  const questions = useSession((room) => room.questions);
  if (answers.length + statements.length === 0) return null;
  const mine = [
    ...answers.map((answer) => ({ ...answer, speakerSeatId: speakerOf(answer) })),
    ...statements,
  ].filter(({ speakerSeatId }) => speakerSeatId !== null && mySeatIds.includes(speakerSeatId));
  const likest = offered === null ? null : likestOf(mine, offered.text);
  return (
    <section>
      <h3 className={styles.ownHeading}>{t('minutes.ownWords')}</h3>
      <ul>
        {answers.map((answer) => (
          <WordsCorrection
            key={answer.id}
            minutesId={minutesId}
            words={{ answerId: answer.id }}
            about={t('minutes.ownAnswer', {
              label: `${questions[answer.questionId]?.number ?? ''}${answer.letter}`,
            })}
            text={answer.text ?? ''}
            speakerSeatId={speakerOf(answer)}
            offered={answer.id === likest?.id ? offered : null}
          />
        ))}
        {statements.map((statement) => (
          <WordsCorrection
            key={statement.id}
            minutesId={minutesId}
            words={{ statementId: statement.id }}
            about={t('minutes.ownStatement')}
            text={statement.text}
            speakerSeatId={statement.speakerSeatId}
            offered={statement.id === likest?.id ? offered : null}
          />
        ))}
      </ul>
    </section>
  );
}
