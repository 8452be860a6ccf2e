import { EventKind, MinutesVersionReason, mayWriteMinutes, PANEL, Refusal, Role } from '@risalah/shared';
import type { ActContext } from '../acts/actContext.ts';
import { performAct } from '../acts/performAct.ts';
import { findMinutes, sessionOfMinutes } from './findMinutes.ts';
import type { RestoreMinutesInput } from './minutes.inputs.ts';
import { minutesPayload } from './minutesPayload.ts';
import { editDocument } from './together/editDocument.ts';
import { keepVersion } from './together/keepVersion.ts';
import { MinutesVersion } from './together/minutesVersion.entity.ts';
import { openForAct } from './together/openForAct.ts';

/**
 * Puts an older version of the text back into a draft: one more edit of the document that is written together, which
 * takes nothing out of the history. What stood until then is kept as a version.
 */
export function restoreMinutes(ctx: ActContext, input: RestoreMinutesInput): Promise<string> {
  const act = { operation: 'restoreMinutes', input, session: sessionOfMinutes(input.minutesId) };
  return performAct(ctx, act, async (deed) => {
    const { em, now } = deed;
    const { minutes, facts } = await findMinutes(em, input.minutesId);
    deed.require(mayWriteMinutes(deed.actor, deed.session, facts));
    const version = await em.findOne(MinutesVersion, { id: input.versionId, minutes: minutes.id });
    if (!version) throw new Refusal('NOT_FOUND', { field: 'versionId' });
    const stored = await openForAct(deed, minutes);
    await keepVersion(em, minutes, MinutesVersionReason.RESTORED, now);
    const seat = deed.seat((each) => each.role === Role.SECRETARY || each.role === Role.CHAIR);
    await editDocument(deed, minutes, stored, version.document, seat.id);
    minutes.untold = 0;
    const { returnedReason } = minutes;
    deed.record(EventKind.MINUTES_SAVED, [PANEL], minutesPayload(minutes, { returnedReason }));
    return minutes;
  });
}
