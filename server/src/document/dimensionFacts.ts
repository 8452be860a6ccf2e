import { type MinutesState, QuestionState, Role, StatementMoment } from '@risalah/shared';
import type { DimensionFacts, PersonFacts, SignatureFacts, StatementFacts } from './documentFacts.ts';
import {
  type AnswerContent,
  type FollowUpContent,
  minutesOf,
  type NamedSeat,
  type ProceedingsContent,
  type QuestionContent,
  type StatementContent,
} from './proceedingsContent.ts';
import type { Sight } from './sight.ts';

/** Names that proceedings hold by id only. */
export interface Names {
  agency(id: string): string;
  /** Office of a seat; its name where it holds none. */
  office(seatId: string | null): string | null;
}

/** What a reader may see of a session in one dimension. */
export function dimensionFacts(
  content: ProceedingsContent,
  minutesState: MinutesState,
  sight: Sight,
  names: Names,
): Omit<DimensionFacts, 'addenda' | 'frozen'> {
  const { id, name, position, agenda } = content.dimension;
  const labels = new Map(
    content.questions.flatMap(({ answers }) => answers.map((each) => [each.answerId, each] as const)),
  );
  const seen = (followUps: readonly FollowUpContent[]) =>
    followUps
      .filter((each) => {
        const answering = labels.get(each.answerId ?? '')?.agencyId;
        return sight.decisionsOf(each.agencyId) || (answering !== undefined && sight.decisionsOf(answering));
      })
      .map((each) => followUpFacts(each, labels, names));
  return {
    ...{ id, name, position, minutesState },
    allottedMinutes: agenda.allottedMinutes,
    usedSeconds: agenda.usedSeconds,
    enteredAt: agenda.enteredAt,
    doneAt: agenda.doneAt,
    minutes: sight.minutes ? minutesOf(content) : null,
    questions: content.questions.map((question) => questionFacts(question, sight, names)),
    statements: statementsOf(content, StatementMoment.DIMENSION, names),
    followUps: { given: seen(content.followUps.given), judged: seen(content.followUps.judged) },
    panelScore: sight.score ? scoreOf(content) : null,
    corrections: content.corrections
      .filter(({ proposedBySeatId }) => sight.correctionOf(proposedBySeatId))
      .map(({ proposedBySeatId, oldText, newText }) => ({
        ...{ speaker: names.office(proposedBySeatId) ?? '', oldText, newText },
      })),
    signatures: signaturesOf(content, sight),
  };
}

/** What was said at one moment of a session, oldest first. */
export function statementsOf(
  { statements }: ProceedingsContent,
  moment: StatementMoment,
  names: Names,
): StatementFacts[] {
  return statements
    .filter((each: StatementContent) => each.moment === moment)
    .map(({ speakerSeatId, text, capturedAt }) => ({
      ...{ speaker: names.office(speakerSeatId) ?? '', text, at: capturedAt },
    }));
}

/** Somebody as the document prints them. */
export function personFacts(seat: NamedSeat, sight: Sight): PersonFacts {
  const { seatId, name, title, office, nip, actingFor } = seat;
  return { name, title, office, nip: sight.staffNumberOf(seatId) ? nip : null, actingFor };
}

function questionFacts(question: QuestionContent, sight: Sight, names: Names) {
  const { questionId: id, number, subdimension, askedAt, text, firstText, withdrawnReason } = question;
  const answers = question.answers.map((answer) => answerFacts(answer, sight, names));
  const withdrawn = question.state === QuestionState.WITHDRAWN;
  return { id, number, subdimension, askedAt, text, firstText, withdrawn, withdrawnReason, answers };
}

function answerFacts(answer: AnswerContent, sight: Sight, names: Names) {
  const { label, agencyId, state, text, speakerSeatId, late, decision, evidenceRequests } = answer;
  const files = sight.filesOf(agencyId) ? (answer.evidenceFiles ?? []) : [];
  const decided = sight.decisionsOf(agencyId);
  return {
    ...{ label, agency: names.agency(agencyId), state, text, late },
    speaker: names.office(speakerSeatId),
    decision: decided ? decision : null,
    evidence: decided ? evidenceRequests.map((each) => ({ text: each.text, dueAt: each.dueAt })) : [],
    files: files.map(({ sha256, at }) => ({ sha256, at })),
  };
}

function followUpFacts(followUp: FollowUpContent, labels: ReadonlyMap<string, AnswerContent>, names: Names) {
  const { answerId, agencyId, kind, text, dueYear, state, judgementNote: note } = followUp;
  const answer = labels.get(answerId ?? '')?.label ?? null;
  return { answer, agency: names.agency(agencyId), kind, text, dueYear, state, note };
}

function scoreOf({ panelScore, session }: ProceedingsContent): DimensionFacts['panelScore'] {
  const weights = session.cycle.levelWeights;
  return (
    panelScore?.levels.map(({ level, value, reason }) => ({
      ...{ level, value, reason },
      percent: weights.find((each) => each.level === level)?.percent ?? 0,
    })) ?? null
  );
}

/** Who signed; until somebody did, whose place it is to sign. */
function signaturesOf(content: ProceedingsContent, sight: Sight): SignatureFacts[] {
  const { chair, secretary } = content.signatures ?? {};
  const signed = [chair, secretary].filter((each) => !!each);
  if (content.minutes.finalAt && signed.length > 0) {
    return signed.map((each) => ({ ...personFacts(each, sight), role: each.role, at: each.at }));
  }
  const gone = new Set(content.attendance.filter((each) => each.revokedAt).map(({ seatId }) => seatId));
  const standing = (seats: readonly NamedSeat[]) =>
    seats.filter(({ seatId }) => !gone.has(seatId)).slice(0, 1);
  // Before layout 2 the one who made minutes final was their chair, and nobody else signed.
  return [
    ...standing(content.chair).map((seat) => ({
      ...personFacts(seat, sight),
      ...{ role: Role.CHAIR, at: content.minutes.finalAt },
    })),
    ...standing(content.secretaries).map((seat) => ({
      ...personFacts(seat, sight),
      ...{ role: Role.SECRETARY, at: null },
    })),
  ];
}
