import { questionMarker } from '@risalah/shared';

/** Numbers of the questions, among those that are known, which have a place in the plain text of minutes. */
export function placedQuestions(text: string, known: ReadonlySet<number>): Set<number> {
  return new Set([...known].filter((number) => text.includes(questionMarker(number))));
}
