import {
  AnswerState,
  type Decision,
  FollowUpState,
  MailState,
  MinutesState,
  QuestionState,
} from '../states.ts';
import type { EvidenceFacts } from './evidence.ts';
import type {
  Actor,
  AnswerFacts,
  FollowUpFacts,
  MinutesFacts,
  QuestionFacts,
  SessionFacts,
} from './facts.ts';
import { mayJudgeFollowUp } from './followUp.ts';
import { mayFinaliseMinutes } from './minutes.ts';
import { TABLE } from './tableActors.ts';
import { ALLOWED, type Verdict } from './verdict.ts';

/** One case of a mutation: what it is done to, and the rule that is asked. */
export interface RuleCase {
  /** What the mutation is done to, in words; empty when only the session's state counts. */
  object: string;
  ask: (actor: Actor, session: SessionFacts) => Verdict;
}

/** A question for TABLE.dimensionId in a state, queued by the actor themselves. */
export const question = (
  state: QuestionState,
  minutesState: MinutesState = MinutesState.DRAFT,
): QuestionFacts => ({
  state,
  dimensionId: TABLE.dimensionId,
  authorSeatId: TABLE.seatId,
  addressees: [],
  minutesState,
});

/** An answer of the actor's agency in a state. */
const answer = (
  state: AnswerState,
  change: { decision?: Decision; minutesState?: MinutesState; questionState?: QuestionState } = {},
): AnswerFacts => ({
  agencyId: TABLE.agencyId,
  state,
  decision: change.decision ?? null,
  questionState: change.questionState ?? QuestionState.ASKED,
  minutesState: change.minutesState ?? MinutesState.DRAFT,
});

/** Minutes in a state whose correction window is open and to which TABLE.seatId has to agree. */
export const minutes = (state: MinutesState, change: Partial<MinutesFacts> = {}): MinutesFacts => ({
  state,
  correctionsUntil: TABLE.now + 1,
  mustAgreeSeatIds: [TABLE.seatId],
  agreedSeatIds: [],
  undecidedCorrections: 0,
  ...change,
});

/** Evidence of the actor's agency, behind an answer or a record. */
export const evidence = (
  questionState: QuestionState | null,
  minutesState: MinutesState = MinutesState.DRAFT,
): EvidenceFacts => ({ agencyId: TABLE.agencyId, questionState, minutesState });

type AnswerRule = (actor: Actor, session: SessionFacts, facts: AnswerFacts) => Verdict;
type MinutesRule = (actor: Actor, session: SessionFacts, facts: MinutesFacts) => Verdict;

/** The cases of a rule about answers: every state, decided, withdrawn, and with minutes that are READY. */
export const onAnswers = (rule: AnswerRule): RuleCase[] => [
  ...Object.values(AnswerState).map((state) => ({
    object: `answer ${state}`,
    ask: (actor: Actor, session: SessionFacts) => rule(actor, session, answer(state)),
  })),
  {
    object: 'answer SUBMITTED and decided',
    ask: (actor, session) => rule(actor, session, answer(AnswerState.SUBMITTED, { decision: 'ACCEPTED' })),
  },
  {
    object: 'answer to a question WITHDRAWN',
    ask: (actor, session) =>
      rule(actor, session, answer(AnswerState.AWAITED, { questionState: QuestionState.WITHDRAWN })),
  },
  {
    object: 'answer SUBMITTED, minutes READY',
    ask: (actor, session) =>
      rule(actor, session, answer(AnswerState.SUBMITTED, { minutesState: MinutesState.READY })),
  },
];

/** The cases of a rule about questions: every state, and with minutes that are READY. */
export const onQuestions = (
  rule: (actor: Actor, session: SessionFacts, facts: QuestionFacts) => Verdict,
): RuleCase[] => [
  ...Object.values(QuestionState).map((state) => ({
    object: `question ${state}`,
    ask: (actor: Actor, session: SessionFacts) => rule(actor, session, question(state)),
  })),
  ...[QuestionState.QUEUED, QuestionState.ASKED].map((state) => ({
    object: `question ${state}, minutes READY`,
    ask: (actor: Actor, session: SessionFacts) => rule(actor, session, question(state, MinutesState.READY)),
  })),
];

/** The cases of a rule about minutes: every state. */
export const onMinutes = (rule: MinutesRule): RuleCase[] =>
  Object.values(MinutesState).map((state) => ({
    object: `minutes ${state}`,
    ask: (actor, session) => rule(actor, session, minutes(state)),
  }));

/** The one case of a rule for which only the session's state counts. */
export const onSession = (rule: (actor: Actor, session: SessionFacts) => Verdict): RuleCase[] => [
  { object: '', ask: rule },
];

/** The cases of a rule about e-mails: every state. */
export const onMails = (
  rule: (actor: Actor, session: SessionFacts, facts: { state: MailState }) => Verdict,
): RuleCase[] =>
  Object.values(MailState).map((state) => ({
    object: `mail ${state}`,
    ask: (actor, session) => rule(actor, session, { state }),
  }));

/** The case of what anybody may do. */
export const anyone: RuleCase[] = [{ object: '', ask: () => ALLOWED }];

/** The cases of making minutes FINAL: every state while the window is open, and what ends the wait. */
export const finalising: RuleCase[] = [
  ...onMinutes((actor, session, facts) => mayFinaliseMinutes(actor, session, facts, TABLE.now)).map(
    (each) => ({ ...each, object: `${each.object}, window open` }),
  ),
  {
    object: 'minutes READY, window over',
    ask: (actor, session) =>
      mayFinaliseMinutes(
        actor,
        session,
        minutes(MinutesState.READY, { correctionsUntil: TABLE.now }),
        TABLE.now,
      ),
  },
  {
    object: 'minutes READY, all who spoke agreed',
    ask: (actor, session) =>
      mayFinaliseMinutes(
        actor,
        session,
        minutes(MinutesState.READY, { agreedSeatIds: [TABLE.seatId] }),
        TABLE.now,
      ),
  },
  {
    object: 'minutes READY, window over, a correction undecided',
    ask: (actor, session) =>
      mayFinaliseMinutes(
        actor,
        session,
        minutes(MinutesState.READY, { correctionsUntil: TABLE.now, undecidedCorrections: 1 }),
        TABLE.now,
      ),
  },
];

const judged = (
  object: string,
  change: Partial<FollowUpFacts>,
  judgement: FollowUpState = FollowUpState.KEPT,
): RuleCase => ({
  object: `follow-up ${object}`,
  ask: (actor, session) =>
    mayJudgeFollowUp(
      actor,
      session,
      {
        state: FollowUpState.OPEN,
        agencyId: TABLE.agencyId,
        due: true,
        minutesState: MinutesState.DRAFT,
        ...change,
      },
      judgement,
    ),
});

/** The cases of judging a follow-up: due here, given here, and judged before. */
export const judging: RuleCase[] = [
  judged('OPEN, due here', {}),
  judged('OPEN, due here, minutes FINAL', { minutesState: MinutesState.FINAL }),
  judged('OPEN, given here, to KEPT', { due: false }),
  judged('OPEN, given here, to DROPPED', { due: false }, FollowUpState.DROPPED),
  judged('already judged', { state: FollowUpState.KEPT }),
];
