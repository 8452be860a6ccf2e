import { mayScheduleSession } from '@risalah/shared';
import type { ActContext } from '../acts/actContext.ts';
import { find } from '../acts/performAct.ts';
import { performWorkspaceAct } from '../acts/performWorkspaceAct.ts';
import { readPanels } from '../seat/panelMember.ts';
import { Cycle } from '../workspace/cycle.entity.ts';
import { Region } from '../workspace/region.entity.ts';
import { makeSession, readCycleFrame } from './makeSession.ts';
import type { ScheduleSessionInput } from './session.inputs.ts';
import { takeSchedule } from './takeSchedule.ts';

/** Schedules a session, and seats its panel where one is named. */
export function scheduleSession(ctx: ActContext, input: ScheduleSessionInput): Promise<string> {
  const act = { operation: 'scheduleSession', input };
  return performWorkspaceAct(ctx, act, async (deed) => {
    const { em, actor, require } = deed;
    require(mayScheduleSession(actor));
    const region = await find(em, Region, input.regionId);
    const frame = await readCycleFrame(em, await find(em, Cycle, input.cycleId));
    const takePanel = await readPanels(em, [input.panel]);
    return makeSession(deed, frame, {
      region,
      schedule: takeSchedule(input),
      panel: takePanel(input.panel),
    });
  });
}
