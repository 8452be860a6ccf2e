import type { EntityManager } from '@mikro-orm/core';
import { CorrectionState, Role, StatementMoment } from '@risalah/shared';
import { iso } from '../acts/moments.ts';
import { AgendaItem } from '../agenda/agendaItem.entity.ts';
import { PanelScore } from '../score/panelScore.entity.ts';
import { Score } from '../score/score.entity.ts';
import { Attendance } from '../seat/attendance.entity.ts';
import { Seat } from '../seat/seat.entity.ts';
import type { Session } from '../session/session.entity.ts';
import { Statement } from '../statement/statement.entity.ts';
import { statementPayload } from '../statement/statementPayload.ts';
import { collectFollowUps } from './collectFollowUps.ts';
import { collectQuestions } from './collectQuestions.ts';
import { Correction } from './correction.entity.ts';
import type { Frozen } from './frozen.ts';
import type { Minutes } from './minutes.entity.ts';
import { correctionPayload, minutesPayload } from './minutesPayload.ts';
import { nameOf, signaturesOf } from './nameOf.ts';
import { freezeQuestions, wordingsIn } from './together/freezeQuestions.ts';
import { startOf } from './together/startOf.ts';

/** Names the layout of the frozen text; a later layout gets another name, and what is frozen keeps its own. */
const FORMAT = 'risalah/proceedings/2';

/**
 * All that a session was in the dimension of these minutes, as plain values: what everyone seated may read from FINAL
 * on. No drafts, no queue, no single scores, and of proposals only what was taken up. What was said at opening and closing
 * belongs to no dimension and stands in the proceedings of every one, so that each can be read alone.
 */
export async function collectProceedings(
  em: EntityManager,
  session: Session,
  minutes: Minutes,
): Promise<Frozen> {
  await em.populate(session, ['region', 'cycle.programme']);
  const seats = await em.find(
    Seat,
    { session: session.id },
    { orderBy: { id: 'asc' }, populate: ['agency'] },
  );
  const questions = await collectQuestions(em, session.id, minutes.dimensionId);
  const document = freezeQuestions(await startOf(em, minutes), await wordingsIn(em, session));
  const officeOf = (role: Role): Frozen[] => seats.filter((seat) => seat.role === role).map(nameOf);
  return {
    format: FORMAT,
    session: headOf(session),
    chair: officeOf(Role.CHAIR),
    secretaries: officeOf(Role.SECRETARY),
    signatures: signaturesOf(minutes, seats),
    attendance: await attendanceOf(em, session, seats),
    dimension: await dimensionOf(em, session, minutes.dimensionId),
    questions,
    statements: await statementsOf(em, session.id, minutes.dimensionId),
    followUps: await collectFollowUps(em, session.id, minutes.dimensionId, seats),
    panelScore: await panelScoreOf(em, session.id, minutes.dimensionId),
    minutes: minutesPayload(minutes, { text: minutes.text, document }),
    corrections: await correctionsOf(em, minutes.id),
  };
}

function headOf(session: Session): Frozen {
  const { region, cycle } = session;
  return {
    id: session.id,
    region: { id: region.id, name: region.name, code: region.code },
    programme: cycle.programme.name,
    cycle: {
      id: cycle.id,
      year: cycle.year,
      stage: cycle.stage,
      name: cycle.name,
      letter: cycle.letter,
      levelWeights: cycle.levelWeights,
    },
    scheduledFor: iso(session.scheduledFor),
    timeZone: session.timeZone,
    venue: session.venue,
    openedAt: iso(session.openedAt),
    closedAt: iso(session.closedAt),
    elapsedSeconds: session.elapsedSeconds,
  };
}

async function attendanceOf(em: EntityManager, session: Session, seats: readonly Seat[]): Promise<Frozen[]> {
  const stays = await em.find(
    Attendance,
    { session: session.id },
    { orderBy: { arrivedAt: 'asc', id: 'asc' } },
  );
  return seats.map((seat) => ({
    ...nameOf(seat),
    role: seat.role,
    agency: seat.agency && { id: seat.agency.id, name: seat.agency.name, shortName: seat.agency.shortName },
    deputy: seat.deputy,
    revokedAt: iso(seat.revokedAt),
    stays: stays
      .filter((stay) => stay.seatId === seat.id)
      .map((stay) => ({ arrivedAt: iso(stay.arrivedAt), departedAt: iso(stay.departedAt) })),
  }));
}

async function dimensionOf(em: EntityManager, session: Session, dimensionId: string): Promise<Frozen> {
  const item = await em.findOneOrFail(
    AgendaItem,
    { session: session.id, dimension: dimensionId },
    { populate: ['dimension'] },
  );
  const { id, name, position, subdimensions } = item.dimension;
  return {
    id,
    name,
    position,
    subdimensions,
    agenda: {
      position: item.position,
      allottedMinutes: item.allottedMinutes,
      usedSeconds: item.usedSeconds,
      enteredAt: iso(item.enteredAt),
      doneAt: iso(item.doneAt),
    },
  };
}

async function statementsOf(em: EntityManager, sessionId: string, dimensionId: string): Promise<Frozen[]> {
  const statements = await em.find(
    Statement,
    {
      session: sessionId,
      $or: [{ dimensionId }, { moment: { $in: [StatementMoment.OPENING, StatementMoment.CLOSING] } }],
    },
    { orderBy: { capturedAt: 'asc', id: 'asc' } },
  );
  return statements.map(statementPayload);
}

async function panelScoreOf(
  em: EntityManager,
  sessionId: string,
  dimensionId: string,
): Promise<Frozen | null> {
  const score = await em.findOne(PanelScore, { session: sessionId, dimension: dimensionId });
  if (!score) return null;
  // How many scored is no single score; who gave what stays between them and the chair.
  const scorers = await em.count(Score, { session: sessionId, dimension: dimensionId });
  return { levels: score.levels, setBySeatId: score.setBySeatId, setAt: iso(score.setAt), scorers };
}

async function correctionsOf(em: EntityManager, minutesId: string): Promise<Frozen[]> {
  const corrections = await em.find(
    Correction,
    { minutes: minutesId, state: CorrectionState.ACCEPTED },
    { orderBy: { proposedAt: 'asc', id: 'asc' } },
  );
  return corrections.map(correctionPayload);
}
