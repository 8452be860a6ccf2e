import type { EntityManager } from '@mikro-orm/core';
import { mayEnterSession, Refusal } from '@risalah/shared';
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
  'minutes.corrections',
  'minutes.addenda',
  'followUps.agency',
  'followUps.dimension',
  'followUps.cycle',
  'followUps.answer',
  'scores',
  'panelScores',
] as const;

/**
 * Reads a session whole, in one transaction, so that everything in it, its event number included, is of one moment.
 * Refuses with NOT_FOUND, or NO_SEAT for who has none.
 */
export async function readSession(ctx: RequestContext, id: string): Promise<Session> {
  const { personId } = ctx;
  if (!personId) throw new Refusal('NOT_SIGNED_IN');
  const read = async (em: EntityManager): Promise<SessionReading> => {
    const actor = await loadActor(em, personId, ctx.narrowing);
    if (!actor) throw new Refusal('NOT_SIGNED_IN');
    const session = await em.findOne(Session, id);
    if (!session) throw new Refusal('NOT_FOUND');
    const verdict = mayEnterSession(actor, session);
    if (!verdict.allowed) throw new Refusal(verdict.code);
    await em.populate(session, CONTENTS);
    return {
      session,
      dueFollowUps: await findDueFollowUps(em, session),
      records: (await findRecords(em, [session])).get(id),
      proceedings: await em.find(Proceedings, { session: id }),
    };
  };
  const reading = await ctx.services.fork().transactional(read, { readOnly: true });
  ctx.keepReading(reading);
  return reading.session;
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
