import { lazy, type Ref, Suspense, useImperativeHandle, useRef } from 'react';
import { useTranslation } from '#i18n';
import { askedQuestions } from '../live/roomParts.ts';
import { useSession } from '../live/useSession.ts';
import type { MinutesView } from '../live/views.ts';
import { Button, EmptyState, LoadingBars } from '../ui/index.ts';
import { LiveBlock } from './LiveBlock.tsx';
import { isEmpty, MinutesBody, placedIn } from './MinutesBody.tsx';
import styles from './MinutesDraft.module.css';
import { type MinutesEditorHandle, passOn } from './minutesEditorHandle.ts';
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
export function MinutesDraft({ minutes, shared, writable, tools, ref }: MinutesDraftProps) {
  const { t } = useTranslation('minutes');
  const editor = useRef<MinutesEditorHandle>(null);
  useImperativeHandle(ref, () => passOn(editor));
  const questions = useSession((room) => askedQuestions(room, minutes.dimensionId));
  if (!writable) {
    return isEmpty(minutes.document) && questions.length === 0 ? (
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
  const placed = placedIn(document);
  const unplaced = questions.filter(({ id, number }) => number !== null && !placed.has(id));
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
      {unplaced.length > 0 && (
        <section className={styles.unplaced} aria-labelledby="unplaced">
          <h3 id="unplaced" className={styles.heading}>
            {t('unplaced.heading')}
          </h3>
          {unplaced.map((question) => (
            <LiveBlock key={question.id} question={question}>
              <Button
                size="small"
                variant="link"
                onPointerDown={(event) => event.preventDefault()}
                onClick={() => editor.current?.insertQuestion(question.id)}
              >
                {t('unplaced.insert')}
              </Button>
            </LiveBlock>
          ))}
        </section>
      )}
    </>
  );
}
