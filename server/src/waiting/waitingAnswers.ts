import {
  type Actor,
  type AnswerFacts,
  AnswerState,
  isHeadOf,
  MinutesState,
  mayAcceptAnswer,
  mayConfirmAnswer,
  mayDraftAnswer,
  QuestionState,
  WaitingKind,
} from '@risalah/shared';
import type { Answer } from '../answer/answer.entity.ts';
import type { Question } from '../question/question.entity.ts';
import type { Session } from '../session/session.entity.ts';
import { dimensionOf, minutesStateOf } from './standing.ts';
import type { WaitingItem } from './waitingItem.ts';

/** Answers that the actor has to give, to confirm or to decide on, and evidence that the actor has to send. */
export function waitingAnswers(actor: Actor, session: Session): WaitingItem[] {
  const items: WaitingItem[] = [];
  for (const question of session.questions.getItems()) {
    if (question.state === QuestionState.QUEUED || question.state === QuestionState.WITHDRAWN) continue;
    for (const answer of question.answers.getItems())
      items.push(...waitingIn(actor, session, question, answer));
  }
  return items;
}

function waitingIn(actor: Actor, session: Session, question: Question, answer: Answer): WaitingItem[] {
  const { agencyId, state, decision } = answer;
  const minutesState = minutesStateOf(session, question.dimensionId);
  const facts: AnswerFacts = { agencyId, state, decision, questionState: question.state, minutesState };
  const about = { session, question, answer, dimension: dimensionOf(session, question.dimensionId) };
  const items: WaitingItem[] = [];
  const owed = state === AnswerState.AWAITED || state === AnswerState.UNANSWERED;
  if (owed && mayDraftAnswer(actor, session, facts).allowed) {
    items.push({ ...about, kind: WaitingKind.ANSWER_QUESTION, since: answer.awaitedSince });
  }
  if (mayConfirmAnswer(actor, session, facts).allowed) {
    items.push({
      ...about,
      kind: WaitingKind.CONFIRM_ANSWER,
      since: answer.capturedAt ?? answer.awaitedSince,
    });
  }
  if (mayAcceptAnswer(actor, session, facts).allowed) {
    const since = answer.confirmedAt ?? answer.capturedAt ?? answer.submittedAt ?? answer.awaitedSince;
    items.push({ ...about, kind: WaitingKind.DECIDE_ANSWER, since });
  }
  if (minutesState !== MinutesState.FINAL && isHeadOf(actor, session.id, agencyId)) {
    for (const request of answer.evidenceRequests.getItems().filter(({ deliveredAt }) => !deliveredAt)) {
      items.push({ ...about, kind: WaitingKind.SEND_EVIDENCE, since: request.at, dueAt: request.dueAt });
    }
  }
  return items;
}
