import { lazy, memo, type Ref, Suspense, useCallback, useEffect, useImperativeHandle, useRef } from 'react';
import { useTranslation } from '#i18n';
import { askedQuestions } from '../live/roomParts.ts';
import { useMinutes } from '../live/useMinutes.ts';
import { useSession } from '../live/useSession.ts';
import type { QuestionView } from '../live/views.ts';
import { useAskedPlace } from '../search/place.ts';
import { Button, EmptyState, LoadingBars } from '../ui/index.ts';
import { idOf, Rows } from '../ui/Rows.tsx';
import { LiveBlock } from './LiveBlock.tsx';
import { isEmpty, MinutesBody } from './MinutesBody.tsx';
import styles from './MinutesDraft.module.css';
import { type MinutesEditorHandle, passOn } from './minutesEditorHandle.ts';
import { placedIn } from './placedIn.ts';
import { type SharedText, useOnShared } from './together/useSharedMinutes.ts';

/** The editor is loaded when somebody opens minutes for writing. */
const MinutesWriting = lazy(() => import('./together/MinutesWriting.tsx'));

/** Props of {@link MinutesDraft}. */
export interface MinutesDraftProps {
  minutesId: string;
  shared: SharedText;
  writable: boolean;
  /** Where the tools of the text stand. */
  tools: HTMLElement | null;
  ref?: Ref<MinutesEditorHandle>;
}

/** A draft as it is written: live blocks in their places, text around them, and below what has no place yet. */
export const MinutesDraft = memo(function MinutesDraft(props: MinutesDraftProps) {
  const { minutesId, shared, writable, tools, ref } = props;
  const editor = useRef<MinutesEditorHandle>(null);
  useImperativeHandle(ref, () => passOn(editor));
  const insert = useCallback((questionId: string) => editor.current?.insertQuestion(questionId), []);
  const dimensionId = useMinutes(minutesId, (minutes) => minutes.dimensionId);
  const ydoc = useOnShared(shared, (view) => view.ydoc);
  const awareness = useOnShared(shared, (view) => view.awareness);
  if (!writable) return <DraftRead minutesId={minutesId} />;
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
            minutesId={minutesId}
            ydoc={ydoc}
            awareness={awareness}
            tools={tools}
          />
        </Suspense>
      </div>
      <Unplaced dimensionId={dimensionId} shared={shared} onInsert={insert} />
    </>
  );
});

/** A draft to be read by who may not write it. */
function DraftRead({ minutesId }: { minutesId: string }) {
  const { t } = useTranslation('minutes');
  const dimensionId = useMinutes(minutesId, (minutes) => minutes.dimensionId);
  const document = useMinutes(minutesId, (minutes) => minutes.document);
  const asked = useSession((room) => askedQuestions(room, dimensionId).length > 0);
  return isEmpty(document) && !asked ? (
    <div className={styles.indent}>
      <EmptyState>{t('read.notBegun')}</EmptyState>
    </div>
  ) : (
    <MinutesBody dimensionId={dimensionId} document={document} />
  );
}

interface UnplacedProps {
  dimensionId: string;
  shared: SharedText;
  onInsert: (questionId: string) => void;
}

/** The questions of a dimension that have no place in its text yet. They come by themselves, and nothing around them is drawn for it. */
function Unplaced({ dimensionId, shared, onInsert }: UnplacedProps) {
  const { t } = useTranslation('minutes');
  const asked = useAskedPlace();
  const unplaced = useSession(
    (room) => {
      const placed = placedIn(shared.read().document);
      return askedQuestions(room, dimensionId).filter(({ id }) => !placed.has(id));
    },
    undefined,
    shared,
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
