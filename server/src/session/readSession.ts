import type { EntityManager } from '@mikro-orm/core';
import { asObserver, mayEnterSession, Refusal } from '@risalah/shared';
import { loadActor } from '../access/loadActor.ts';
import type { RequestContext } from '../context.ts';
import { findDueFollowUps } from '../followUp/dueFollowUps.ts';
import type { FollowUp } from '../followUp/followUp.entity.ts';
import { Proceedings } from '../record/proceedings.entity.ts';
import { EvaluationRecord } from '../record/record.entity.ts';
import { Session } from './session.entity.ts';

/** A session as one moment saw it, with as much as was read of what hangs on it but not by its own collections. */
export interface SessionReading {
  session: Session;
  dueFollowUps?: FollowUp[];
  records?: EvaluationRecord[];
  proceedings?: Proceedings[];
}

const CONTENTS = [
  'region.agencies',
  'cycle',
  'seats',
  'attendance',
  'agendaItems.dimension',
  'questions.answers.revisions',
  'questions.answers.evidenceRequests',
  'questions.answers.evidenceFiles',
  'questions.answers.drafts',
  'questions.answers.followUps',
  'statements',
  'minutes.document',
  'minutes.corrections',
  'minutes.addenda',
  'followUps.agency',
  'followUps.dimension',
  'followUps.cycle',
  'followUps.answer',
  'scores',
  'panelScores',
] as const;

/** What of a session can be told without reading what hangs on it. */
const OF_ITSELF = ['__typename', 'id', 'state', 'eventNumber', 'stream', 'readAt'];

/**
 * Reads a session whole, or of itself only where `fields` ask for no more, so that everything in it, its event number
 * included, is of one moment; `observing` reads it as an observer would. Refuses with NOT_FOUND, or NO_SEAT for who has none.
 */
export async function readSession(
  ctx: RequestContext,
  id: string,
  fields: ReadonlySet<string>,
  observing: boolean,
): Promise<Session> {
  const { personId } = ctx;
  if (!personId) throw new Refusal('NOT_SIGNED_IN');
  const ofItself = [...fields].every((field) => OF_ITSELF.includes(field));
  const reading = ofItself ? await readBare(ctx.em, id) : await ctx.services.readings.read(id);
  // Who reads comes after what is read: with rights of an older moment they could see what came later.
  const whole = await loadActor(ctx.em, personId, ctx.narrowing);
  const actor = whole && observing ? asObserver(whole, id) : whole;
  if (!actor) throw new Refusal('NOT_SIGNED_IN');
  if (!reading) throw new Refusal('NOT_FOUND');
  const verdict = mayEnterSession(actor, reading.session);
  if (!verdict.allowed) throw new Refusal(verdict.code);
  ctx.keepReading(reading, actor);
  return reading.session;
}

async function readBare(em: EntityManager, id: string): Promise<SessionReading | null> {
  const session = await em.findOne(Session, id);
  return session && { session };
}

/** A session with all that hangs on it, within the transaction of the `em`; null when there is none of that id. */
export async function readWhole(em: EntityManager, id: string): Promise<SessionReading | null> {
  const session = await em.findOne(Session, id);
  if (!session) return null;
  await em.populate(session, CONTENTS);
  return {
    session,
    dueFollowUps: await findDueFollowUps(em, session),
    records: (await findRecords(em, [session])).get(id),
    proceedings: await em.find(Proceedings, { session: id }),
  };
}

/** The records that sessions are attached to, in the order of their dimensions, by the id of the session. */
export async function findRecords(
  em: EntityManager,
  sessions: readonly Session[],
): Promise<ReadonlyMap<string, EvaluationRecord[]>> {
  const records = await em.find(
    EvaluationRecord,
    {
      region: { $in: [...new Set(sessions.map((session) => session.region.id))] },
      cycle: { $in: [...new Set(sessions.map((session) => session.cycle.id))] },
    },
    { populate: ['region', 'cycle', 'dimension'], orderBy: { dimension: { position: 'asc' } } },
  );
  const isOf = (record: EvaluationRecord, { region, cycle }: Session): boolean =>
    record.region.id === region.id && record.cycle.id === cycle.id;
  return new Map(sessions.map((session) => [session.id, records.filter((record) => isOf(record, session))]));
}
