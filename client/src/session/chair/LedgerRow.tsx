import { AnswerState as State } from '@risalah/shared';
import { memo, useRef } from 'react';
import { useTranslation } from '#i18n';
import { later } from '../../app/later.tsx';
import { useSession } from '../../live/useSession.ts';
import type { AnswerView } from '../../live/views.ts';
import { Button, Icon } from '../../ui/index.ts';
import { joinClasses } from '../../ui/joinClasses.ts';
import { AnswerState, useIsWriting } from '../room/AnswerState.tsx';
import { useAnswerSource } from '../room/useAnswerSource.ts';
import { useAgencyName } from '../room/useNames.ts';
import styles from './AnswerLedger.module.css';
import { useAnswerDesk, useOnDesk } from './answerDesk.ts';
import { DecisionActions } from './DecisionActions.tsx';
import { GiveTurn } from './GiveTurn.tsx';
import { RemindAgency } from './RemindAgency.tsx';
import { useRowSight } from './useRowSight.ts';

const FollowUpForm = later(async () => (await import('../../followUp/FollowUpForm.tsx')).FollowUpForm);
const EvidenceForm = later(async () => (await import('./EvidenceForm.tsx')).EvidenceForm);
const OpenAnswer = later(async () => (await import('./OpenAnswer.tsx')).OpenAnswer);

/** Props of {@link LedgerRow}. */
export interface LedgerRowProps {
  answerId: string;
  /** One line, unless it is selected. */
  compact: boolean;
}

/** One agency's answer in the ledger: who, state, since when, two lines of it, and what the chair may do. */
export const LedgerRow = memo(function LedgerRow({ answerId, compact }: LedgerRowProps) {
  const { t } = useTranslation('question');
  const answer = useSession((room) => room.answers[answerId]);
  const number = useSession((room) => (answer ? room.questions[answer.questionId]?.number : null));
  const agency = useAgencyName('full');
  const source = useAnswerSource();
  const desk = useAnswerDesk();
  const selected = useOnDesk((state) => state.selectedId === answerId);
  const open = useOnDesk((state) => state.openIds.has(answerId));
  const form = useOnDesk((state) => (state.form?.answerId === answerId ? state.form.kind : null));
  const unseen = useOnDesk((state) => state.unseenIds.has(answerId));
  const row = useRef<HTMLLIElement>(null);
  useRowSight(row, answerId, unseen);
  if (!answer) return null;
  const shut = () => {
    desk.openForm(null);
    row.current?.focus();
  };
  const small = compact && !selected && !open;
  const code = `${number ?? ''}${answer.letter}`;
  const files = answer.evidenceFiles?.filter(({ withdrawnAt }) => !withdrawnAt).length ?? 0;
  const openable = answer.text !== null || files > 0;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: a press anywhere selects; keys do so by J and K
    <li
      ref={row}
      id={`answer-${answerId}`}
      data-answer={answerId}
      data-place={answerId}
      tabIndex={-1}
      aria-current={selected || undefined}
      className={joinClasses(
        styles.row,
        small && styles.small,
        selected && styles.selected,
        unseen && styles.unseen,
      )}
      onClick={() => desk.select(answerId)}
      onFocus={() => desk.select(answerId)}
    >
      <p className={styles.code}>{code}</p>
      <div className={styles.who}>
        <p className={styles.agency}>{agency(answer.agencyId)}</p>
        <AnswerState answerId={answerId} unseen={unseen} />
        {!small && <p className={styles.source}>{source(answer)}</p>}
      </div>
      <div className={styles.said}>
        {open && openable ? <OpenAnswer answer={answer} /> : <Excerpt answer={answer} small={small} />}
        {!small && (
          <div className={styles.acts}>
            {selected && (
              <DecisionActions answer={answer} code={code} onToggle={() => desk.toggle(answerId)} />
            )}
            <RemindAgency answer={answer} />
            <GiveTurn answer={answer} />
            <span className={styles.end}>
              {files > 0 && !open && (
                <span className={styles.evidence}>
                  <Icon name="clip" size={14} />
                  {t('act.evidenceGiven', { count: files })}
                </span>
              )}
              {(answer.evidenceRequests?.length ?? 0) > 0 && !open && (
                <span className={styles.evidence}>
                  <Icon name="clip" size={14} />
                  {t('act.evidenceAsked', { count: answer.evidenceRequests?.length ?? 0 })}
                </span>
              )}
              {openable && (
                <Button
                  variant="link"
                  size="small"
                  aria-expanded={open}
                  aria-label={`${t(open ? 'act.shut' : 'act.open')} ${code}`}
                  onClick={() => desk.toggle(answerId)}
                >
                  {t(open ? 'act.shut' : 'act.open')}
                </Button>
              )}
            </span>
          </div>
        )}
        {form === 'followUp' && <FollowUpForm answer={answer} onDone={shut} />}
        {form === 'evidence' && <EvidenceForm answer={answer} onDone={shut} />}
      </div>
    </li>
  );
});

/** The first lines of an answer, or why there are none yet. */
function Excerpt({ answer, small }: { answer: AnswerView; small: boolean }) {
  const { t } = useTranslation('question');
  const writing = useIsWriting(answer.id);
  if (answer.text !== null) return <p className={small ? styles.one : styles.two}>{answer.text}</p>;
  if (answer.state !== State.AWAITED) return null;
  return (
    <p className={joinClasses(small ? styles.one : styles.two, styles.waiting)}>
      {t(writing ? 'writingText' : 'waitingText')}
    </p>
  );
}
