import type { FilterQuery } from '@mikro-orm/core';
import type { RequestContext } from '../context.ts';
import { findAllDueFollowUps } from '../followUp/dueFollowUps.ts';
import { findRecords } from './readSession.ts';
import { Session } from './session.entity.ts';

const FOLLOW_UPS = ['followUps.agency', 'followUps.dimension', 'followUps.cycle', 'followUps.answer'];

/** What a field of a session reads, to be read for all sessions of a list at once and not for each. */
const READ_BY_FIELD: Record<string, readonly string[]> = {
  cycle: ['cycle.programme'],
  seats: ['seats'],
  panel: ['seats'],
  mySeats: ['seats'],
  agencies: ['seats', 'questions', 'region.agencies'],
  attendance: ['attendance'],
  agendaItems: ['agendaItems.dimension'],
  questions: ['questions.answers'],
  statements: ['statements'],
  minutes: ['minutes'],
  followUps: ['minutes', ...FOLLOW_UPS],
  dueFollowUps: ['minutes'],
  scores: ['scores'],
  panelScores: ['minutes', 'panelScores'],
  regionTotal: ['minutes', 'panelScores', 'agendaItems'],
};

/** Sessions by date, with what `fields` ask of each, in a number of queries that does not grow with the sessions. */
export async function readSessions(
  ctx: RequestContext,
  where: FilterQuery<Session>,
  fields: ReadonlySet<string>,
): Promise<Session[]> {
  const contents = new Set([...fields].flatMap((field) => READ_BY_FIELD[field] ?? []));
  const sessions = await ctx.em.find(Session, where, {
    populate: ['region', 'cycle', ...contents] as never,
    orderBy: { scheduledFor: 'asc', id: 'asc' },
  });
  const due = fields.has('dueFollowUps') ? await findAllDueFollowUps(ctx.em, sessions) : null;
  const records = fields.has('records') ? await findRecords(ctx.em, sessions) : null;
  for (const session of sessions) {
    ctx.keepReading({
      session,
      dueFollowUps: due?.get(session.id),
      records: records?.get(session.id),
    });
  }
  return sessions;
}
