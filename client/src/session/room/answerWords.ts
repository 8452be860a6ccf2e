import { AnswerState, Decision } from '@risalah/shared';
import type { AnswerView } from '../../live/views.ts';
import type { IconName } from '../../ui/iconShapes.tsx';
import type { Tone } from '../../ui/StateMark.tsx';

/** Waiting is neutral for so long, in ms; then it is said in minutes and marked. */
export const PATIENCE_MS = 3 * 60_000;

/** What the answer itself does not tell. */
export interface Circumstances {
  /** Someone of the agency is writing right now. */
  writing?: boolean;
  /** When its question was withdrawn. */
  withdrawnAt?: string | null;
  /** The year of the follow-up that it led to. */
  dueYear?: number | null;
  /** Whether the reader is among those who see decisions; true unless told otherwise. */
  seesDecisions?: boolean;
  /** It came while the reader was here, and they have not looked at it yet. */
  unseen?: boolean;
}

/** The state of an answer: `key` names its words in the catalog `question`, `answerState`. */
export interface AnswerWords {
  key:
    | 'withdrawn'
    | 'released'
    | 'unanswered'
    | 'awaited'
    | 'awaitedFor'
    | 'writing'
    | 'accepted'
    | 'followUp'
    | 'followUpYear'
    | 'captured'
    | 'unseen'
    | 'toDecide'
    | 'answered';
  icon: IconName;
  tone: Tone;
  /** When, for words that name a time; ISO. */
  at: string | null;
  /** Minutes waited, of `awaitedFor`. */
  minutes: number;
  /** Due year, of `followUpYear`. */
  year: number | null;
}

/** The newest time at which words of the answer came, ISO; null while there are none. */
export function givenAt(answer: AnswerView): string | null {
  const times = [answer.submittedAt, answer.capturedAt, answer.confirmedAt].filter((at) => at !== null);
  return times.sort().at(-1) ?? null;
}

function state(
  key: AnswerWords['key'],
  icon: IconName,
  tone: Tone,
  more: Partial<AnswerWords> = {},
): AnswerWords {
  return { key, icon, tone, at: null, minutes: 0, year: null, ...more };
}

/** In which words the state of an answer is said at `now` (ms since 1970). */
export function answerWords(answer: AnswerView, now: number, about: Circumstances = {}): AnswerWords {
  const { writing, withdrawnAt, dueYear = null, seesDecisions = true, unseen } = about;
  if (answer.state === AnswerState.RELEASED)
    return state('released', 'cross', 'quiet', { at: answer.releasedAt });
  if (withdrawnAt) return state('withdrawn', 'cross', 'quiet', { at: withdrawnAt });
  if (answer.state === AnswerState.UNANSWERED) return state('unanswered', 'open', 'quiet');
  if (answer.state === AnswerState.AWAITED) {
    const waited = now - Date.parse(answer.awaitedSince);
    if (waited >= PATIENCE_MS)
      return state('awaitedFor', 'clock', 'warn', { minutes: Math.floor(waited / 60_000) });
    return writing ? state('writing', 'pencil', 'neutral') : state('awaited', 'clock', 'neutral');
  }
  if (answer.decision === Decision.ACCEPTED)
    return state('accepted', 'check', 'ok', { at: answer.decidedAt });
  if (answer.decision === Decision.FOLLOW_UP)
    return state(dueYear ? 'followUpYear' : 'followUp', 'followUp', 'brand', { year: dueYear });
  const at = givenAt(answer);
  if (unseen) return state('unseen', 'decision', 'brand', { at });
  if (answer.state === AnswerState.CAPTURED) return state('captured', 'mic', 'neutral', { at });
  return seesDecisions
    ? state('toDecide', 'decision', 'brand', { at })
    : state('answered', 'check', 'neutral', { at });
}
