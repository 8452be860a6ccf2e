import type {
  AnswerDraftPartsFragment,
  AnswerPartsFragment,
  AttendancePartsFragment,
  CorrectionPartsFragment,
  EvidenceFilePartsFragment,
  FollowUpPartsFragment,
  MinutesPartsFragment,
  PanelScorePartsFragment,
  QuestionPartsFragment,
  ScorePartsFragment,
  SeatPartsFragment,
  SessionProgressFragment,
  StatementPartsFragment,
} from '../generated/graphql.ts';
import { answerView, draftView } from './apply/answerView.ts';
import { takeAnswer, takeDraft, withEvidenceFile } from './apply/applyAnswer.ts';
import { takeFollowUp } from './apply/applyFollowUp.ts';
import { takeCorrection, takeMinutes } from './apply/applyMinutes.ts';
import { takeQuestion } from './apply/applyQuestion.ts';
import { takeScore } from './apply/applyScore.ts';
import { takeAttendance, takeSeat } from './apply/applySeat.ts';
import { takeAgenda, takeSession } from './apply/applySession.ts';
import { takeStatement } from './apply/applyStatement.ts';
import {
  agendaItemView,
  correctionViews,
  followUpView,
  minutesView,
  questionView,
  scoreView,
  seatView,
  statementView,
} from './fromSnapshot.ts';
import type { Room } from './room.ts';

type Part =
  | SessionProgressFragment
  | QuestionPartsFragment
  | AnswerPartsFragment
  | AnswerDraftPartsFragment
  | StatementPartsFragment
  | MinutesPartsFragment
  | CorrectionPartsFragment
  | EvidenceFilePartsFragment
  | FollowUpPartsFragment
  | SeatPartsFragment
  | AttendancePartsFragment
  | ScorePartsFragment
  | PanelScorePartsFragment;

/**
 * The room after the answer to a mutation or to a query of some parts: every object in it is taken in by the same
 * functions as events are, only where it is newer than what is held.
 */
export function applyResult(room: Room, data: unknown): Room {
  if (Array.isArray(data)) return data.reduce(applyResult, room);
  if (data === null || typeof data !== 'object') return room;
  if ('__typename' in data) {
    const taken = take(room, data as Part);
    if (taken) return taken;
  }
  return Object.values(data).reduce(applyResult, room);
}

/** The room with one object taken in, or null when the object only holds others. */
function take(room: Room, part: Part): Room | null {
  switch (part.__typename) {
    case 'Session':
      if (part.agendaItems === undefined) return null;
      return takeAgenda(
        takeSession(room, progressOf(part), null),
        part.agendaItems.map(agendaItemView),
        null,
      );
    case 'Question': {
      const answered = part.answers.reduce((next, answer) => takeAnswer(next, answerView(answer)), room);
      return takeQuestion(answered, questionView(part), null);
    }
    case 'Answer':
      return takeAnswer(room, answerView(part));
    case 'AnswerDraft':
      return takeDraft(room, draftView(part));
    case 'Statement':
      return takeStatement(room, statementView(part), null);
    case 'Minutes':
      return correctionViews(part).reduce(takeCorrection, takeMinutes(room, minutesView(part)));
    case 'Correction': {
      const { __typename, ...correction } = part;
      return takeCorrection(room, correction);
    }
    case 'EvidenceFile': {
      const { __typename, answerId, ...file } = part;
      const held = answerId ? room.answers[answerId] : undefined;
      return held ? withEvidenceFile(room, held, file) : room;
    }
    case 'FollowUp':
      return takeFollowUp(room, followUpView(part, part.sessionId !== room.session.id), null);
    case 'Seat':
      return takeSeat(room, seatView(part), null);
    case 'Attendance': {
      const { __typename, ...attendance } = part;
      return takeAttendance(room, attendance);
    }
    case 'Score':
    case 'PanelScore':
      return takeScore(room, scoreView(part), null);
    default:
      return null;
  }
}

function progressOf({ __typename, agendaItems, ...progress }: SessionProgressFragment) {
  return progress;
}
