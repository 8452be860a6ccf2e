import { EventKind, mayWriteMinutes, PANEL, Role } from '@risalah/shared';
import type { ActContext } from '../acts/actContext.ts';
import { performAct } from '../acts/performAct.ts';
import { checkMinutesRevision, findMinutes, sessionOfMinutes } from './findMinutes.ts';
import type { SaveMinutesInput } from './minutes.inputs.ts';
import { minutesPayload } from './minutesPayload.ts';
import { readMinutesText, writeMinutesText } from './minutesText.ts';

/** Saves the text of a draft. The panel learns that it was saved and fetches the text; nobody else learns of it. */
export function saveMinutes(ctx: ActContext, input: SaveMinutesInput): Promise<string> {
  const act = { operation: 'saveMinutes', input, session: sessionOfMinutes(input.minutesId) };
  return performAct(ctx, act, async (deed) => {
    const { minutes, facts } = await findMinutes(deed.em, input.minutesId);
    deed.require(mayWriteMinutes(deed.actor, deed.session, facts));
    checkMinutesRevision(minutes, input.revision, input.text);
    if (input.text === readMinutesText(minutes)) return minutes;
    writeMinutesText(minutes, input.text);
    minutes.savedAt = deed.now;
    minutes.savedBySeatId = deed.seat((each) => each.role === Role.SECRETARY || each.role === Role.CHAIR).id;
    minutes.revision += 1;
    const { returnedReason } = minutes;
    deed.record(EventKind.MINUTES_SAVED, [PANEL], minutesPayload(minutes, { returnedReason }));
    return minutes;
  });
}
