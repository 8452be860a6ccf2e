import { AnswerState } from '@risalah/shared';
import { useTranslation } from 'react-i18next';
import type { Room } from '../live/room.ts';
import { myAgencyIds } from '../live/roomParts.ts';
import { useSession } from '../live/useSession.ts';
import type { AnswerView, MinutesView, StatementView } from '../live/views.ts';
import styles from './OwnMinutes.module.css';
import { WordsCorrection } from './WordsCorrection.tsx';

/** The seat whose words an answer holds, as the server reckons it: who sent it, or who said it aloud. */
function speakerOf(answer: AnswerView): string | null {
  if (answer.state === AnswerState.SUBMITTED) return answer.submittedBySeatId;
  const aloud = answer.state === AnswerState.CAPTURED || answer.state === AnswerState.CONFIRMED;
  return aloud ? answer.speakerSeatId : null;
}

function ownAnswersIn(room: Room, dimensionId: string): AnswerView[] {
  const mine = myAgencyIds(room);
  return Object.values(room.answers)
    .filter((answer) => mine.includes(answer.agencyId) && answer.text !== null)
    .filter((answer) => room.questions[answer.questionId]?.dimensionId === dimensionId)
    .sort((a, b) => a.awaitedSince.localeCompare(b.awaitedSince));
}

function ownStatementsIn(room: Room, dimensionId: string): StatementView[] {
  return Object.values(room.statements)
    .filter((statement) => statement.dimensionId === dimensionId)
    .filter((statement) => room.mySeatIds.includes(statement.speakerSeatId))
    .sort((a, b) => a.capturedAt.localeCompare(b.capturedAt));
}

/** The reader's own words in a dimension, each with the corrections they proposed and a way to propose one. */
export function OwnWords({ minutes }: { minutes: MinutesView }) {
  const { t } = useTranslation('answer');
  const answers = useSession((room) => ownAnswersIn(room, minutes.dimensionId));
  const statements = useSession((room) => ownStatementsIn(room, minutes.dimensionId));
  const questions = useSession((room) => room.questions);
  if (answers.length + statements.length === 0) return null;
  return (
    <section>
      <h3 className={styles.ownHeading}>{t('minutes.ownWords')}</h3>
      <ul>
        {answers.map((answer) => (
          <WordsCorrection
            key={answer.id}
            minutes={minutes}
            words={{ answerId: answer.id }}
            about={t('minutes.ownAnswer', {
              label: `${questions[answer.questionId]?.number ?? ''}${answer.letter}`,
            })}
            text={answer.text ?? ''}
            speakerSeatId={speakerOf(answer)}
          />
        ))}
        {statements.map((statement) => (
          <WordsCorrection
            key={statement.id}
            minutes={minutes}
            words={{ statementId: statement.id }}
            about={t('minutes.ownStatement')}
            text={statement.text}
            speakerSeatId={statement.speakerSeatId}
          />
        ))}
      </ul>
    </section>
  );
}
