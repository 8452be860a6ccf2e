import { AnswerState, QuestionState } from '@risalah/shared';
import { type ReactNode, type Ref, useImperativeHandle, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../app/useFormat.ts';
import { answersOf, askedQuestions } from '../live/roomParts.ts';
import type { useMinutesText } from '../live/useMinutesText.ts';
import { useSession } from '../live/useSession.ts';
import type { MinutesView, QuestionView } from '../live/views.ts';
import { useSeatName } from '../session/room/useNames.ts';
import { Button, Conflict, EmptyState, StateMark } from '../ui/index.ts';
import { MinutesBody, numbersOf } from './MinutesBody.tsx';
import styles from './MinutesDraft.module.css';
import { MinutesEditor, type MinutesEditorHandle } from './MinutesEditor.tsx';
import { mergeTexts } from './mergeTexts.ts';
import { placedQuestions } from './minutesParts.ts';
import { QuestionBlock } from './QuestionBlock.tsx';

/** Props of {@link MinutesDraft}. */
export interface MinutesDraftProps {
  minutes: MinutesView;
  kept: ReturnType<typeof useMinutesText>;
  writable: boolean;
  ref?: Ref<MinutesEditorHandle>;
}

/** A draft as it is written: live blocks in their places, text around them, and below what has no place yet. */
export function MinutesDraft({ minutes, kept, writable, ref }: MinutesDraftProps) {
  const { t } = useTranslation('minutes');
  const { time } = useFormat();
  const name = useSeatName();
  const editor = useRef<MinutesEditorHandle>(null);
  useImperativeHandle(ref, () => ({
    focus: () => editor.current?.focus(),
    insertText: (words) => editor.current?.insertText(words),
    insertInline: (words) => editor.current?.insertInline(words),
    insertQuestion: (number) => editor.current?.insertQuestion(number),
  }));
  const questions = useSession((room) => askedQuestions(room, minutes.dimensionId));
  // The set changes with the numbers in it, not with each event of a question.
  const list = [...numbersOf(questions)].join();
  const numbers = useMemo(() => new Set(list === '' ? [] : list.split(',').map(Number)), [list]);
  const placed = useMemo(() => placedQuestions(kept.text, numbers), [kept.text, numbers]);
  const unplaced = questions.filter(({ number }) => number !== null && !placed.has(number));

  if (kept.conflict) {
    const { yours, theirs } = kept.conflict;
    return (
      <div className={styles.indent}>
        <p className={styles.note}>{t('conflict.saved')}</p>
        <Conflict
          mine={{ heading: t('conflict.mine'), text: yours }}
          theirs={{
            heading: t('conflict.theirs', {
              who: name(theirs.bySeatId) || t('conflict.other'),
              time: theirs.at ? time(theirs.at) : '',
              revision: theirs.revision,
            }),
            text: theirs.text,
          }}
          revision={theirs.revision}
          onMerge={() => kept.resolve(mergeTexts(theirs.text, yours))}
          onKeepMine={() => kept.resolve(yours)}
          onTakeTheirs={() => kept.resolve(theirs.text)}
        />
      </div>
    );
  }
  if (!writable) {
    return kept.text.trim() === '' && questions.length === 0 ? (
      <div className={styles.indent}>
        <EmptyState>{t('read.notBegun')}</EmptyState>
      </div>
    ) : (
      <MinutesBody dimensionId={minutes.dimensionId} text={kept.text} />
    );
  }
  return (
    <>
      <MinutesEditor
        ref={editor}
        text={kept.text}
        onChange={kept.setText}
        questions={numbers}
        renderQuestion={(number, remove) => {
          const question = questions.find((each) => each.number === number);
          return question ? <LiveBlock question={question} corner={remove} /> : null;
        }}
      />
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
                onClick={() => question.number !== null && editor.current?.insertQuestion(question.number)}
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

interface LiveBlockProps {
  question: QuestionView;
  corner?: ReactNode;
  children?: ReactNode;
}

function LiveBlock({ question, corner, children }: LiveBlockProps) {
  const { t } = useTranslation('minutes');
  const follows = useSession(
    (room) =>
      question.state === QuestionState.ASKED &&
      answersOf(room, question.id).some(({ state }) => state === AnswerState.AWAITED),
  );
  return (
    <QuestionBlock
      question={question}
      reminds
      corner={corner}
      head={
        (follows || children) && (
          <>
            {follows && (
              <StateMark icon="live" tone="brand">
                {t('block.follows')}
              </StateMark>
            )}
            {children}
          </>
        )
      }
    />
  );
}
