import { mayScheduleSession, Refusal, SessionState } from '@risalah/shared';
import type { ActContext } from '../acts/actContext.ts';
import { performWorkspaceAct } from '../acts/performWorkspaceAct.ts';
import { readPanels } from '../seat/panelMember.ts';
import { Cycle } from '../workspace/cycle.entity.ts';
import { findToChange } from '../workspace/findToChange.ts';
import { Region } from '../workspace/region.entity.ts';
import { makeSession, readCycleFrame, type SessionToMake } from './makeSession.ts';
import { Session } from './session.entity.ts';
import type { CycleSessionInput, ScheduleCycleInput } from './session.inputs.ts';
import { takeSchedule } from './takeSchedule.ts';

/** The most sessions that are scheduled at once: Indonesia has 552 provinces, cities and regencies. */
const MOST_SESSIONS = 600;

/**
 * Schedules sessions of many regions in a cycle, all or none. What is wrong with one is refused with its `row`, from 0.
 * A region that is named twice, or has a session in the cycle that was not cancelled, is refused (ALREADY_EXISTS): the same
 * table sent by two administrators must not call every region twice.
 */
export function scheduleCycle(ctx: ActContext, input: ScheduleCycleInput): Promise<string> {
  const act = { operation: 'scheduleCycle', input };
  return performWorkspaceAct(ctx, act, async (deed) => {
    const { em, actor, require } = deed;
    require(mayScheduleSession(actor));
    const { sessions } = input;
    if (sessions.length > MOST_SESSIONS)
      throw new Refusal('TOO_MANY', { field: 'sessions', limit: MOST_SESSIONS });
    // Locked, so that of two tables sent at once the second finds what the first has scheduled.
    const cycle = await findToChange(em, Cycle, input.cycleId);
    const taken = await em.find(Session, { cycle: cycle.id, state: { $ne: SessionState.CANCELLED } });
    const scheduled = new Set(taken.map(({ region }) => region.id));
    const found = await em.find(Region, { id: { $in: sessions.map(({ regionId }) => regionId) } });
    const regions = new Map(found.map((region) => [region.id, region]));
    const takePanel = await readPanels(
      em,
      sessions.map(({ panel }) => panel),
    );
    const take = (given: CycleSessionInput): SessionToMake => {
      const region = regions.get(given.regionId);
      if (!region) throw new Refusal('NOT_FOUND', { field: 'regionId' });
      if (scheduled.has(region.id)) throw new Refusal('ALREADY_EXISTS', { field: 'regionId' });
      scheduled.add(region.id);
      return { region, schedule: takeSchedule(given), panel: takePanel(given.panel) };
    };
    const frame = await readCycleFrame(em, cycle);
    const making = sessions.map((given, row) => inRow(row, () => take(given)));
    for (const each of making) makeSession(deed, frame, each);
    return cycle;
  });
}

/** What `take` returns; what it refuses is refused with the row that it is about. */
function inRow<Taken>(row: number, take: () => Taken): Taken {
  try {
    return take();
  } catch (reason) {
    if (reason instanceof Refusal) throw new Refusal(reason.code, { ...reason.details, row });
    throw reason;
  }
}
