import { memo } from 'react';
import { useTranslation } from '#i18n';
import { useFormat } from '../app/useFormat.ts';
import { ConfirmAnswerDocument, ConfirmStatementDocument } from '../generated/graphql.ts';
import { useSession } from '../live/useSession.ts';
import type { AnswerView, StatementView } from '../live/views.ts';
import { useSeatName } from '../session/room/useNames.ts';
import { answersToConfirm, confirmsAnswer, statementsToConfirm } from './agencyWork.ts';
import { CapturedWords } from './CapturedWords.tsx';
import styles from './ToConfirm.module.css';

/** What secretaries wrote down in the reader's name or their agency's, until it is confirmed. Nothing when there is none. */
export const ToConfirm = memo(function ToConfirm() {
  const { t } = useTranslation('answer');
  const answers = useSession(answersToConfirm);
  const statements = useSession(statementsToConfirm);
  if (answers.length + statements.length === 0) return null;
  return (
    <section className={styles.confirm} aria-labelledby="to-confirm">
      <h2 id="to-confirm" className={styles.heading}>
        {t('confirm.heading')}
      </h2>
      <ul>
        {answers.map((answer) => (
          <CapturedAnswer key={answer.id} answer={answer} />
        ))}
        {statements.map((statement) => (
          <CapturedStatement key={statement.id} statement={statement} />
        ))}
      </ul>
    </section>
  );
});

function CapturedAnswer({ answer }: { answer: AnswerView }) {
  const { t } = useTranslation('answer');
  const { time } = useFormat();
  const name = useSeatName();
  const question = useSession((room) => room.questions[answer.questionId]);
  const confirms = useSession((room) => confirmsAnswer(room, answer.id));
  const label = `${question?.number ?? ''}${answer.letter}`;
  const note = { by: name(answer.capturedBySeatId), time: answer.capturedAt ? time(answer.capturedAt) : '' };
  return (
    <CapturedWords
      about={`confirm:${answer.id}`}
      label={label}
      heading={`${label}. ${question?.text ?? ''}`}
      note={t('confirm.note', note)}
      text={answer.text ?? ''}
      confirm={
        confirms
          ? {
              document: ConfirmAnswerDocument,
              input: (text, revision = answer.revision) => ({ answerId: answer.id, revision, text }),
            }
          : undefined
      }
    />
  );
}

function CapturedStatement({ statement }: { statement: StatementView }) {
  const { t } = useTranslation('answer');
  const { time } = useFormat();
  const name = useSeatName();
  const dimension = useSession((room) =>
    statement.dimensionId ? room.dimensions[statement.dimensionId]?.name : undefined,
  );
  const label = t(`confirm.statement.${statement.moment}`, { dimension });
  const note = { by: name(statement.capturedBySeatId), time: time(statement.capturedAt) };
  return (
    <CapturedWords
      about={`confirm:${statement.id}`}
      label={dimension ?? ''}
      heading={label}
      note={t('confirm.note', note)}
      text={statement.text}
      confirm={{
        document: ConfirmStatementDocument,
        input: (text, revision = statement.revision) => ({ statementId: statement.id, revision, text }),
      }}
    />
  );
}
