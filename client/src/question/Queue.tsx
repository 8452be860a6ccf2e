import { mayAskQuestion, mayReorderQueue, SessionState } from '@risalah/shared';
import { memo, useEffect, useRef, useState } from 'react';
import { useTranslation } from '#i18n';
import { AskQuestionDocument, ReorderQueueDocument } from '../generated/graphql.ts';
import { minutesState, sessionFacts } from '../live/facts.ts';
import { actorOf } from '../live/room.ts';
import { queuedQuestions } from '../live/roomParts.ts';
import { useAct } from '../live/useAct.ts';
import { useMay, useSession } from '../live/useSession.ts';
import type { QuestionView } from '../live/views.ts';
import { RefusalLine } from '../session/room/RefusalLine.tsx';
import { announce, EmptyState, type Hotkey, useHotkeys } from '../ui/index.ts';
import styles from './Queue.module.css';
import { QueueItem } from './QueueItem.tsx';
import { movedAmong } from './queueOrder.ts';
import { useSteadyQueue } from './useSteadyQueue.ts';

/** A second press within so long poses the question, in ms. */
const CONFIRM_WITHIN_MS = 3000;

const NONE: readonly QuestionView[] = [];

const sameIds = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean =>
  one.size === other.size && [...one].every((id) => other.has(id));

/** Props of {@link Queue}. */
export interface QueueProps {
  /** Called once a question was posed, to go where it stands. */
  onPosed?: () => void;
}

/**
 * The panel's queue in its order, numbered 1 to 9 for the chair's keys. The chair poses, orders and may withdraw;
 * whoever queued a question amends or withdraws it.
 */
export const Queue = memo(function Queue({ onPosed }: QueueProps) {
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
  const movable = useSession((room) => {
    const [actor, session] = [actorOf(room), sessionFacts(room)];
    const may = (question: QuestionView) => mayReorderQueue(actor, session, [question]).allowed;
    return new Set(
      queuedQuestions(room)
        .filter(may)
        .map(({ id }) => id),
    );
  }, sameIds);
  const ordersAll = movable.size === queue.length;
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
      listedAs: shown.length > 1 ? `1–${Math.min(9, shown.length)}` : undefined,
    }),
  );
  useHotkeys(keys, mayPose);
  const move = (questionId: string, by: -1 | 1) => {
    const questionIds = movedAmong(queue, movable, questionId, by);
    if (questionIds) void reorder.run({ sessionId, questionIds });
  };
  if (over && queue.length === 0) return null;
  return (
    <section className={styles.queue} aria-labelledby="queue-heading">
      <header className={styles.head}>
        <h2 id="queue-heading">
          {t('queue.title')} <span className={styles.count}>{queue.length}</span>
        </h2>
        <span className={styles.note}>{t(over ? 'queue.left' : 'queue.note')}</span>
      </header>
      {movable.size > 1 && !ordersAll && <p className={styles.note}>{t('queue.own')}</p>}
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
                  movable.size > 1 && movable.has(question.id) ? (by) => move(question.id, by) : undefined
                }
                mergeable={
                  movable.has(question.id)
                    ? queue.filter(({ id }) => id !== question.id && movable.has(id))
                    : NONE
                }
                isFirst={movedAmong(queue, movable, question.id, -1) === null}
                isLast={movedAmong(queue, movable, question.id, 1) === null}
              />
            ),
        )}
      </ol>
    </section>
  );
});
