import { AnswerState, Decision, QuestionState } from '@risalah/shared';
import type { Room } from '../../live/room.ts';

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

/** Who was asked how much in which dimension. `seesDecisions` tells whether undecided answers count as open. */
export function coverageTable(room: Room, seesDecisions: boolean): CoverageRow[] {
  const cells = new Map<string, CoverageCell>();
  for (const answer of Object.values(room.answers)) {
    const question = room.questions[answer.questionId];
    if (!question || question.state === QuestionState.WITHDRAWN) continue;
    if (answer.state === AnswerState.RELEASED) continue;
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

/** Whether two tables say the same. */
export function sameTable(one: readonly CoverageRow[], other: readonly CoverageRow[]): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
