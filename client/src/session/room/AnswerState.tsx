import { maySeeDecision } from '@risalah/shared';
import { useTranslation } from '#i18n';
import { useFormat } from '../../app/useFormat.ts';
import { answerFacts } from '../../live/facts.ts';
import { actorOf, type Room } from '../../live/room.ts';
import { followUpsOf } from '../../live/roomParts.ts';
import { usePresence } from '../../live/usePresence.ts';
import { useSession } from '../../live/useSession.ts';
import { StateMark, useNow } from '../../ui/index.ts';
import { answerWords } from './answerWords.ts';

/** Whether the reader is among those who see the verdict on an answer. */
export function seesDecision(room: Room, answerId: string): boolean {
  const facts = answerFacts(room, answerId);
  if (!facts) return false;
  return maySeeDecision(actorOf(room), room.session.id, facts.agencyId, facts.minutesState);
}

/** The year of the follow-up that stands for an answer, or null. */
export function standingDueYear(room: Room, answerId: string): number | null {
  const standing = followUpsOf(room, answerId).filter(
    ({ state }) => state !== 'PROPOSED' && state !== 'DROPPED',
  );
  return standing.at(-1)?.dueYear ?? null;
}

/** Whether somebody is writing that answer right now. */
export function useIsWriting(answerId: string): boolean {
  return usePresence((people) => people.some(({ writing }) => writing?.answerId === answerId));
}

/** Props of {@link AnswerState}. */
export interface AnswerStateProps {
  answerId: string;
  /** It came while the reader was here, and they have not looked at it yet. */
  unseen?: boolean;
}

/** The state of one answer in words, kept up to date: `Ditunggu 7 menit`, `Diterima 10.30`. */
export function AnswerState({ answerId, unseen = false }: AnswerStateProps) {
  const { t } = useTranslation('question');
  const { time } = useFormat();
  const now = useNow(5000);
  const writing = useIsWriting(answerId);
  const held = useSession((room) => {
    const answer = room.answers[answerId];
    const question = answer && room.questions[answer.questionId];
    return {
      answer,
      withdrawnAt: question?.withdrawnAt ?? null,
      dueYear: standingDueYear(room, answerId),
      seesDecisions: seesDecision(room, answerId),
    };
  });
  if (!held.answer) return null;
  const words = answerWords(held.answer, now, { ...held, writing, unseen });
  return (
    <StateMark icon={words.icon} tone={words.tone}>
      {t(`answerState.${words.key}`, {
        time: words.at ? time(words.at) : '',
        minutes: words.minutes,
        year: words.year,
      })}
    </StateMark>
  );
}
