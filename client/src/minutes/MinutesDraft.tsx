import type { MinutesDocument } from '@risalah/shared';
import {
  lazy,
  memo,
  type Ref,
  Suspense,
  useCallback,
  useEffect,
  useImperativeHandle,
  useMemo,
  useRef,
} from 'react';
import { useTranslation } from '#i18n';
import { askedQuestions } from '../live/roomParts.ts';
import { useSession } from '../live/useSession.ts';
import type { MinutesView, QuestionView } from '../live/views.ts';
import { useAskedPlace } from '../search/place.ts';
import { Button, EmptyState, LoadingBars } from '../ui/index.ts';
import { idOf, Rows } from '../ui/Rows.tsx';
import { LiveBlock } from './LiveBlock.tsx';
import { isEmpty, MinutesBody } from './MinutesBody.tsx';
import styles from './MinutesDraft.module.css';
import { type MinutesEditorHandle, passOn } from './minutesEditorHandle.ts';
import { placedIn } from './placedIn.ts';
import type { SharedView } from './together/sharedView.ts';

/** The editor is loaded when somebody opens minutes for writing. */
const MinutesWriting = lazy(() => import('./together/MinutesWriting.tsx'));

/** Props of {@link MinutesDraft}. */
export interface MinutesDraftProps {
  minutes: MinutesView;
  shared: SharedView;
  writable: boolean;
  /** Where the tools of the text stand. */
  tools: HTMLElement | null;
  ref?: Ref<MinutesEditorHandle>;
}

/** A draft as it is written: live blocks in their places, text around them, and below what has no place yet. */
export const MinutesDraft = memo(function MinutesDraft(props: MinutesDraftProps) {
  const { minutes, shared, writable, tools, ref } = props;
  const { t } = useTranslation('minutes');
  const editor = useRef<MinutesEditorHandle>(null);
  useImperativeHandle(ref, () => passOn(editor));
  const insert = useCallback((questionId: string) => editor.current?.insertQuestion(questionId), []);
  const asked = useSession((room) => askedQuestions(room, minutes.dimensionId).length > 0);
  if (!writable) {
    return isEmpty(minutes.document) && !asked ? (
      <div className={styles.indent}>
        <EmptyState>{t('read.notBegun')}</EmptyState>
      </div>
    ) : (
      <MinutesBody dimensionId={minutes.dimensionId} document={minutes.document} />
    );
  }
  const { ydoc, awareness, document } = shared;
  if (!ydoc)
    return (
      <div className={styles.indent}>
        <LoadingBars />
      </div>
    );
  return (
    <>
      <div>
        <Suspense fallback={<LoadingBars />}>
          <MinutesWriting
            key={ydoc.guid}
            ref={editor}
            minutesId={minutes.id}
            ydoc={ydoc}
            awareness={awareness}
            tools={tools}
          />
        </Suspense>
      </div>
      <Unplaced dimensionId={minutes.dimensionId} document={document} onInsert={insert} />
    </>
  );
});

interface UnplacedProps {
  dimensionId: string;
  document: MinutesDocument | null;
  onInsert: (questionId: string) => void;
}

/** The questions of a dimension that have no place in its text yet. They come by themselves, and nothing around them is drawn for it. */
function Unplaced({ dimensionId, document, onInsert }: UnplacedProps) {
  const { t } = useTranslation('minutes');
  const asked = useAskedPlace();
  const placed = useMemo(() => placedIn(document), [document]);
  const unplaced = useSession((room) =>
    askedQuestions(room, dimensionId).filter(({ id }) => !placed.has(id)),
  );
  const list = useRef<HTMLElement>(null);
  const held = useRef({ unplaced, next: '' });
  const insertOne = useCallback(
    (questionId: string) => {
      const all = held.current.unplaced;
      const at = all.findIndex(({ id }) => id === questionId);
      held.current.next = (all[at + 1] ?? all[at - 1])?.id ?? '';
      onInsert(questionId);
    },
    [onInsert],
  );
  useEffect(() => {
    const { next } = held.current;
    held.current = { unplaced, next: '' };
    // Who inserts one after the other by keys goes on with the next.
    const page = list.current?.ownerDocument;
    if (next !== '' && page?.activeElement === page?.body)
      list.current?.querySelector<HTMLElement>(`[data-place="${next}"] button`)?.focus();
  }, [unplaced]);
  const row = useCallback(
    (question: QuestionView) => <UnplacedQuestion question={question} onInsert={insertOne} />,
    [insertOne],
  );
  if (unplaced.length === 0) return null;
  return (
    <section ref={list} className={styles.unplaced} aria-labelledby="unplaced">
      <h3 id="unplaced" className={styles.heading}>
        {t('unplaced.heading')}
      </h3>
      <Rows items={unplaced} keyOf={idOf} kept={({ id }) => id === asked?.questionId}>
        {row}
      </Rows>
    </section>
  );
}

interface UnplacedQuestionProps extends Pick<UnplacedProps, 'onInsert'> {
  question: QuestionView;
}

const UnplacedQuestion = memo(function UnplacedQuestion({ question, onInsert }: UnplacedQuestionProps) {
  const { t } = useTranslation('minutes');
  return (
    <div className={styles.row}>
      <LiveBlock question={question}>
        <Button
          size="small"
          variant="link"
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => onInsert(question.id)}
        >
          {t('unplaced.insert')}
        </Button>
      </LiveBlock>
    </div>
  );
});
