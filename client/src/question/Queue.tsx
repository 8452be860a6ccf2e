import { mayAskQuestion, SessionState } from '@risalah/shared';
import { memo, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from '#i18n';
import { AskQuestionDocument, ReorderQueueDocument } from '../generated/graphql.ts';
import { minutesState } from '../live/facts.ts';
import { queuedQuestions } from '../live/roomParts.ts';
import { useAct } from '../live/useAct.ts';
import { useHeld } from '../live/useHeld.ts';
import { useLiveSession, useMay, useSession } from '../live/useSession.ts';
import type { QuestionView } from '../live/views.ts';
import { useAskedPlace } from '../search/place.ts';
import { RefusalLine } from '../session/room/RefusalLine.tsx';
import { announce, EmptyState, type Hotkey, useHotkeys } from '../ui/index.ts';
import { idOf, Rows } from '../ui/Rows.tsx';
import styles from './Queue.module.css';
import { type QueueForm, QueueItem } from './QueueItem.tsx';
import { movableQuestions, movedAmong } from './queueOrder.ts';
import { useSteadyQueue } from './useSteadyQueue.ts';

/** A second press within so long poses the question, in ms. */
const CONFIRM_WITHIN_MS = 3000;

/** By question, the form that is open in it. */
type QueueForms = Readonly<Record<string, QueueForm | null>>;

const NO_FORMS: QueueForms = {};

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
  const { store } = useLiveSession();
  const sessionId = useSession((room) => room.session.id);
  const currentDimensionId = useSession((room) => room.session.currentDimensionId);
  const queue = useSession(queuedQuestions);
  const over = useSession(
    ({ session: { state } }) => state === SessionState.CLOSED || state === SessionState.FINAL,
  );
  const mayPose = useMay(({ actor, session, room }) =>
    mayAskQuestion(actor, session, minutesState(room, room.session.currentDimensionId)),
  ).allowed;
  const movable = useSession(movableQuestions);
  const ordersAll = movable.length === queue.length;
  const ask = useAct(AskQuestionDocument);
  const reorder = useAct(ReorderQueueDocument);
  const [selected, setSelected] = useState<string | null>(null);
  const [armed, setArmed] = useState<string | null>(null);
  const [forms, setForms] = useHeld('queue:forms', NO_FORMS);
  const asked = useAskedPlace();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const { shown, touch } = useSteadyQueue(queue);
  const first = queue[0]?.id ?? null;
  const open = queue.some(({ id }) => id === selected) ? selected : first;
  useEffect(() => () => clearTimeout(timer.current), []);

  const { run: runAsk, busy } = ask;
  const pose = useCallback(
    (questionId: string, agencyIds: readonly string[] | null) => {
      setArmed(null);
      const posed = runAsk({ sessionId, questionId, ...(agencyIds ? { agencyIds: [...agencyIds] } : {}) });
      void posed.then((came) => {
        if (came.ok) onPosed?.();
      });
    },
    [runAsk, sessionId, onPosed],
  );
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
  const { run: runReorder } = reorder;
  const moving = useRef<{ questionId: string; from: number } | null>(null);
  const move = useCallback(
    (questionId: string, by: -1 | 1) => {
      const room = store.read();
      const order = room ? queuedQuestions(room) : [];
      const questionIds = room && movedAmong(order, movableQuestions(room), questionId, by);
      if (!questionIds) return;
      moving.current = { questionId, from: order.findIndex(({ id }) => id === questionId) };
      void runReorder({ sessionId, questionIds });
    },
    [store, runReorder, sessionId],
  );
  // Who moves a question on and on by a key goes along with it.
  useEffect(() => {
    const { questionId, from } = moving.current ?? {};
    if (!questionId || queue[from ?? -1]?.id === questionId) return;
    moving.current = null;
    const row = document.querySelector(`[data-place="${questionId}"]`);
    if (row?.contains(document.activeElement)) row.scrollIntoView({ block: 'nearest' });
  }, [queue]);
  // A form that was sent is closed once the server took it, when others may have been opened meanwhile.
  const newestForms = useRef(forms);
  newestForms.current = forms;
  const setForm = useCallback(
    (questionId: string, form: QueueForm | null) => setForms({ ...newestForms.current, [questionId]: form }),
    [setForms],
  );
  const numbers = useMemo(
    () => new Map(shown.flatMap((question, index) => (question ? [[question.id, index + 1]] : []))),
    [shown],
  );
  const places = useMemo(() => new Map(movable.map(({ id }, index) => [id, index])), [movable]);
  const row = useCallback(
    (question: QuestionView) => {
      const { id } = question;
      const place = places.get(id);
      return (
        <QueueItem
          question={question}
          number={numbers.get(id) ?? 0}
          open={open === id}
          armed={armed === id}
          busy={busy && open === id}
          form={forms[id] ?? null}
          onOpen={setSelected}
          onForm={setForm}
          onPose={mayPose && open === id ? pose : undefined}
          onMove={places.size > 1 && place !== undefined ? move : undefined}
          isFirst={place === 0}
          isLast={place === places.size - 1}
        />
      );
    },
    [numbers, places, open, armed, busy, forms, setForm, mayPose, pose, move],
  );
  if (over && queue.length === 0) return null;
  return (
    <section className={styles.queue} aria-labelledby="queue-heading">
      <header className={styles.head}>
        <h2 id="queue-heading">
          {t('queue.title')} <span className={styles.count}>{queue.length}</span>
        </h2>
        <span className={styles.note}>{t(over ? 'queue.left' : 'queue.note')}</span>
      </header>
      {movable.length > 1 && !ordersAll && <p className={styles.note}>{t('queue.own')}</p>}
      {queue.length === 0 && (
        <div className={styles.empty}>
          <EmptyState title={t('queue.empty')}>{t('queue.emptyMeans')}</EmptyState>
        </div>
      )}
      <RefusalLine refusal={ask.refusal} lead={t('queue.refused')} />
      <RefusalLine refusal={reorder.refusal} lead={t('queue.notMoved')} />
      <Rows
        ordered
        items={shown.filter((question) => question !== null)}
        keyOf={idOf}
        kept={({ id }) => id === open || id === asked?.id || forms[id] != null}
      >
        {row}
      </Rows>
    </section>
  );
});
