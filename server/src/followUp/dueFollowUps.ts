import type { EntityManager } from '@mikro-orm/core';
import { FollowUpState } from '@risalah/shared';
import type { Session } from '../session/session.entity.ts';
import { Cycle } from '../workspace/cycle.entity.ts';
import { FollowUp } from './followUp.entity.ts';
import { earlierThan } from './isDue.ts';

/**
 * The follow-ups carried over into a session: left open by earlier cycles of its region and due by its cycle's year,
 * with those that were judged in it. In the order of dimensions, then of giving.
 */
export async function findDueFollowUps(em: EntityManager, session: Session): Promise<FollowUp[]> {
  const cycle = await em.findOneOrFail(Cycle, session.cycle.id);
  return em.find(
    FollowUp,
    {
      region: session.region.id,
      session: { $ne: session.id },
      $or: [
        { judgedInSessionId: session.id },
        {
          state: FollowUpState.OPEN,
          dueYear: { $lte: cycle.year },
          cycle: earlierThan(cycle),
        },
      ],
    },
    {
      populate: ['agency', 'dimension', 'cycle'],
      orderBy: { dimension: { position: 'asc' }, id: 'asc' },
    },
  );
}
