import { documentOfText, EventKind, LIMITS, mayWriteMinutes, PANEL, Refusal, Role } from '@risalah/shared';
import type { ActContext } from '../acts/actContext.ts';
import { performAct } from '../acts/performAct.ts';
import { checkMinutesRevision, findMinutes, sessionOfMinutes } from './findMinutes.ts';
import type { SaveMinutesInput } from './minutes.inputs.ts';
import { minutesPayload } from './minutesPayload.ts';
import { editDocument, keepingLooks } from './together/editDocument.ts';
import { openForAct } from './together/openForAct.ts';
import { askedQuestions, markersOf, startOf } from './together/startOf.ts';

/**
 * Replaces the words of a draft by plain text: an edit of the document that is written together, in which what did not
 * change stays as it is. Who writes together gets it at once; the panel learns that it was saved and fetches the text.
 */
export function saveMinutes(ctx: ActContext, input: SaveMinutesInput): Promise<string> {
  const act = { operation: 'saveMinutes', input, session: sessionOfMinutes(input.minutesId) };
  return performAct(ctx, act, async (deed) => {
    const { em } = deed;
    const { minutes, facts } = await findMinutes(em, input.minutesId);
    deed.require(mayWriteMinutes(deed.actor, deed.session, facts));
    const stored = await openForAct(deed, minutes);
    checkMinutesRevision(minutes, input.revision, input.text);
    if (input.text === minutes.text) return minutes;
    const { length } = input.text;
    const limit = LIMITS.minutesText;
    if (length > limit) throw new Refusal('TEXT_TOO_LONG', { field: 'text', limit, length });
    const asked = await askedQuestions(em, deed.session.id);
    const typed = documentOfText(input.text, asked);
    const target = keepingLooks(await startOf(em, minutes), typed, markersOf(asked));
    const seat = deed.seat((each) => each.role === Role.SECRETARY || each.role === Role.CHAIR);
    await editDocument(deed, minutes, stored, target, seat.id);
    minutes.untold = 0;
    const { returnedReason } = minutes;
    deed.record(EventKind.MINUTES_SAVED, [PANEL], minutesPayload(minutes, { returnedReason }));
    return minutes;
  });
}
