import { mayAskQuestion, mayQueueQuestion, mayReorderQueue, SessionState } from '@risalah/shared';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AskQuestionDocument, ReorderQueueDocument } from '../generated/graphql.ts';
import { minutesState } from '../live/facts.ts';
import { queuedQuestions } from '../live/roomParts.ts';
import { useAct } from '../live/useAct.ts';
import { useMay, useSession } from '../live/useSession.ts';
import { RefusalLine } from '../session/room/RefusalLine.tsx';
import { announce, EmptyState, type Hotkey, useHotkeys } from '../ui/index.ts';
import styles from './Queue.module.css';
import { QueueItem } from './QueueItem.tsx';
import { useSteadyQueue } from './useSteadyQueue.ts';

/** A second press within so long poses the question, in ms. */
const CONFIRM_WITHIN_MS = 3000;

/** Props of {@link Queue}. */
export interface QueueProps {
  /** Called once a question was posed, to go where it stands. */
  onPosed?: () => void;
}

/**
 * The panel's queue in its order, numbered 1 to 9 for the chair's keys. The chair poses, orders and may withdraw;
 * whoever queued a question amends or withdraws it.
 */
export function Queue({ onPosed }: QueueProps) {
  const { t } = useTranslation(['question', 'session']);
  const sessionId = useSession((room) => room.session.id);
  const currentDimensionId = useSession((room) => room.session.currentDimensionId);
  const queue = useSession(queuedQuestions);
  const over = useSession(
    ({ session: { state } }) => state === SessionState.CLOSED || state === SessionState.FINAL,
  );
  const mayPose = useMay(({ actor, session, room }) =>
    mayAskQuestion(actor, session, minutesState(room, room.session.currentDimensionId)),
  ).allowed;
  const mayOrder = useMay(({ actor, session }) => mayReorderQueue(actor, session)).allowed;
  const mayQueue = useMay(({ actor, session }) => mayQueueQuestion(actor, session)).allowed;
  const ask = useAct(AskQuestionDocument);
  const reorder = useAct(ReorderQueueDocument);
  const [selected, setSelected] = useState<string | null>(null);
  const [armed, setArmed] = useState<string | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const { shown, touch } = useSteadyQueue(queue);
  const first = queue[0]?.id ?? null;
  const open = queue.some(({ id }) => id === selected) ? selected : first;
  useEffect(() => () => clearTimeout(timer.current), []);

  const pose = (questionId: string, agencyIds: readonly string[] | null) => {
    setArmed(null);
    const posed = ask.run({ sessionId, questionId, ...(agencyIds ? { agencyIds: [...agencyIds] } : {}) });
    void posed.then((came) => {
      if (came.ok) onPosed?.();
    });
  };
  const press = (index: number) => {
    const question = shown[index];
    touch();
    if (!question) return;
    setSelected(question.id);
    if (question.dimensionId !== currentDimensionId || question.addressees.length === 0) return;
    if (armed === question.id) return pose(question.id, null);
    clearTimeout(timer.current);
    setArmed(question.id);
    announce(t('queue.again', { key: index + 1 }));
    timer.current = setTimeout(() => setArmed(null), CONFIRM_WITHIN_MS);
  };
  const keys = Array.from(
    { length: Math.min(9, shown.length) },
    (_, index): Hotkey => ({
      keys: String(index + 1),
      label: t('session:keys.pose'),
      act: () => press(index),
      unlisted: index > 0,
    }),
  );
  useHotkeys(keys, mayPose);
  const move = (index: number, by: -1 | 1) => {
    const ids = queue.map(({ id }) => id);
    const [moved] = ids.splice(index, 1);
    if (moved) ids.splice(index + by, 0, moved);
    void reorder.run({ sessionId, questionIds: ids });
  };
  if (over && queue.length === 0) return null;
  return (
    <section className={styles.queue} aria-labelledby="queue-heading">
      <header className={styles.head}>
        <h2 id="queue-heading">
          {t('queue.title')} <span className={styles.count}>{queue.length}</span>
        </h2>
        <span className={styles.note}>{t(mayQueue ? 'queue.note' : 'queue.left')}</span>
      </header>
      {queue.length === 0 && (
        <div className={styles.empty}>
          <EmptyState title={t('queue.empty')}>{t('queue.emptyMeans')}</EmptyState>
        </div>
      )}
      <RefusalLine refusal={ask.refusal} lead={t('queue.refused')} />
      <RefusalLine refusal={reorder.refusal} lead={t('queue.notMoved')} />
      <ol>
        {shown.map(
          (question, index) =>
            question && (
              <QueueItem
                key={question.id}
                question={question}
                number={index + 1}
                open={open === question.id}
                armed={armed === question.id}
                busy={ask.busy}
                onOpen={() => setSelected(question.id)}
                onPose={mayPose ? (agencyIds) => pose(question.id, agencyIds) : undefined}
                onMove={
                  mayOrder && queue.length > 1
                    ? (by) =>
                        move(
                          queue.findIndex(({ id }) => id === question.id),
                          by,
                        )
                    : undefined
                }
                isFirst={question.id === first}
                isLast={question.id === queue.at(-1)?.id}
              />
            ),
        )}
      </ol>
    </section>
  );
}
