import { memo, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from '#i18n';
import { useFormat } from '../app/useFormat.ts';
import { useAttention } from '../live/attention.ts';
import type { Room } from '../live/room.ts';
import { useSession } from '../live/useSession.ts';
import { Announcement, Button } from '../ui/index.ts';
import { answersToConfirm, answersToGive, confirmsAnswer, statementsToConfirm } from './agencyWork.ts';

/** One call: the question, or a reminder of it, at a time. */
interface Call {
  id: string;
  answerId: string;
  at: string;
  reminded: boolean;
}

const calls = (room: Room): string[] =>
  answersToGive(room).map((answer) => `${answer.id}|${answer.remindedAt ?? ''}|${answer.awaitedSince}`);

/** Words that the reader is asked to confirm. */
const capturedWords = (room: Room) => [
  ...answersToConfirm(room).filter(({ id }) => confirmsAnswer(room, id)),
  ...statementsToConfirm(room),
];

/** Props of {@link ArrivalSheet}. */
export interface ArrivalSheetProps {
  /** Something is being typed, so nothing else is offered than going over or finishing first. */
  typing: boolean;
  /** Goes to the field of this answer. */
  onAnswer: (answerId: string) => void;
}

/** A question that arrives, or a reminder of one, while the reader is here: a sheet from the top edge over the page. */
export const ArrivalSheet = memo(function ArrivalSheet({ typing, onAnswer }: ArrivalSheetProps) {
  const { t } = useTranslation('answer');
  const { time } = useFormat();
  const standing = useSession(calls);
  const questions = useSession((room) =>
    answersToGive(room).map(({ questionId }) => room.questions[questionId]),
  );
  const waiting = useMemo(
    () => standing.map((words, index) => ({ ...callFrom(words), question: questions[index] })),
    [standing, questions],
  );
  const known = useRef<ReadonlySet<string> | null>(null);
  const [shown, setShown] = useState<readonly string[]>([]);
  useEffect(() => {
    const before = known.current;
    const ids = waiting.map((call) => call.id);
    known.current = new Set([...(before ?? []), ...ids]);
    if (before)
      setShown((held) => [...held.filter((id) => ids.includes(id)), ...ids.filter((id) => !before.has(id))]);
  }, [waiting]);

  const captured = useSession(capturedWords);
  const attention = useMemo(
    () => [
      ...waiting.map((call) => ({
        id: call.id,
        title: t(call.reminded ? 'arrival.reminded' : 'asked.you'),
        body: call.question?.text ?? '',
      })),
      ...captured.map((words) => ({ id: words.id, title: t('confirm.heading'), body: words.text ?? '' })),
    ],
    [waiting, captured, t],
  );
  useAttention(attention);

  const call = waiting.find(({ id }) => id === shown[0]);
  const question = call?.question;
  const dimension = useSession((room) => room.dimensions[question?.dimensionId ?? '']?.name);
  if (!call || !question) return null;
  const close = () => setShown((held) => held.filter((id) => id !== call.id));
  const heading = t(call.reminded ? 'arrival.reminded' : 'asked.you');
  return (
    <Announcement
      key={call.id}
      heading={heading}
      time={time(call.at)}
      sentence={t('arrival.sentence', {
        heading,
        dimension,
        number: question.number,
        text: question.text,
      })}
      actions={
        <>
          <Button
            variant="primary"
            onClick={() => {
              close();
              onAnswer(call.answerId);
            }}
          >
            {t('arrival.now')}
          </Button>
          <Button variant="quiet" onPointerDown={(event) => event.preventDefault()} onClick={close}>
            {t(typing ? 'arrival.finishFirst' : 'arrival.later')}
          </Button>
        </>
      }
    >
      {question.text}
    </Announcement>
  );
});

function callFrom(standing: string): Call {
  const [answerId = '', remindedAt = '', awaitedSince = ''] = standing.split('|');
  return {
    id: `${answerId}:${remindedAt}`,
    answerId,
    at: remindedAt || awaitedSince,
    reminded: remindedAt !== '',
  };
}
