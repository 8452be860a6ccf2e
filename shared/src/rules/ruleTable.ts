import { LIMITS } from '../limits.ts';
import { CorrectionState, MinutesState, QuestionState, StatementState } from '../states.ts';
import { mayAdmitObservers, mayEndAdmission, mayEnterAsObserver } from './admission.ts';
import * as answers from './answer.ts';
import { mayMakeCalendarFeed, mayRevokeCalendarFeed } from './calendar.ts';
import { mayAttachEvidence, mayWithdrawEvidence } from './evidence.ts';
import type { Actor, SessionFacts } from './facts.ts';
import { mayCarryOutImport, mayPlanImport, mayUndoImport } from './import.ts';
import { onImports } from './importCases.ts';
import { mayMarkAccountMailSent, mayMarkMailSent, mayResendAccountMail, mayResendMail } from './mail.ts';
import * as minutesRules from './minutes.ts';
import * as questions from './question.ts';
import {
  anyone,
  evidence,
  finalising,
  judging,
  minutes,
  onAnswers,
  onMails,
  onMinutes,
  onQuestions,
  onSession,
  question,
  type RuleCase,
} from './ruleCases.ts';
import { mayScoreDimension, maySetPanelScore } from './score.ts';
import * as sessions from './session.ts';
import { mayCaptureStatement, mayConfirmStatement } from './statement.ts';
import { TABLE } from './tableActors.ts';
import {
  mayCopySeats,
  mayMakeToken,
  mayPrepareWorkspace,
  mayRescheduleSession,
  mayRevokeToken,
} from './workspace.ts';

export { TABLE, TABLE_ACTORS, whoMay } from './tableActors.ts';

/** Every mutation of the schema with the cases of its rule. A mutation that is missing here fails the tests. */
export const RULE_TABLE: Readonly<Record<string, readonly RuleCase[]>> = {
  signIn: anyone,
  signOut: anyone,
  acceptInvitation: anyone,
  makeFirstAdministrator: anyone,
  makeCalendarFeed: onSession(mayMakeCalendarFeed),
  revokeCalendarFeed: [
    { object: 'own address', ask: (actor) => mayRevokeCalendarFeed(actor, { personId: actor.personId }) },
    { object: "somebody else's address", ask: (actor) => mayRevokeCalendarFeed(actor, { personId: '' }) },
  ],
  scheduleSession: onSession(sessions.mayScheduleSession),
  scheduleCycle: onSession(sessions.mayScheduleSession),
  cancelSession: onSession(sessions.mayCancelSession),
  openSession: onSession(sessions.mayOpenSession),
  pauseSession: onSession(sessions.mayPauseSession),
  resumeSession: onSession(sessions.mayResumeSession),
  closeSession: onSession(sessions.mayCloseSession),
  enterDimension: onSession(sessions.mayEnterDimension),
  giveTurn: onSession(sessions.mayGiveTurn),
  admitObservers: onSession(mayAdmitObservers),
  endAdmission: onSession(mayEndAdmission),
  enterAsObserver: onSession(mayEnterAsObserver),
  queueQuestion: onSession(questions.mayQueueQuestion),
  reorderQueue: [
    {
      object: 'own questions among themselves',
      ask: (actor, session) => questions.mayReorderQueue(actor, session, [question(QuestionState.QUEUED)]),
    },
    {
      object: "somebody else's questions",
      ask: (actor, session) => questions.mayReorderQueue(actor, session, [{ authorSeatId: '' }]),
    },
  ],
  mergeQuestions: [
    ...onQuestions((actor, session, facts) =>
      questions.mayMergeQuestions(actor, session, [facts, question(QuestionState.QUEUED)]),
    ),
    {
      object: "question QUEUED, somebody else's",
      ask: (actor, session) =>
        questions.mayMergeQuestions(actor, session, [
          question(QuestionState.QUEUED),
          { ...question(QuestionState.QUEUED), authorSeatId: '' },
        ]),
    },
    {
      object: 'for more agencies together than a question is put to',
      ask: (actor, session) =>
        questions.mayMergeQuestions(actor, session, [
          question(QuestionState.QUEUED),
          {
            ...question(QuestionState.QUEUED),
            addressees: Array.from({ length: LIMITS.addressees + 1 }, (_, index) => `${index}`),
          },
        ]),
    },
  ],
  askQuestion: [
    { object: 'posed directly', ask: (actor, session) => questions.mayAskQuestion(actor, session) },
    {
      object: 'posed directly, minutes READY',
      ask: (actor, session) => questions.mayAskQuestion(actor, session, MinutesState.READY),
    },
    ...onQuestions(questions.mayAskQueuedQuestion),
  ],
  amendQuestion: onQuestions(questions.mayAmendQuestion),
  addressQuestion: onQuestions(questions.mayAddressQuestion),
  withdrawQuestion: onQuestions(questions.mayWithdrawQuestion),
  remindAgency: onAnswers(answers.mayRemindAgency),
  draftAnswer: onAnswers(answers.mayDraftAnswer),
  submitAnswer: onAnswers(answers.maySubmitAnswer),
  captureAnswer: onAnswers(answers.mayCaptureAnswer),
  confirmAnswer: onAnswers(answers.mayConfirmAnswer),
  acceptAnswer: onAnswers(answers.mayAcceptAnswer),
  requestFollowUp: onAnswers((actor, session, facts) => {
    const proposing = answers.mayProposeFollowUp(actor, session, facts);
    return proposing.allowed ? proposing : answers.mayRequestFollowUp(actor, session, facts);
  }),
  requestEvidence: onAnswers(answers.mayRequestEvidence),
  attachEvidence: [
    ...[QuestionState.ASKED, QuestionState.SETTLED, QuestionState.WITHDRAWN].map((questionState) => ({
      object: `behind an answer, question ${questionState}`,
      ask: (actor: Actor, session: SessionFacts) =>
        mayAttachEvidence(actor, session, evidence(questionState)),
    })),
    {
      object: 'behind an answer, minutes FINAL',
      ask: (actor, session) =>
        mayAttachEvidence(actor, session, evidence(QuestionState.SETTLED, MinutesState.FINAL)),
    },
    { object: 'behind a record', ask: (actor, session) => mayAttachEvidence(actor, session, evidence(null)) },
  ],
  withdrawEvidence: [
    ...Object.values(MinutesState).map((minutesState) => ({
      object: `minutes ${minutesState}`,
      ask: (actor: Actor, session: SessionFacts) =>
        mayWithdrawEvidence(actor, session, { agencyId: TABLE.agencyId, withdrawn: false, minutesState }),
    })),
    {
      object: 'withdrawn before',
      ask: (actor, session) =>
        mayWithdrawEvidence(actor, session, {
          ...{ agencyId: TABLE.agencyId, withdrawn: true, minutesState: MinutesState.DRAFT },
        }),
    },
  ],
  judgeFollowUp: judging,
  captureStatement: Object.values(MinutesState).map((state) => ({
    object: `minutes ${state}`,
    ask: (actor: Actor, session: SessionFacts) => mayCaptureStatement(actor, session, state),
  })),
  confirmStatement: [
    ...Object.values(StatementState).map((state) => ({
      object: `own statement ${state}`,
      ask: (actor: Actor, session: SessionFacts) =>
        mayConfirmStatement(actor, session, {
          speakerSeatId: TABLE.seatId,
          state,
          minutesState: MinutesState.DRAFT,
        }),
    })),
    {
      object: 'own statement CAPTURED, minutes READY',
      ask: (actor, session) =>
        mayConfirmStatement(actor, session, {
          speakerSeatId: TABLE.seatId,
          state: StatementState.CAPTURED,
          minutesState: MinutesState.READY,
        }),
    },
  ],
  saveMinutes: onMinutes(minutesRules.mayWriteMinutes),
  restoreMinutes: onMinutes(minutesRules.mayWriteMinutes),
  readyMinutes: [
    ...onMinutes((actor, session, facts) =>
      minutesRules.mayReadyMinutes(actor, session, facts, TABLE.dimensionId),
    ),
    {
      object: 'minutes DRAFT of the current dimension',
      ask: (actor, session) =>
        minutesRules.mayReadyMinutes(
          actor,
          { ...session, currentDimensionId: TABLE.dimensionId },
          minutes(MinutesState.DRAFT),
          TABLE.dimensionId,
        ),
    },
  ],
  returnMinutes: onMinutes(minutesRules.mayReturnMinutes),
  agreeToMinutes: onMinutes(minutesRules.mayAgreeToMinutes),
  finaliseMinutes: finalising,
  proposeCorrection: onMinutes((actor, session, facts) =>
    minutesRules.mayProposeCorrection(actor, session, facts, [TABLE.seatId], TABLE.now),
  ),
  decideCorrection: [
    ...onMinutes((actor, session, facts) =>
      minutesRules.mayDecideCorrection(actor, session, facts, { state: CorrectionState.PROPOSED }),
    ),
    {
      object: 'minutes READY, correction already decided',
      ask: (actor, session) =>
        minutesRules.mayDecideCorrection(actor, session, minutes(MinutesState.READY), {
          state: CorrectionState.REFUSED,
        }),
    },
  ],
  addAddendum: onMinutes(minutesRules.mayAddAddendum),
  scoreDimension: Object.values(MinutesState).map((state) => ({
    object: `minutes ${state}`,
    ask: (actor: Actor, session: SessionFacts) => mayScoreDimension(actor, session, state),
  })),
  setPanelScore: Object.values(MinutesState).map((state) => ({
    object: `minutes ${state}`,
    ask: (actor: Actor, session: SessionFacts) => maySetPanelScore(actor, session, state),
  })),
  grantSeat: onSession(sessions.mayGrantSeat),
  revokeSeat: onSession(sessions.mayRevokeSeat),
  saveProgramme: onSession(mayPrepareWorkspace),
  saveDimension: onSession(mayPrepareWorkspace),
  saveCycle: onSession(mayPrepareWorkspace),
  saveRegion: onSession(mayPrepareWorkspace),
  saveAgency: onSession(mayPrepareWorkspace),
  savePerson: onSession(mayPrepareWorkspace),
  resendMail: onMails(mayResendMail),
  resendAccountMail: onMails((actor, _session, mail) => mayResendAccountMail(actor, mail)),
  markMailSent: onMails(mayMarkMailSent),
  markAccountMailSent: onMails((actor, _session, mail) => mayMarkAccountMailSent(actor, mail)),
  planImport: onImports(mayPlanImport),
  carryOutImport: onImports(mayCarryOutImport),
  undoImport: onImports(mayUndoImport),
  invitePerson: onSession(mayPrepareWorkspace),
  invitePeople: onSession(mayPrepareWorkspace),
  makePasswordLink: onSession(mayPrepareWorkspace),
  revokeInvitation: onSession(mayPrepareWorkspace),
  rescheduleSession: onSession(mayRescheduleSession),
  copySeats: onSession(mayCopySeats),
  makeApiToken: [
    { object: 'token that reads', ask: (actor) => mayMakeToken(actor, null) },
    { object: 'token of their seat', ask: (actor) => mayMakeToken(actor, TABLE.seatId) },
  ],
  revokeApiToken: [
    { object: 'token of their own', ask: (actor) => mayRevokeToken(actor, actor.personId) },
    { object: 'token of somebody else', ask: (actor) => mayRevokeToken(actor, 'somebody else') },
  ],
  recordArrival: onSession(sessions.mayRecordArrival),
  recordDeparture: onSession(sessions.mayRecordDeparture),
};
