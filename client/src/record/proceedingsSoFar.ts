import { QuestionState, StatementMoment } from '@risalah/shared';
import type { RecordSessionFragment } from '../generated/graphql.ts';
import { documentIn } from '../live/documentIn.ts';
import { type ProceedingsView, type QuestionInRecord, wholeStay } from './proceedingsView.ts';

/**
 * What a session is in one dimension until its minutes are final, as far as the reader may see it. `agencies` are the
 * region's names. The panel's score is the
 * panel's to see until then.
 */
export function proceedingsSoFar(
  session: RecordSessionFragment,
  dimensionId: string,
  agencies: ReadonlyMap<string, string>,
): ProceedingsView {
  const offices = new Map(session.seats.map((seat) => [seat.id, seat.office]));
  const minutes = session.minutes.find((each) => each.dimensionId === dimensionId);
  return {
    questions: session.questions
      .filter((question) => question.dimensionId === dimensionId)
      .flatMap((question) => questionOf(question, agencies, offices))
      .sort((a, b) => a.number - b.number),
    statements: session.statements
      .filter(
        ({ moment, ...said }) => said.dimensionId === dimensionId || moment !== StatementMoment.DIMENSION,
      )
      .map(({ id, moment, speakerSeatId, text }) => ({
        id,
        moment,
        speaker: offices.get(speakerSeatId) ?? '',
        text,
      })),
    seats: session.seats
      .filter((seat) => !seat.revokedAt)
      .map(({ id, role, name, office, nip, actingFor }) => ({
        ...{ id, role, name, office, nip, actingFor },
        ...wholeStay(session.attendance.filter((stay) => stay.seatId === id)),
      })),
    minutes: minutes?.text ? documentIn(minutes.document) : null,
    panelScore: session.panelScores.find((each) => each.dimensionId === dimensionId)?.levels ?? null,
    scorers: null,
    weights: session.cycle.levelWeights,
    signatures: [],
  };
}

function questionOf(
  question: RecordSessionFragment['questions'][number],
  agencies: ReadonlyMap<string, string>,
  offices: ReadonlyMap<string, string>,
): QuestionInRecord[] {
  const { id, number, text, firstText, state, withdrawnReason } = question;
  if (number === null) return [];
  const answers = question.answers.map(({ agencyId, letter, speakerSeatId, ...answer }) => ({
    id: answer.id,
    label: `${number}${letter}`,
    agency: agencies.get(agencyId) ?? '',
    state: answer.state,
    text: answer.text,
    decision: answer.decision,
    speaker: speakerSeatId ? (offices.get(speakerSeatId) ?? null) : null,
    late: answer.late,
  }));
  const withdrawn = state === QuestionState.WITHDRAWN;
  return [{ id, number, text, firstText, withdrawn, withdrawnReason, answers }];
}
