import { EVERYONE, EventKind, LIMITS, mayAddAddendum, Role } from '@risalah/shared';
import { performAct } from '../acts/performAct.ts';
import { takeText } from '../acts/takeText.ts';
import type { SealingContext } from '../proof/sealing.ts';
import { Addendum } from './addendum.entity.ts';
import { findMinutes, sessionOfMinutes } from './findMinutes.ts';
import type { AddAddendumInput } from './minutes.inputs.ts';
import { addendumPayload } from './minutesPayload.ts';
import { sealAddendum } from './sealFrozen.ts';

/** Adds what came later to FINAL minutes, and seals it. What was frozen, and the minutes themselves, stay as they are. */
export function addAddendum(ctx: SealingContext, input: AddAddendumInput): Promise<string> {
  const act = { operation: 'addAddendum', input, session: sessionOfMinutes(input.minutesId) };
  return performAct(ctx, act, async (deed) => {
    const { em, session, actor, now } = deed;
    const { minutes, facts } = await findMinutes(em, input.minutesId);
    deed.require(mayAddAddendum(actor, session, facts));
    const addendum = em.create(Addendum, {
      minutes,
      text: takeText(input.text, LIMITS.addendumText),
      bySeatId: deed.seat((each) => each.role === Role.SECRETARY || each.role === Role.CHAIR).id,
      at: now,
    });
    em.persist(addendum);
    await sealAddendum(em, ctx.sealing, addendum);
    deed.record(EventKind.ADDENDUM_ADDED, [EVERYONE], addendumPayload(addendum));
    return minutes;
  });
}
