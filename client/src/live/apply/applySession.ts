import { keepIdentity } from '../keepIdentity.ts';
import type { PayloadOf } from '../readEvent.ts';
import type { Room } from '../room.ts';
import type { AgendaItemView, SessionView } from '../views.ts';
import { type At, isNewer, note } from './put.ts';

type Progress = Pick<SessionView, 'id' | 'revision'> & Partial<SessionView>;
type ItemProgress = Pick<AgendaItemView, 'id' | 'revision'> & Partial<AgendaItemView>;

/** Takes in where the session and its agenda stand. */
export function applySession(room: Room, payload: PayloadOf<'SessionPayload'>, at: At): Room {
  const { sessionId: id, __typename, agendaItems, schedule, ...progress } = payload;
  const items = agendaItems.map(({ agendaItemId, ...item }) => ({ ...item, id: agendaItemId }));
  return takeAgenda(takeSession(room, { ...progress, ...schedule, id }, at), items, at);
}

/** Takes in where the session stands. */
export function takeSession(room: Room, progress: Progress, at: At): Room {
  const { session } = room;
  if (progress.id !== session.id || !isNewer(room, session.id, session.revision, progress.revision, at))
    return room;
  return { ...note(room, session.id, at), session: { ...session, ...progress } };
}

/** Takes in the times of items of the agenda. */
export function takeAgenda(room: Room, items: readonly ItemProgress[], at: At): Room {
  const heard = new Map(items.map((item) => [item.id, item]));
  const newer = room.agenda.filter((held) => {
    const item = heard.get(held.id);
    return item && isNewer(room, held.id, held.revision, item.revision, at);
  });
  if (newer.length === 0) return room;
  const noted = newer.reduce((next, item) => note(next, item.id, at), room);
  // What is said of the session says it of the whole agenda, of which most is as it was.
  const agenda = keepIdentity(
    room.agenda,
    room.agenda.map((held) => (newer.includes(held) ? { ...held, ...heard.get(held.id) } : held)),
  );
  return { ...noted, agenda };
}
