import { mayAmendQuestion, mayQueueQuestion, mayWithdrawQuestion } from '@risalah/shared';
import { memo, useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from '#i18n';
import { questionFacts } from '../live/facts.ts';
import { useHeld } from '../live/useHeld.ts';
import { useMay, useSession } from '../live/useSession.ts';
import type { QuestionView } from '../live/views.ts';
import { markOf } from '../session/room/markOf.ts';
import { useAgencyName, useSeatName } from '../session/room/useNames.ts';
import { Button, DimensionMark, IconButton, VisuallyHidden } from '../ui/index.ts';
import { joinClasses } from '../ui/joinClasses.ts';
import { Addressees } from './Addressees.tsx';
import { AmendQuestion, MergeQuestions, WithdrawQuestion } from './laterForms.ts';
import styles from './Queue.module.css';

/** What changes a queued question, asked for by a click. */
export type QueueForm = 'amend' | 'withdraw' | 'merge';

/** Props of {@link QueueItem}. What is called is the same with each drawing, so that an item is drawn again only for its own sake. */
export interface QueueItemProps {
  question: QuestionView;
  /** Its place as shown, which is also its key. */
  number: number;
  /** Whether its acts are shown. */
  open: boolean;
  /** Its key was pressed once; a second press poses it. */
  armed: boolean;
  busy: boolean;
  onOpen: (questionId: string) => void;
  /** The form that is open in it. */
  form: QueueForm | null;
  onForm: (questionId: string, form: QueueForm | null) => void;
  /** Left out where the reader may not pose. Gets agencies when the chair chose others. */
  onPose?: (questionId: string, agencyIds: readonly string[] | null) => void;
  /** Left out where the reader may not move it, or there is nothing to change places or be made one with. */
  onMove?: (questionId: string, by: -1 | 1) => void;
  isFirst: boolean;
  isLast: boolean;
}

/** One question of the queue: its text, who put it there and for whom, and what may be done with it. */
export const QueueItem = memo(function QueueItem(props: QueueItemProps) {
  const { question, number, open, armed, busy, form, onOpen, onForm, onPose, onMove, isFirst, isLast } =
    props;
  const { t } = useTranslation('question');
  const seat = useSeatName();
  const agency = useAgencyName();
  const elsewhere = useSession((room) => room.session.currentDimensionId !== question.dimensionId);
  const dimension = useSession((room) => room.dimensions[question.dimensionId]);
  const [chosen, setChosen] = useHeld<readonly string[] | null>(`queued:${question.id}:addressees`, null);
  const [nobody, setNobody] = useState(false);
  const mayAmend = useMay(({ actor, session, room }) => {
    const facts = questionFacts(room, question.id);
    return facts ? mayAmendQuestion(actor, session, facts) : { allowed: false, code: 'NOT_FOUND' };
  }).allowed;
  const mayWithdraw = useMay(({ actor, session, room }) => {
    const facts = questionFacts(room, question.id);
    return facts ? mayWithdrawQuestion(actor, session, facts) : { allowed: false, code: 'NOT_FOUND' };
  }).allowed;
  const mayQueue = useMay(({ actor, session }) => mayQueueQuestion(actor, session)).allowed;
  const addressees = chosen ?? question.addressees;
  const waits = elsewhere && mayQueue;
  const pose = () => {
    setNobody(addressees.length === 0);
    if (addressees.length > 0) onPose?.(question.id, chosen);
  };
  const setForm = (next: QueueForm | null) => onForm(question.id, next);
  const words = useRef<HTMLButtonElement>(null);
  const hadForm = useRef(false);
  useLayoutEffect(() => {
    // The focus was in the form that is gone.
    if (hadForm.current && form === null && document.activeElement === document.body) words.current?.focus();
    hadForm.current = form !== null;
  }, [form]);
  return (
    <div
      data-place={question.id}
      className={joinClasses(
        styles.item,
        number === 1 && styles.first,
        number > 99 && styles.far,
        armed && styles.armed,
      )}
    >
      <VisuallyHidden>{t('queue.item', { number })}</VisuallyHidden>
      <span className={styles.key} aria-hidden="true">
        {number}
      </span>
      <div className={styles.body}>
        {form === 'amend' ? (
          <AmendQuestion question={question} onDone={() => setForm(null)} />
        ) : (
          <button
            ref={words}
            type="button"
            className={styles.text}
            aria-expanded={open}
            onClick={() => onOpen(question.id)}
          >
            {question.text}
          </button>
        )}
        <p className={styles.about}>
          <strong>{seat(question.authorSeatId)}</strong>{' '}
          {addressees.length > 0
            ? t('queue.to', { agencies: addressees.map(agency).join(', ') })
            : t('queue.toNobody')}
        </p>
        {waits && dimension && (
          <p className={styles.waits}>
            <DimensionMark {...markOf(dimension)} size={10} />
            {t('queue.waitsFor', { name: dimension.name })}
          </p>
        )}
        {armed && <p className={styles.again}>{t('queue.again', { key: number })}</p>}
        {form === 'withdraw' && <WithdrawQuestion question={question} onDone={() => setForm(null)} />}
        {form === 'merge' && <MergeQuestions question={question} onDone={() => setForm(null)} />}
        {open && form === null && (
          <>
            {onPose && !waits && addressees.length === 0 && (
              <Addressees agencyIds={addressees} onChange={setChosen} />
            )}
            {onPose && !waits && chosen && addressees.length > 0 && (
              <Addressees agencyIds={addressees} onChange={setChosen} />
            )}
            {nobody && <p className={styles.again}>{t('composer.needsAgency')}</p>}
            <div className={styles.acts}>
              {onPose && !waits && (
                <Button size="small" tone="brand" busy={busy} onClick={pose}>
                  {t('queue.pose')}
                </Button>
              )}
              {onPose && !waits && !chosen && addressees.length > 0 && (
                <Button variant="quiet" size="small" onClick={() => setChosen(question.addressees)}>
                  {t('act.addressees')}
                </Button>
              )}
              <span className={styles.changes}>
                {mayAmend && (
                  <Button variant="link" size="small" onClick={() => setForm('amend')}>
                    {t('queue.edit')}
                  </Button>
                )}
                {onMove && (
                  <Button variant="link" size="small" onClick={() => setForm('merge')}>
                    {t('queue.merge')}
                  </Button>
                )}
                {mayWithdraw && (
                  <Button variant="link" size="small" onClick={() => setForm('withdraw')}>
                    {t('queue.withdraw')}
                  </Button>
                )}
              </span>
              {onMove && (
                <span className={styles.order}>
                  <IconButton
                    icon="arrowUp"
                    size="small"
                    label={t('queue.up')}
                    disabled={isFirst}
                    onClick={() => onMove(question.id, -1)}
                  />
                  <IconButton
                    icon="arrowDown"
                    size="small"
                    label={t('queue.down')}
                    disabled={isLast}
                    onClick={() => onMove(question.id, 1)}
                  />
                </span>
              )}
            </div>
          </>
        )}
      </div>
    </div>
  );
});
