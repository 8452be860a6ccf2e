import { clear, createStore, del, get, set, type UseStore } from 'idb-keyval';
import type { PersonPartsFragment } from '../generated/graphql.ts';
import type { Room } from '../live/room.ts';
import { ownVersion } from '../live/version.ts';

/** Something that was read from the server, as this device keeps it. */
export interface Kept<Reading> {
  reading: Reading;
  /** When the server last vouched for it, in ms since 1970 by this device. */
  at: number;
}

/** After a working day nobody is told what was read in it, in ms. */
const STANDS_FOR_MS = 12 * 60 * 60 * 1000;

/** How many of the newest events of a room are kept; the others are fetched when somebody looks for them. */
const KEPT_STREAM = 200;

const PERSON = 'person';

/** As what a session is read: with the reader's own seat, or as the stage shows it to a hall. */
export type KeptAs = 'room' | 'stage';

const roomKey = (personId: string, sessionId: string, as: KeptAs) => `${as}:${personId}:${sessionId}`;

/** Readings of another version of the screens may have another shape. */
interface Stored<Reading> extends Kept<Reading> {
  version: string | null;
}

let opened: UseStore | null = null;
const shelf = (): UseStore => {
  opened ??= createStore('risalah-readings', 'readings');
  return opened;
};

/** What is kept is a comfort: where the browser keeps nothing, the server is asked as always. */
async function orNothing<Value>(work: () => Promise<Value>): Promise<Value | undefined> {
  try {
    return await work();
  } catch (reason) {
    console.warn('What was read cannot be kept on this device', reason);
    return undefined;
  }
}

function keep(key: string, reading: unknown): Promise<void> {
  const stored: Stored<unknown> = { reading, at: Date.now(), version: ownVersion() };
  return orNothing(() => set(key, stored, shelf()));
}

async function take<Reading>(key: string): Promise<Kept<Reading> | null> {
  const stored = await orNothing(() => get<Stored<Reading>>(key, shelf()));
  if (!stored || stored.version !== ownVersion() || Date.now() - stored.at > STANDS_FOR_MS) return null;
  return { reading: stored.reading, at: stored.at };
}

/** Keeps who is signed in here, and forgets what somebody else read who was before. */
export async function keepPerson(person: PersonPartsFragment): Promise<void> {
  const before = await keptPerson();
  if (before && before.reading.id !== person.id) await forgetReadings();
  await keep(PERSON, person);
}

/** Who was last signed in here, unless they signed out or that was long ago. */
export function keptPerson(): Promise<Kept<PersonPartsFragment> | null> {
  return take(PERSON);
}

/** Keeps a session as its reader sees it. */
export function keepRoom(room: Room, as: KeptAs): Promise<void> {
  const { stream } = room;
  const trimmed =
    stream.length > KEPT_STREAM
      ? { ...room, stream: stream.slice(-KEPT_STREAM), streamHasEarlier: true }
      : room;
  return keep(roomKey(room.reader.personId, room.session.id, as), trimmed);
}

/** A session as this reader last saw it here. */
export function keptRoom(personId: string, sessionId: string, as: KeptAs): Promise<Kept<Room> | null> {
  return take(roomKey(personId, sessionId, as));
}

/** Forgets a session, which its reader may not see any more. */
export async function forgetRoom(personId: string, sessionId: string, as: KeptAs): Promise<void> {
  await orNothing(() => del(roomKey(personId, sessionId, as), shelf()));
}

/** Forgets all that was read here, whoever read it: nobody is signed in any more. */
export async function forgetReadings(): Promise<void> {
  await orNothing(() => clear(shelf()));
}
