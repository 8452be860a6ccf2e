import { memo, useEffect, useRef, useState } from 'react';
import { useSession } from '../live/useSession.ts';
import styles from './Answering.module.css';
import { AnswerTask } from './AnswerTask.tsx';
import { answersToGive } from './agencyWork.ts';
import { NothingAsked } from './NothingAsked.tsx';
import { OwnAnswers } from './OwnAnswers.tsx';
import { ToConfirm } from './ToConfirm.tsx';

/** Props of {@link Answering}. */
export interface AnsweringProps {
  /** The answer whose field was asked for last, and how many times one was. */
  wanted: { answerId: string; times: number } | null;
  typing: boolean;
  onTyping: (typing: boolean) => void;
}

/** What is the reader's to answer and to confirm, and what they answered before. */
export const Answering = memo(function Answering({ wanted, typing, onTyping }: AnsweringProps) {
  const [chosenId, setChosenId] = useState(wanted?.answerId);
  const chosen = useSession((room) => {
    const waiting = answersToGive(room);
    return waiting.find(({ id }) => id === chosenId) ?? waiting[0];
  });
  useEffect(() => {
    if (wanted) setChosenId(wanted.answerId);
  }, [wanted]);
  // What is being answered stays, also when another question comes; only an answered one gives way to the oldest.
  useEffect(() => setChosenId(chosen?.id), [chosen?.id]);
  // Once an answer is sent its field is gone, so those who go by keyboard start again at what comes next.
  const place = useRef<HTMLDivElement>(null);
  const before = useRef(chosen?.id);
  useEffect(() => {
    if (before.current !== chosen?.id && document.activeElement === document.body) place.current?.focus();
    before.current = chosen?.id;
  }, [chosen?.id]);
  return (
    <>
      <div ref={place} tabIndex={-1} className={styles.now}>
        {chosen ? (
          <AnswerTask
            answer={chosen}
            onChoose={setChosenId}
            typing={typing}
            onTyping={onTyping}
            focusField={wanted?.answerId === chosen.id ? wanted.times : 0}
          />
        ) : null}
        <ToConfirm />
        {!chosen && <NothingAsked />}
      </div>
      <div className={styles.before}>
        <OwnAnswers onTyping={onTyping} />
      </div>
    </>
  );
});
