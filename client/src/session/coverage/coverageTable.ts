import { AnswerState, Decision, QuestionState } from '@risalah/shared';
import type { Room } from '../../live/room.ts';
import { answersOf, askedQuestions } from '../../live/roomParts.ts';
import type { AnswerView, QuestionView } from '../../live/views.ts';

/** One cell of the coverage: an agency in a dimension. */
export interface CoverageCell {
  agencyId: string;
  dimensionId: string;
  /** Questions asked of it. */
  asked: number;
  /** Something is still awaited, or waits for a decision that the reader sees. */
  open: boolean;
  /** An answer led to a follow-up. */
  followUp: boolean;
}

/** Coverage by agency, then dimension, as rows in the region's order. */
export interface CoverageRow {
  agencyId: string;
  cells: readonly CoverageCell[];
}

/** Whether an answer counts in the coverage: of a question that stands, asked of an agency that was not released from it. */
function counts(question: QuestionView | undefined, answer: AnswerView): question is QuestionView {
  return (
    question !== undefined &&
    question.state !== QuestionState.WITHDRAWN &&
    answer.state !== AnswerState.RELEASED
  );
}

/** The very questions that the cell of an agency and a dimension counts, by number. */
export function coveredQuestions(room: Room, agencyId: string, dimensionId: string): QuestionView[] {
  return askedQuestions(room, dimensionId).filter((question) =>
    answersOf(room, question.id).some((answer) => answer.agencyId === agencyId && counts(question, answer)),
  );
}

/** Who was asked how much in which dimension. `seesDecisions` tells whether undecided answers count as open. */
export function coverageTable(room: Room, seesDecisions: boolean): CoverageRow[] {
  const cells = new Map<string, CoverageCell>();
  for (const answer of Object.values(room.answers)) {
    const question = room.questions[answer.questionId];
    if (!counts(question, answer)) continue;
    const { agencyId } = answer;
    const { dimensionId } = question;
    const key = `${agencyId}:${dimensionId}`;
    const held = cells.get(key) ?? { agencyId, dimensionId, asked: 0, open: false, followUp: false };
    const undecided = seesDecisions && !answer.decision && answer.state !== AnswerState.UNANSWERED;
    cells.set(key, {
      ...held,
      asked: held.asked + 1,
      open: held.open || answer.state === AnswerState.AWAITED || undecided,
      followUp: held.followUp || answer.decision === Decision.FOLLOW_UP,
    });
  }
  return room.agencyIds.map((agencyId) => ({
    agencyId,
    cells: room.agenda.map(
      ({ dimensionId }) =>
        cells.get(`${agencyId}:${dimensionId}`) ?? {
          ...{ agencyId, dimensionId },
          ...{ asked: 0, open: false, followUp: false },
        },
    ),
  }));
}
