import type { EntityManager } from '@mikro-orm/core';
import { FollowUpState } from '@risalah/shared';
import type { Session } from '../session/session.entity.ts';
import { FollowUp } from './followUp.entity.ts';
import { isDue } from './isDue.ts';

/**
 * The follow-ups carried over into sessions whose cycles were read, by the id of the session: left open by earlier
 * cycles of its region and due by its cycle's year, with those that were judged in it. In the order of dimensions, then
 * of giving.
 */
export async function findAllDueFollowUps(
  em: EntityManager,
  sessions: readonly Session[],
): Promise<ReadonlyMap<string, FollowUp[]>> {
  if (sessions.length === 0) return new Map();
  const found = await em.find(
    FollowUp,
    {
      region: { $in: [...new Set(sessions.map((session) => session.region.id))] },
      $or: [
        { judgedInSessionId: { $in: sessions.map((session) => session.id) } },
        {
          state: FollowUpState.OPEN,
          dueYear: { $lte: Math.max(...sessions.map((session) => session.cycle.year)) },
        },
      ],
    },
    {
      populate: ['agency', 'dimension', 'cycle', 'answer'],
      orderBy: { dimension: { position: 'asc' }, id: 'asc' },
    },
  );
  return new Map(
    sessions.map((session) => [session.id, found.filter((each) => isCarriedInto(each, session))]),
  );
}

/** The follow-ups carried over into one session, whose cycle was read. */
export async function findDueFollowUps(em: EntityManager, session: Session): Promise<FollowUp[]> {
  return (await findAllDueFollowUps(em, [session])).get(session.id) ?? [];
}

function isCarriedInto(followUp: FollowUp, session: Session): boolean {
  if (followUp.sessionId === session.id || followUp.region.id !== session.region.id) return false;
  return followUp.judgedInSessionId === session.id || isDue(followUp, followUp.cycle, session.cycle);
}
