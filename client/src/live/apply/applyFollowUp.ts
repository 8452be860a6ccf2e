import type { FollowUpPayload, PayloadOf } from '../readEvent.ts';
import type { Room } from '../room.ts';
import type { FollowUpView } from '../views.ts';
import { type At, isNewer, put } from './put.ts';

/** Takes in a follow-up: given, proposed, judged or dropped. */
export function applyFollowUp(room: Room, payload: FollowUpPayload, at: At): Room {
  const { followUpId: id, cycleId, __typename, ...parts } = payload as PayloadOf<'FollowUpPayload'>;
  const own = room.session.cycle.id === cycleId ? room.session.cycle : null;
  const cycle = room.followUps[id]?.cycle ?? {
    id: cycleId,
    year: own?.year ?? null,
    name: own?.name ?? null,
  };
  return takeFollowUp(room, { ...parts, id, cycle, due: payload.sessionId !== room.session.id }, at);
}

/** Takes in a follow-up as the screens read it. */
export function takeFollowUp(room: Room, followUp: FollowUpView, at: At): Room {
  const held = room.followUps[followUp.id];
  if (!isNewer(room, followUp.id, held?.revision, followUp.revision, at)) return room;
  return put(room, 'followUps', followUp.id, followUp, at);
}
