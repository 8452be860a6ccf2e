import { EVERYONE, EventKind, mayEnterDimension, Refusal, Role } from '@risalah/shared';
import type { ActContext } from '../acts/actContext.ts';
import { performAct } from '../acts/performAct.ts';
import { agendaOf } from '../agenda/agendaOf.ts';
import { leaveItem, startItem } from './clocks.ts';
import type { EnterDimensionInput } from './session.inputs.ts';
import { sessionPayload } from './sessionPayload.ts';

/** Moves a live session to another dimension: the clock of the one that is left stops, and the other's runs. */
export function enterDimension(ctx: ActContext, input: EnterDimensionInput): Promise<string> {
  const act = { operation: 'enterDimension', input, session: input.sessionId, ofItsSessionOnly: true };
  return performAct(ctx, act, async ({ em, session, actor, now, require, record, seat }) => {
    require(mayEnterDimension(actor, session));
    seat((each) => each.role === Role.CHAIR);
    const items = await agendaOf(em, session);
    const next = items.find((item) => item.dimensionId === input.dimensionId);
    if (!next) throw new Refusal('WRONG_SESSION', { field: 'dimensionId' });
    if (session.currentDimensionId === next.dimensionId) throw new Refusal('DIMENSION_ALREADY_CURRENT');
    const left = items.find((item) => item.dimensionId === session.currentDimensionId);
    if (left) leaveItem(left, now);
    startItem(next, now);
    session.currentDimensionId = next.dimensionId;
    session.revision += 1;
    record(EventKind.DIMENSION_ENTERED, [EVERYONE], sessionPayload(session, items));
    return session;
  });
}
