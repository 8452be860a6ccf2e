import { AnswerState, isGiven, QuestionState, SessionState, StatementState } from '@risalah/shared';
import type { Room } from '../live/room.ts';
import { answersOf, askedQuestions, statementsOf } from '../live/roomParts.ts';
import { UNCLEAR } from '../statement/unclear.ts';
import { placedQuestions } from './minutesParts.ts';

/** One thing to look at before minutes are declared ready. `done` ones say that nothing of the kind is left. */
export type ReadyCheck =
  | { kind: 'CURRENT' | 'EMPTY'; done: boolean }
  | { kind: 'AWAITED' | 'UNCONFIRMED' | 'UNDECIDED' | 'UNPLACED'; done: boolean; labels: string[] }
  | { kind: 'STATEMENTS' | 'UNCLEAR'; done: boolean; count: number };

/** What a secretary looks at before the minutes of a dimension are declared ready, in the order of weight. */
export function readyChecks(room: Room, dimensionId: string, text: string): ReadyCheck[] {
  const { session } = room;
  const questions = askedQuestions(room, dimensionId).filter(
    ({ state }) => state !== QuestionState.WITHDRAWN,
  );
  const answers = questions.flatMap((question) =>
    answersOf(room, question.id).map((answer) => ({ answer, label: `${question.number}${answer.letter}` })),
  );
  const labelled = (test: (each: (typeof answers)[number]['answer']) => boolean) =>
    answers.filter(({ answer }) => test(answer)).map(({ label }) => label);
  const numbers = new Set(questions.flatMap(({ number }) => number ?? []));
  const placed = placedQuestions(text, numbers);
  const statements = statementsOf(room, dimensionId);
  const list = (
    kind: 'AWAITED' | 'UNCONFIRMED' | 'UNDECIDED' | 'UNPLACED',
    labels: string[],
  ): ReadyCheck => ({
    kind,
    labels,
    done: labels.length === 0,
  });
  const unclear = [
    text,
    ...answers.map(({ answer }) => answer.text ?? ''),
    ...statements.map((each) => each.text),
  ]
    .map((words) => words.split(UNCLEAR).length - 1)
    .reduce((sum, each) => sum + each, 0);
  const unconfirmed = statements.filter(({ state }) => state === StatementState.CAPTURED).length;
  const discussing = session.currentDimensionId === dimensionId && session.state !== SessionState.CLOSED;
  return [
    { kind: 'CURRENT', done: !discussing },
    { kind: 'EMPTY', done: text.trim() !== '' },
    list(
      'AWAITED',
      labelled(({ state }) => state === AnswerState.AWAITED),
    ),
    list(
      'UNCONFIRMED',
      labelled(({ state }) => state === AnswerState.CAPTURED),
    ),
    list(
      'UNDECIDED',
      labelled((answer) => isGiven(answer.state) && answer.decision === null),
    ),
    list('UNPLACED', [...numbers].filter((number) => !placed.has(number)).map(String)),
    { kind: 'STATEMENTS', count: unconfirmed, done: unconfirmed === 0 },
    { kind: 'UNCLEAR', count: unclear, done: unclear === 0 },
  ];
}

/** Whether two lists of checks say the same. */
export function sameChecks(one: readonly ReadyCheck[], other: readonly ReadyCheck[]): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
