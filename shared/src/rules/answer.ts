import { AnswerState, MinutesState, QuestionState, SessionState } from '../states.ts';
import type { Actor, AnswerFacts, SessionFacts } from './facts.ts';
import { isChair, isHeadOf, isOfAgency, isSecretary } from './roles.ts';
import { inState } from './session.ts';
import { provided, type Verdict } from './verdict.ts';

/** Whether an answer holds words that can be decided on. */
export function isGiven(state: AnswerState): boolean {
  return state === AnswerState.SUBMITTED || state === AnswerState.CAPTURED || state === AnswerState.CONFIRMED;
}

/** Words to an answer are taken while the session is open and, late, until the minutes of its dimension are READY. */
function wordsAreTaken(session: SessionFacts, answer: AnswerFacts): Verdict {
  return provided(
    [inState(session, SessionState.LIVE, SessionState.PAUSED, SessionState.CLOSED), 'SESSION_NOT_OPEN'],
    [answer.questionState !== QuestionState.WITHDRAWN, 'QUESTION_WITHDRAWN'],
    [answer.questionState !== QuestionState.QUEUED, 'QUESTION_NOT_ASKED'],
    [answer.state !== AnswerState.RELEASED, 'ANSWER_RELEASED'],
    [answer.minutesState === MinutesState.DRAFT, 'MINUTES_LOCKED'],
  );
}

/** Head and staff of the agency asked prepare a draft. */
export function mayDraftAnswer(actor: Actor, session: SessionFacts, answer: AnswerFacts): Verdict {
  const concerned = provided([isOfAgency(actor, session.id, answer.agencyId), 'NOT_AGENCY']);
  return concerned.allowed ? wordsAreTaken(session, answer) : concerned;
}

/** The head of the agency asked sends the answer, or a revision of it; late after closing. */
export function maySubmitAnswer(actor: Actor, session: SessionFacts, answer: AnswerFacts): Verdict {
  const concerned = provided(
    [isOfAgency(actor, session.id, answer.agencyId), 'NOT_AGENCY'],
    [isHeadOf(actor, session.id, answer.agencyId), 'NOT_AGENCY_HEAD'],
  );
  return concerned.allowed ? wordsAreTaken(session, answer) : concerned;
}

/** A secretary writes down what was said aloud in answer, while the session is open or, late, before READY. */
export function mayCaptureAnswer(actor: Actor, session: SessionFacts, answer: AnswerFacts): Verdict {
  const writing = provided([isSecretary(actor, session.id), 'NOT_SECRETARY']);
  return writing.allowed ? wordsAreTaken(session, answer) : writing;
}

/** The head confirms, or corrects, what was captured in the agency's name. */
export function mayConfirmAnswer(actor: Actor, session: SessionFacts, answer: AnswerFacts): Verdict {
  const submitting = maySubmitAnswer(actor, session, answer);
  return submitting.allowed
    ? provided([answer.state === AnswerState.CAPTURED, 'ANSWER_NOT_CAPTURED'])
    : submitting;
}

/** The chair decides on words that were given and not decided yet, until the dimension's minutes are READY. */
function mayDecide(actor: Actor, session: SessionFacts, answer: AnswerFacts): Verdict {
  const deciding = provided([isChair(actor, session.id), 'NOT_CHAIR']);
  if (!deciding.allowed) return deciding;
  const taken = wordsAreTaken(session, answer);
  if (!taken.allowed) return taken;
  return provided([isGiven(answer.state), 'ANSWER_NOT_GIVEN'], [!answer.decision, 'ANSWER_ALREADY_DECIDED']);
}

/** The chair accepts an answer. */
export function mayAcceptAnswer(actor: Actor, session: SessionFacts, answer: AnswerFacts): Verdict {
  return mayDecide(actor, session, answer);
}

/** The chair asks for a follow-up as the verdict on an answer. */
export function mayRequestFollowUp(actor: Actor, session: SessionFacts, answer: AnswerFacts): Verdict {
  return mayDecide(actor, session, answer);
}

/** A secretary proposes a follow-up for the chair to take up. */
export function mayProposeFollowUp(actor: Actor, session: SessionFacts, answer: AnswerFacts): Verdict {
  const proposing = provided([isSecretary(actor, session.id), 'NOT_SECRETARY']);
  if (!proposing.allowed) return proposing;
  const taken = wordsAreTaken(session, answer);
  return taken.allowed ? provided([isGiven(answer.state), 'ANSWER_NOT_GIVEN']) : taken;
}

/** The chair asks for evidence behind an answer, due by a time. */
export function mayRequestEvidence(actor: Actor, session: SessionFacts, answer: AnswerFacts): Verdict {
  const asking = provided([isChair(actor, session.id), 'NOT_CHAIR']);
  return asking.allowed ? wordsAreTaken(session, answer) : asking;
}

/** Chair and secretaries remind an agency that has not answered yet, in an open session. */
export function mayRemindAgency(actor: Actor, session: SessionFacts, answer: AnswerFacts): Verdict {
  return provided(
    [isChair(actor, session.id) || isSecretary(actor, session.id), 'NOT_CHAIR_OR_SECRETARY'],
    [inState(session, SessionState.LIVE, SessionState.PAUSED), 'SESSION_NOT_OPEN'],
    [answer.questionState === QuestionState.ASKED, 'QUESTION_NOT_ASKED'],
    [answer.state === AnswerState.AWAITED, 'ANSWER_NOT_AWAITED'],
  );
}
