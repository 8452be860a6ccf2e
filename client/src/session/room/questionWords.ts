import { AnswerState, Decision } from '@risalah/shared';
import type { AnswerView } from '../../live/views.ts';
import type { IconName } from '../../ui/iconShapes.tsx';
import type { Tone } from '../../ui/StateMark.tsx';

/** How several answers to one question stand together: `key` names the words in the catalog `question`, `standing`. */
export interface QuestionWords {
  key: 'awaited' | 'toDecide' | 'answered' | 'followUps' | 'accepted';
  icon: IconName;
  tone: Tone;
  /** How many answers that is true of; with `answered`, how many were given. */
  count: number;
  /** How many were asked for. */
  asked: number;
}

/**
 * In which words a question stands by its `answers`: what is most in need of somebody comes first. Without `seesDecisions`
 * nothing is said of verdicts, given or not.
 */
export function questionWords(answers: readonly AnswerView[], seesDecisions: boolean): QuestionWords {
  const asked = answers.filter(({ state }) => state !== AnswerState.RELEASED);
  const words = (key: QuestionWords['key'], icon: IconName, tone: Tone, count: number): QuestionWords => {
    return { key, icon, tone, count, asked: asked.length };
  };
  const count = (test: (answer: AnswerView) => boolean) => asked.filter(test).length;
  const awaited = count(({ state }) => state === AnswerState.AWAITED);
  if (awaited > 0) return words('awaited', 'clock', 'neutral', awaited);
  const unanswered = count(({ state }) => state === AnswerState.UNANSWERED);
  const given = asked.length - unanswered;
  const followUps = count(({ decision }) => decision === Decision.FOLLOW_UP);
  const toDecide = given - followUps - count(({ decision }) => decision === Decision.ACCEPTED);
  if (toDecide > 0 && seesDecisions) return words('toDecide', 'decision', 'brand', toDecide);
  if (unanswered > 0) return words('answered', 'open', 'quiet', given);
  if (toDecide > 0) return words('answered', 'check', 'neutral', given);
  return followUps > 0
    ? words('followUps', 'followUp', 'brand', followUps)
    : words('accepted', 'check', 'ok', given);
}
