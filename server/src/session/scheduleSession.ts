import type { EntityManager } from '@mikro-orm/core';
import { EVERYONE, EventKind, mayScheduleSession } from '@risalah/shared';
import type { ActContext } from '../acts/actContext.ts';
import { find } from '../acts/performAct.ts';
import { performWorkspaceAct } from '../acts/performWorkspaceAct.ts';
import { AgendaItem } from '../agenda/agendaItem.entity.ts';
import { Minutes } from '../minutes/minutes.entity.ts';
import { EvaluationRecord } from '../record/record.entity.ts';
import { Cycle } from '../workspace/cycle.entity.ts';
import { Dimension } from '../workspace/dimension.entity.ts';
import { Region } from '../workspace/region.entity.ts';
import { Session } from './session.entity.ts';
import type { ScheduleSessionInput } from './session.inputs.ts';
import { sessionPayload } from './sessionPayload.ts';
import { takeSchedule } from './takeSchedule.ts';

/**
 * Schedules a session: its agenda has every dimension of the programme, each with minutes to be written and the record
 * that they will be attached to. There is no session to lock yet.
 */
export function scheduleSession(ctx: ActContext, input: ScheduleSessionInput): Promise<string> {
  const act = { operation: 'scheduleSession', input };
  return performWorkspaceAct(ctx, act, async ({ em, actor, require, beginSession }) => {
    require(mayScheduleSession(actor));
    const region = await find(em, Region, input.regionId);
    const cycle = await find(em, Cycle, input.cycleId);
    const session = em.create(Session, { region, cycle, ...takeSchedule(input) });
    em.persist(session);
    const items = await fillAgenda(em, session);
    beginSession(session).record(EventKind.SESSION_SCHEDULED, [EVERYONE], sessionPayload(session, items));
    return session;
  });
}

async function fillAgenda(em: EntityManager, session: Session): Promise<AgendaItem[]> {
  const { region, cycle } = session;
  const dimensions = await em.find(
    Dimension,
    { programme: cycle.programme.id },
    { orderBy: { position: 'asc' } },
  );
  const items: AgendaItem[] = [];
  for (const [index, dimension] of dimensions.entries()) {
    const item = em.create(AgendaItem, {
      session,
      dimension,
      position: index + 1,
      allottedMinutes: cycle.allottedMinutes,
    });
    em.persist([item, em.create(Minutes, { session, dimension })]);
    items.push(item);
    const record = await em.findOne(EvaluationRecord, {
      region: region.id,
      cycle: cycle.id,
      dimension: dimension.id,
    });
    if (!record) em.persist(em.create(EvaluationRecord, { region, cycle, dimension }));
  }
  return items;
}
