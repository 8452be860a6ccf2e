import { sameValue } from '../keepIdentity.ts';
import type { ById, Room } from '../room.ts';

/** The dictionaries of a room whose objects carry a revision. */
type Shelf = {
  [Key in keyof Room]: Room[Key] extends ById<infer View> ? (View extends object ? Key : never) : never;
}[keyof Room];

/** An event number, or null for what came as the answer to a mutation. */
export type At = number | null;

/**
 * Whether something that was said may replace what is held: it is of a newer revision, or of the same one and said by
 * a later event. The answer to a mutation has no number, so it replaces only what is of an older revision.
 */
export function isNewer(
  room: Room,
  id: string,
  heldRevision: number | undefined,
  revision: number,
  at: At,
): boolean {
  if (heldRevision === undefined || revision > heldRevision) return true;
  return revision === heldRevision && at !== null && at > appliedAt(room, id);
}

function appliedAt(room: Room, id: string): number {
  return room.appliedAt[id] ?? room.snapshotNumber;
}

/** The room with one object put on a shelf; the same room when it already says so. */
export function put<Key extends Shelf>(
  room: Room,
  shelf: Key,
  id: string,
  view: Room[Key] extends ById<infer View> ? View : never,
  at: At,
): Room {
  const noted = note(room, id, at);
  const held = (room[shelf] as ById<unknown>)[id];
  if (sameValue(held, view)) return noted;
  return { ...noted, [shelf]: { ...room[shelf], [id]: view } };
}

/** Remembers up to which event an object was applied. */
export function note(room: Room, id: string, at: At): Room {
  if (at === null || at <= appliedAt(room, id)) return room;
  return { ...room, appliedAt: { ...room.appliedAt, [id]: at } };
}
