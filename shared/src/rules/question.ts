import { LIMITS } from '../limits.ts';
import { MinutesState, QuestionState, Role, SessionState } from '../states.ts';
import type { Actor, QuestionFacts, SessionFacts } from './facts.ts';
import { hasRole, isChair, seatsIn } from './roles.ts';
import { inState } from './session.ts';
import { provided, refused, type Verdict } from './verdict.ts';

/** Chair and evaluators put questions in the queue, before the session and while it runs. */
export function mayQueueQuestion(actor: Actor, session: SessionFacts): Verdict {
  return provided(
    [hasRole(actor, session.id, Role.CHAIR, Role.EVALUATOR), 'NOT_PANEL'],
    [inState(session, SessionState.SCHEDULED, SessionState.LIVE, SessionState.PAUSED), 'SESSION_OVER'],
  );
}

/** Who wrote a question, which is all that a rule about the queue asks of it. */
export type Authored = Pick<QuestionFacts, 'authorSeatId'>;

const isOwn = (actor: Actor, session: SessionFacts, { authorSeatId }: Authored): boolean =>
  seatsIn(actor, session.id).some((seat) => seat.id === authorSeatId);

/** The chair orders the queue; an evaluator their own questions among themselves: `moved` are those that get another place. */
export function mayReorderQueue(
  actor: Actor,
  session: SessionFacts,
  moved: readonly Authored[] = [],
): Verdict {
  const queueing = mayQueueQuestion(actor, session);
  if (!queueing.allowed) return queueing;
  return provided([
    isChair(actor, session.id) || moved.every((question) => isOwn(actor, session, question)),
    'NOT_CHAIR',
  ]);
}

/** Whether a question can be put to agencies as far as their number goes; those that were released from it count. */
export function mayPutToAgencies(agencyIds: readonly string[]): Verdict {
  return provided([new Set(agencyIds).size <= LIMITS.addressees, 'TOO_MANY_ADDRESSEES']);
}

/** The chair makes one of two queued questions, for the agencies of both; an evaluator of two of their own. */
export function mayMergeQuestions(
  actor: Actor,
  session: SessionFacts,
  both: readonly [QuestionFacts, QuestionFacts],
): Verdict {
  const reordering = mayReorderQueue(actor, session, both);
  if (!reordering.allowed) return reordering;
  if (!both.every(({ state }) => state === QuestionState.QUEUED)) return refused('QUESTION_NOT_QUEUED');
  return mayPutToAgencies(both.flatMap(({ addressees }) => addressees));
}

/** The chair poses a question of their own in a live session, in a dimension whose minutes are being written. */
export function mayAskQuestion(
  actor: Actor,
  session: SessionFacts,
  minutesState: MinutesState = MinutesState.DRAFT,
): Verdict {
  return provided(
    [isChair(actor, session.id), 'NOT_CHAIR'],
    [inState(session, SessionState.LIVE), 'SESSION_NOT_LIVE'],
    [minutesState === MinutesState.DRAFT, 'MINUTES_LOCKED'],
  );
}

// What is asked in a dimension stands in its minutes, so it changes no more once they are READY.
const isOpen = (question: QuestionFacts): readonly [boolean, 'MINUTES_LOCKED'] => [
  question.minutesState === MinutesState.DRAFT,
  'MINUTES_LOCKED',
];

/** The chair poses a question out of the queue in a live session. */
export function mayAskQueuedQuestion(actor: Actor, session: SessionFacts, question: QuestionFacts): Verdict {
  const asking = mayAskQuestion(actor, session);
  if (!asking.allowed) return asking;
  return provided([question.state === QuestionState.QUEUED, 'QUESTION_NOT_QUEUED'], isOpen(question));
}

/** The chair amends an asked question while the session is open; whoever queued one amends it in the queue. */
export function mayAmendQuestion(actor: Actor, session: SessionFacts, question: QuestionFacts): Verdict {
  const own = isOwn(actor, session, question);
  const open: readonly [boolean, 'SESSION_NOT_OPEN'] = [
    inState(session, SessionState.LIVE, SessionState.PAUSED),
    'SESSION_NOT_OPEN',
  ];
  if (question.state === QuestionState.QUEUED) {
    const queueing = mayQueueQuestion(actor, session);
    if (!queueing.allowed) return queueing;
    return provided([own || isChair(actor, session.id), 'NOT_CHAIR']);
  }
  return provided(
    [isChair(actor, session.id), 'NOT_CHAIR'],
    open,
    [question.state !== QuestionState.WITHDRAWN, 'QUESTION_WITHDRAWN'],
    [question.state !== QuestionState.SETTLED, 'QUESTION_SETTLED'],
    isOpen(question),
  );
}

/** The chair adds agencies to an asked question or releases them, in a live session. */
export function mayAddressQuestion(actor: Actor, session: SessionFacts, question: QuestionFacts): Verdict {
  return provided(
    [isChair(actor, session.id), 'NOT_CHAIR'],
    [inState(session, SessionState.LIVE), 'SESSION_NOT_LIVE'],
    [question.state !== QuestionState.WITHDRAWN, 'QUESTION_WITHDRAWN'],
    [
      question.state === QuestionState.ASKED || question.state === QuestionState.SETTLED,
      'QUESTION_NOT_ASKED',
    ],
    isOpen(question),
  );
}

/** The chair withdraws a question while the session is open; whoever queued one withdraws it from the queue. */
export function mayWithdrawQuestion(actor: Actor, session: SessionFacts, question: QuestionFacts): Verdict {
  if (question.state === QuestionState.QUEUED) return mayAmendQuestion(actor, session, question);
  return provided(
    [isChair(actor, session.id), 'NOT_CHAIR'],
    [inState(session, SessionState.LIVE, SessionState.PAUSED), 'SESSION_NOT_OPEN'],
    [question.state !== QuestionState.WITHDRAWN, 'QUESTION_WITHDRAWN'],
    [question.state === QuestionState.ASKED, 'QUESTION_SETTLED'],
    isOpen(question),
  );
}
