import type { EntityManager } from '@mikro-orm/core';
import { AnswerState } from '@risalah/shared';
import { Answer } from '../answer/answer.entity.ts';
import { Statement } from '../statement/statement.entity.ts';
import type { Minutes } from './minutes.entity.ts';

/** The seat whose words an answer holds: who sent it, or who said it aloud; null while there are none. */
export function speakerOfAnswer(answer: Answer): string | null {
  if (answer.state === AnswerState.SUBMITTED) return answer.submittedBySeatId;
  const aloud = answer.state === AnswerState.CAPTURED || answer.state === AnswerState.CONFIRMED;
  return aloud ? answer.speakerSeatId : null;
}

/** Seats that spoke in the dimension of these minutes, in writing or aloud, each once. */
export async function speakersIn(em: EntityManager, minutes: Minutes): Promise<string[]> {
  const { sessionId, dimensionId } = minutes;
  const answers = await em.find(Answer, { question: { session: sessionId, dimension: dimensionId } });
  const statements = await em.find(Statement, { session: sessionId, dimensionId });
  const seatIds = [
    ...answers.flatMap((answer) => speakerOfAnswer(answer) ?? []),
    ...statements.map((statement) => statement.speakerSeatId),
  ];
  return [...new Set(seatIds)].sort();
}
