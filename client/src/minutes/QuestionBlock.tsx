import { AnswerState, FollowUpState, mayRemindAgency, QuestionState } from '@risalah/shared';
import { memo, type ReactNode } from 'react';
import { useTranslation } from '#i18n';
import { useFormat } from '../app/useFormat.ts';
import { RemindAgencyDocument } from '../generated/graphql.ts';
import { answerFacts } from '../live/facts.ts';
import { answersOf, followUpsOf } from '../live/roomParts.ts';
import { useAct } from '../live/useAct.ts';
import { useMay, useSession } from '../live/useSession.ts';
import type { AnswerView, QuestionView } from '../live/views.ts';
import { RefusalLine } from '../session/room/RefusalLine.tsx';
import { useAgencyName, useSeatName } from '../session/room/useNames.ts';
import { Button, Icon, joinClasses } from '../ui/index.ts';
import styles from './QuestionBlock.module.css';

/** Props of {@link QuestionBlock}. */
export interface QuestionBlockProps {
  question: QuestionView;
  /** A line over the question: that it follows what comes in, or how it comes into the text. */
  head?: ReactNode;
  /** What can be done with the block, in its upper corner. */
  corner?: ReactNode;
  /** Offers to remind agencies that have not answered, where the reader may. */
  reminds?: boolean;
}

/** A question and its answers as they stand in the minutes: number in the margin, read-only, following what comes in. */
export const QuestionBlock = memo(function QuestionBlock({
  question,
  head,
  corner,
  reminds = false,
}: QuestionBlockProps) {
  const { t } = useTranslation('minutes');
  const answers = useSession((room) => answersOf(room, question.id));
  const withdrawn = question.state === QuestionState.WITHDRAWN;
  return (
    <section
      className={styles.block}
      data-place={question.id}
      aria-label={t('block.label', { number: question.number })}
    >
      <p className={styles.number}>{question.number}</p>
      <div className={styles.body}>
        {corner && <div className={styles.corner}>{corner}</div>}
        {head && <div className={styles.head}>{head}</div>}
        <p className={joinClasses(styles.question, withdrawn && styles.withdrawn)}>{question.text}</p>
        {withdrawn && <p className={styles.note}>{t('block.withdrawn')}</p>}
        <ul>
          {answers.map((answer) => (
            <BlockAnswer key={answer.id} answer={answer} reminds={reminds} />
          ))}
        </ul>
      </div>
    </section>
  );
});

function BlockAnswer({ answer, reminds }: { answer: AnswerView; reminds: boolean }) {
  const { t } = useTranslation('minutes');
  const { time } = useFormat();
  const agency = useAgencyName()(answer.agencyId);
  const speaker = useSeatName()(answer.speakerSeatId);
  const waits = answer.state === AnswerState.AWAITED;
  const aloud = answer.state === AnswerState.CAPTURED || answer.state === AnswerState.CONFIRMED;
  if (answer.state === AnswerState.RELEASED) return null;
  return (
    <li className={styles.answer} data-place={answer.id}>
      <p className={joinClasses(styles.who, waits && styles.waits)} title={aloud ? speaker : undefined}>
        {aloud ? t('block.aloud', { agency }) : agency}
      </p>
      <div className={styles.said}>
        {answer.text !== null && <p className={styles.text}>{answer.text}</p>}
        {waits && (
          <p className={styles.open}>
            {t('block.awaited', { time: time(answer.awaitedSince) })}
            {reminds && <Remind answerId={answer.id} />}
          </p>
        )}
        {answer.state === AnswerState.UNANSWERED && <p className={styles.open}>{t('block.unanswered')}</p>}
        {answer.state === AnswerState.CAPTURED && <p className={styles.note}>{t('block.captured')}</p>}
        {answer.late && <p className={styles.note}>{t('block.late')}</p>}
        <BlockFollowUps answerId={answer.id} />
      </div>
    </li>
  );
}

function BlockFollowUps({ answerId }: { answerId: string }) {
  const { t } = useTranslation('followUp');
  const agency = useAgencyName();
  const followUps = useSession((room) =>
    followUpsOf(room, answerId).filter(({ state }) => state !== FollowUpState.DROPPED),
  );
  return followUps.map(({ id, state, kind, agencyId, dueYear, text }) => (
    <p key={id} data-place={id} className={styles.followUp} title={text}>
      <Icon name="followUp" size={14} />
      <span>
        {t(state === FollowUpState.PROPOSED ? 'proposed' : 'given', {
          kind: t(`kindLower.${kind}`),
          agency: agency(agencyId),
          year: dueYear,
        })}
      </span>
    </p>
  ));
}

function Remind({ answerId }: { answerId: string }) {
  const { t } = useTranslation('minutes');
  const { time } = useFormat();
  const remind = useAct(RemindAgencyDocument);
  const remindedAt = useSession((room) => room.answers[answerId]?.remindedAt ?? null);
  const may = useMay(({ actor, session, room }) => {
    const facts = answerFacts(room, answerId);
    return facts ? mayRemindAgency(actor, session, facts) : { allowed: false, code: 'NOT_FOUND' };
  });
  if (!may.allowed) return null;
  return (
    <span className={styles.remind}>
      <Button variant="link" size="small" busy={remind.busy} onClick={() => void remind.run({ answerId })}>
        {t('block.remind')}
      </Button>
      {remindedAt && <span className={styles.note}>{t('block.reminded', { time: time(remindedAt) })}</span>}
      <RefusalLine refusal={remind.refusal} lead={t('block.notReminded')} />
    </span>
  );
}
