import { type Actor, maySeeDraft, seatsIn } from '@risalah/shared';
import type { Server, Socket } from 'socket.io';
import type { DraftFeed } from '../answer/draftFeed.ts';

const PREFIX = 'drafts:';
const draftRoomOf = (sessionId: string, agencyId: string): string => `${PREFIX}${sessionId}:${agencyId}`;

/** Has a socket hear of the drafts that its person may see in a session, and of no others. */
export async function followDrafts(socket: Socket, actor: Actor, sessionId: string): Promise<void> {
  await leaveDrafts(socket);
  const agencyIds = new Set(seatsIn(actor, sessionId).flatMap((seat) => seat.agencyId ?? []));
  for (const agencyId of agencyIds) {
    if (maySeeDraft(actor, sessionId, agencyId)) await socket.join(draftRoomOf(sessionId, agencyId));
  }
}

/** Has a socket hear of drafts no more. */
export async function leaveDrafts(socket: Socket): Promise<void> {
  for (const room of socket.rooms) if (room.startsWith(PREFIX)) await socket.leave(room);
}

/** Tells an agency's head and staff that a revision of a draft of theirs is there. It may be lost: the draft is stored. */
export function tellDrafts(io: Server, drafts: DraftFeed): void {
  drafts.listen(({ sessionId, agencyId, answerId, revision }) => {
    io.to(draftRoomOf(sessionId, agencyId)).emit('draft', { answerId, revision });
  });
}
