import { AnswerState, SessionState } from '@risalah/shared';
import type { Room } from '../live/room.ts';
import {
  agendaItem,
  answersOf,
  askedQuestions,
  currentDimension,
  currentQuestion,
} from '../live/roomParts.ts';
import type { AgendaItemView, AnswerView, DimensionView, QuestionView } from '../live/views.ts';

/** Where the meeting stands, as somebody far from the stage has to see it. */
export type StageMoment =
  | { kind: 'BEFORE' | 'OPENED' | 'CLOSED' | 'FINAL' | 'CANCELLED' }
  /** A dimension in which no question stands yet. */
  | { kind: 'DIMENSION'; dimension: DimensionView }
  | { kind: 'QUESTION'; dimension: DimensionView; question: QuestionView };

const WITHOUT_QUESTIONS = {
  [SessionState.SCHEDULED]: 'BEFORE',
  [SessionState.CLOSED]: 'CLOSED',
  [SessionState.FINAL]: 'FINAL',
  [SessionState.CANCELLED]: 'CANCELLED',
} as const;

/** The moment of a session. */
export function stageMoment(room: Room): StageMoment {
  const { state } = room.session;
  if (state !== SessionState.LIVE && state !== SessionState.PAUSED) return { kind: WITHOUT_QUESTIONS[state] };
  const dimension = currentDimension(room);
  if (!dimension) return { kind: 'OPENED' };
  const question = currentQuestion(room);
  return question ? { kind: 'QUESTION', dimension, question } : { kind: 'DIMENSION', dimension };
}

/** The dimension at hand in the agenda; null while the session is not open. */
export function currentItem(room: Room): AgendaItemView | null {
  const { state, currentDimensionId } = room.session;
  const open = state === SessionState.LIVE || state === SessionState.PAUSED;
  return open && currentDimensionId ? agendaItem(room, currentDimensionId) : null;
}

/** The newest question of the dimension at hand where it was withdrawn: who saw it there has to be told where it went. */
export function withdrawnLast(room: Room): QuestionView | null {
  const { currentDimensionId } = room.session;
  const last = currentDimensionId ? askedQuestions(room, currentDimensionId).at(-1) : undefined;
  return last?.withdrawnAt ? last : null;
}

/** One agency that was asked, and whether its words are there. */
export interface Asked {
  id: string;
  name: string;
  answered: boolean;
}

const isAnswered = ({ state }: AnswerView) =>
  state !== AnswerState.AWAITED && state !== AnswerState.UNANSWERED;

/** The agencies that a question stands for, in the order asked. */
export function askedAgencies(room: Room, questionId: string): Asked[] {
  return answersOf(room, questionId)
    .filter(({ state }) => state !== AnswerState.RELEASED)
    .map((answer) => ({
      id: answer.agencyId,
      name: room.agencies[answer.agencyId]?.shortName ?? '',
      answered: isAnswered(answer),
    }));
}

/** How much was asked and answered in the session, for its end. */
export function stageCounts(room: Room): { questions: number; answers: number } {
  const standing = askedQuestions(room).filter(({ withdrawnAt }) => withdrawnAt === null);
  const answers = standing.flatMap(({ id }) => answersOf(room, id));
  const given = answers.filter((answer) => answer.state !== AnswerState.RELEASED && isAnswered(answer));
  return { questions: standing.length, answers: given.length };
}
