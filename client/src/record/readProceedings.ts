import {
  type AnswerState,
  type Decision,
  documentOfText,
  type MinutesDocument,
  QuestionState,
  type Role,
  type StatementMoment,
} from '@risalah/shared';
import {
  type LevelScore,
  type LevelWeight,
  type ProceedingsView,
  type QuestionInRecord,
  type SeatInRecord,
  type Signature,
  type Stay,
  wholeStay,
} from './proceedingsView.ts';

/** The layouts of frozen proceedings that this page reads; the server names its own in what it freezes. The second has rich minutes and signatures too. */
const FORMATS: readonly unknown[] = ['risalah/proceedings/1', 'risalah/proceedings/2'];

/** The parts of frozen proceedings that the record shows, as server/src/minutes/collectProceedings.ts lays them down. */
interface Frozen {
  format: string;
  session: { cycle: { levelWeights: LevelWeight[] } };
  attendance: FrozenSeat[];
  questions: FrozenQuestion[];
  statements: { statementId: string; moment: StatementMoment; speakerSeatId: string; text: string }[];
  panelScore: { levels: LevelScore[]; scorers?: number } | null;
  minutes: { text: string | null; document?: MinutesDocument | null };
  /** Since layout 2. */
  signatures?: { chair: Signature | null; secretary: Signature | null };
}

interface FrozenSeat {
  seatId: string;
  role: Role;
  name: string;
  office: string;
  nip: string | null;
  actingFor: string | null;
  agency: { id: string; name: string } | null;
  stays: Stay[];
}

interface FrozenQuestion {
  questionId: string;
  number: number;
  text: string;
  firstText: string | null;
  state: QuestionState;
  withdrawnReason: string | null;
  answers: {
    answerId: string;
    label: string;
    agencyId: string;
    state: AnswerState;
    text: string | null;
    decision: Decision | null;
    speakerSeatId: string | null;
    late: boolean;
  }[];
}

/**
 * Reads frozen proceedings. `agencies` are the region's names of today, for agencies that were asked but not seated.
 * Null when the text is of a layout that this page does not know.
 */
export function readProceedings(
  canonicalJson: string,
  agencies: ReadonlyMap<string, string>,
): ProceedingsView | null {
  const frozen = parse(canonicalJson);
  if (!frozen) return null;
  const seats = new Map(frozen.attendance.map((seat) => [seat.seatId, seat]));
  const names = new Map(agencies);
  for (const { agency } of frozen.attendance) if (agency) names.set(agency.id, agency.name);
  const officeOf = (seatId: string | null) => (seatId ? (seats.get(seatId)?.office ?? null) : null);
  return {
    questions: frozen.questions.map((question) => questionOf(question, names, officeOf)),
    statements: frozen.statements.map(({ statementId, moment, speakerSeatId, text }) => ({
      id: statementId,
      moment,
      speaker: officeOf(speakerSeatId) ?? '',
      text,
    })),
    seats: frozen.attendance.map(seatOf),
    minutes: minutesIn(frozen),
    panelScore: frozen.panelScore?.levels ?? null,
    scorers: frozen.panelScore?.scorers ?? null,
    weights: frozen.session.cycle.levelWeights,
    signatures: [frozen.signatures?.chair, frozen.signatures?.secretary].filter((each) => !!each),
  };
}

/** The first layout has plain words alone. */
function minutesIn({ minutes: { text, document }, questions }: Frozen): MinutesDocument | null {
  if (document || !text) return document ?? null;
  return documentOfText(text, new Map(questions.map(({ number, questionId }) => [number, questionId])));
}

function parse(canonicalJson: string): Frozen | null {
  let value: unknown;
  try {
    value = JSON.parse(canonicalJson);
  } catch {
    return null;
  }
  // The name stands for the layout: whoever freezes another one gives it another name.
  if (typeof value !== 'object' || value === null || !('format' in value)) return null;
  return FORMATS.includes(value.format) ? (value as Frozen) : null;
}

function questionOf(
  question: FrozenQuestion,
  agencies: ReadonlyMap<string, string>,
  officeOf: (seatId: string | null) => string | null,
): QuestionInRecord {
  const { questionId: id, number, text, firstText, withdrawnReason } = question;
  const answers = question.answers.map(({ answerId, agencyId, speakerSeatId, ...answer }) => ({
    id: answerId,
    label: answer.label,
    agency: agencies.get(agencyId) ?? '',
    state: answer.state,
    text: answer.text,
    decision: answer.decision,
    speaker: officeOf(speakerSeatId),
    late: answer.late,
  }));
  const withdrawn = question.state === QuestionState.WITHDRAWN;
  return { id, number, text, firstText, withdrawn, withdrawnReason, answers };
}

function seatOf({ seatId: id, role, name, office, nip, actingFor, stays }: FrozenSeat): SeatInRecord {
  return { id, role, name, office, nip, actingFor, ...wholeStay(stays) };
}
