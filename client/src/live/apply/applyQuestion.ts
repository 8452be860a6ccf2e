import type { PayloadOf } from '../readEvent.ts';
import type { Room } from '../room.ts';
import type { QuestionView } from '../views.ts';
import { applyAnswer, type Said } from './applyAnswer.ts';
import { type At, isNewer, put } from './put.ts';

/** Takes in a question, and those of its answers that the event changed. */
export function applyQuestion(room: Room, payload: PayloadOf<'QuestionPayload'>, at: At, said: Said): Room {
  const { questionId: id, __typename, answers, ...words } = payload;
  const answered = answers.reduce((next, answer) => applyAnswer(next, answer, at, said), room);
  const asked = takeQuestion(answered, { ...words, id }, at);
  const known = words.addressees.every((agencyId) => room.agencies[agencyId]);
  return known || asked === room ? asked : { ...asked, stale: asked.stale ?? 'UNKNOWN_OBJECT' };
}

/** Takes in a question without its answers. */
export function takeQuestion(room: Room, question: QuestionView, at: At): Room {
  const held = room.questions[question.id];
  if (!isNewer(room, question.id, held?.revision, question.revision, at)) return room;
  return put(room, 'questions', question.id, question, at);
}

/** Takes in the places of the queue. */
export function applyQueue(room: Room, payload: PayloadOf<'QueuePayload'>, at: At): Room {
  return payload.questions.reduce((next, { questionId, queuePosition, revision }) => {
    const held = next.questions[questionId];
    return held ? takeQuestion(next, { ...held, queuePosition, revision }, at) : next;
  }, room);
}
