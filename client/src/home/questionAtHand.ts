import { QuestionState } from '@risalah/shared';
import type { HomeQuestionQuery } from '../generated/graphql.ts';

/** A question of a session under way, with the standing of its answers. */
export type HomeQuestionView = HomeQuestionQuery['session']['questions'][number];

/** The newest question asked in the dimension at hand that was not withdrawn; null when there is none. */
export function questionAtHand(
  questions: readonly HomeQuestionView[],
  dimensionId: string | null,
): HomeQuestionView | null {
  const standing = questions.filter(
    (question) =>
      question.dimensionId === dimensionId &&
      question.number !== null &&
      question.state !== QuestionState.WITHDRAWN,
  );
  return standing.toSorted((a, b) => (a.number ?? 0) - (b.number ?? 0)).at(-1) ?? null;
}
