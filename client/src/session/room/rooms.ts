import { Role } from '@risalah/shared';
import { useSearchParams } from 'wouter';
import { mySeats } from '../../live/roomParts.ts';
import { useSession } from '../../live/useSession.ts';

/** A room of a session, by the seat that it is made for. */
export type RoomName = 'chair' | 'secretary' | 'agency' | 'panel' | 'lead' | 'observer';

/** Which seats each room is made for: the room that does most first. */
const SEATS: readonly (readonly [room: RoomName, roles: readonly Role[]])[] = [
  ['chair', [Role.CHAIR]],
  ['secretary', [Role.SECRETARY]],
  ['agency', [Role.AGENCY_HEAD, Role.AGENCY_STAFF]],
  ['panel', [Role.EVALUATOR]],
  ['lead', [Role.REGION_LEAD]],
];

/**
 * The rooms of somebody with these seats, the one that does most first. The chair's has all that a panel member has, and who
 * has any seat reads more than an observer does; without a seat there is the observer's.
 */
export function roomsOf(roles: readonly Role[]): RoomName[] {
  const rooms = SEATS.filter(([, those]) => those.some((role) => roles.includes(role))).map(([room]) => room);
  const own = rooms.filter((room) => room !== 'panel' || !rooms.includes('chair'));
  return own.length > 0 ? own : ['observer'];
}

/** The word of the address that says which of their rooms somebody is in. */
const WORD = 'room';

/** In which room the reader is, and which others they have, with their addresses. */
export function useRooms(): { room: RoomName; others: { room: RoomName; to: string }[] } {
  const [search] = useSearchParams();
  const rooms = useSession((room) => roomsOf(mySeats(room).map(({ role }) => role)));
  const [first = 'observer'] = rooms;
  const room = rooms.find((each) => each === search.get(WORD)) ?? first;
  const others = rooms
    .filter((each) => each !== room)
    .map((each) => ({ room: each, to: `?${WORD}=${each}` }));
  return { room, others };
}
