import { questionMarker } from '@risalah/shared';
import { memo, useEffect } from 'react';
import { useTranslation } from '#i18n';
import type { SessionEvent } from '../live/readEvent.ts';
import { useSession } from '../live/useSession.ts';
import { useEventSentence } from '../session/room/useEventSentence.ts';
import { Button, joinClasses, Kbd, StateMark } from '../ui/index.ts';
import styles from './EventStream.module.css';
import { eventPlace, holdsWords } from './eventPlace.ts';
import type { EventStreamProps } from './eventStreamProps.ts';
import { useMinutesText } from './typedMinutes.ts';

/** Props of {@link StreamEvent}. */
export interface StreamEventProps extends EventStreamProps {
  event: SessionEvent;
  chosen: boolean;
  onChoose: (number: number) => void;
  /** Given what Alt ↵ does while this event is the chosen one. */
  onAct: (act: (() => void) | null) => void;
}

/** One event of the stream: when, who did what, what was said, and whether the minutes hold it. */
export const StreamEvent = memo(function StreamEvent({
  event,
  chosen,
  dimensionId,
  writable,
  onChoose,
  onAct,
  onInsert,
  onDimension,
  onAnswer,
}: StreamEventProps) {
  const { t } = useTranslation('minutes');
  const sentence = useEventSentence(event);
  const place = useSession((room) => eventPlace(room, event));
  const number = useSession((room) => room.questions[place?.questionId ?? '']?.number ?? null);
  const elsewhere = place?.dimensionId != null && place.dimensionId !== dimensionId;
  const otherName = useSession((room) =>
    elsewhere ? room.dimensions[place?.dimensionId ?? '']?.name : undefined,
  );
  const included = useMinutesText(
    place?.dimensionId ?? dimensionId,
    (text) =>
      place !== null &&
      sentence !== null &&
      (place.how === 'BLOCK'
        ? number !== null && text.includes(questionMarker(number))
        : holdsWords(text, sentence.sentence, sentence.said)),
  );
  const insertable = place !== null && writable && !elsewhere && !included;
  const answerId = place?.answerId ?? null;

  const insert = () => {
    if (!insertable || !sentence) return;
    if (place.how === 'BLOCK' && place.questionId) onInsert({ how: 'BLOCK', questionId: place.questionId });
    else if (place.how === 'WORDS') onInsert({ how: 'WORDS', words: wordsOf(sentence) });
  };
  useEffect(() => {
    if (!chosen) return;
    onAct(insertable ? insert : null);
    return () => onAct(null);
  });
  useEffect(() => {
    if (!chosen) return;
    onAnswer(answerId);
    return () => onAnswer(null);
  }, [chosen, answerId, onAnswer]);
  if (!sentence) return null;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions lint/a11y/useKeyWithClickEvents: chosen with Alt and the arrows, which work everywhere
    <div
      className={joinClasses(styles.event, chosen && styles.chosen)}
      data-event={event.number}
      aria-current={chosen || undefined}
      onClick={() => onChoose(event.number)}
    >
      <span className={styles.time}>{sentence.time}</span>
      <span className={styles.sentence}>
        {sentence.by && <strong>{sentence.by} </strong>}
        {sentence.act}
      </span>
      <span className={styles.end}>
        {included && (
          <StateMark icon="check" tone="quiet">
            {t('stream.included')}
          </StateMark>
        )}
        {chosen && insertable && (
          <Button
            variant="link"
            size="small"
            onPointerDown={(press) => press.preventDefault()}
            onClick={insert}
          >
            {t('stream.insert')} <Kbd keys="Alt ↵" />
          </Button>
        )}
        {chosen && elsewhere && !included && place?.dimensionId && (
          <Button
            variant="link"
            size="small"
            onClick={() => place.dimensionId && onDimension(place.dimensionId)}
          >
            {t('stream.elsewhere', { dimension: otherName })}
          </Button>
        )}
      </span>
      {sentence.said && <span className={styles.said}>{sentence.said}</span>}
    </div>
  );
});

/** An event as a paragraph of the minutes, its time first. */
function wordsOf({ time, sentence, said }: { time: string; sentence: string; said: string | null }): string {
  return said ? `${time} ${sentence}: “${said}”` : `${time} ${sentence}.`;
}
