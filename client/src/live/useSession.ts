import type { Actor, SessionFacts, Verdict } from '@risalah/shared';
import { createContext, use, useCallback, useRef, useSyncExternalStore } from 'react';
import type { Connection } from './connection.ts';
import { sessionFacts } from './facts.ts';
import type { LiveSession } from './liveSession.ts';
import { actorOf, type Room } from './room.ts';

/** Given by SessionProvider. */
export const LiveSessionContext = createContext<LiveSession | null>(null);

/** The session of this screen; throws outside a SessionProvider. */
export function useLiveSession(): LiveSession {
  const live = use(LiveSessionContext);
  if (!live) throw new Error('A session is read only within SessionProvider');
  return live;
}

/** Whether two values are the same, or arrays or objects of the same parts. */
function sameParts(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const keys = Object.keys(one);
  if (keys.length !== Object.keys(other).length) return false;
  return keys.every((key) =>
    Object.is((one as Record<string, unknown>)[key], (other as Record<string, unknown>)[key]),
  );
}

/** Something beside the room that a part of a screen depends on, read anew whenever it tells of a change. */
export interface Beside {
  read: () => unknown;
  listen: (listener: () => void) => () => void;
}

/**
 * A part of the session; the component is drawn again only when that part changed by `same`. A selector may make a
 * fresh array or object of parts that are held, and may read something `beside` them.
 */
export function useSession<Part>(
  selector: (room: Room) => Part,
  same: (one: Part, other: Part) => boolean = sameParts,
  beside?: Beside,
): Part {
  const { store } = useLiveSession();
  const last = useRef<{ room: Room; selector: typeof selector; also: unknown; part: Part } | null>(null);
  const lastRoom = useRef<Room | null>(null);
  const read = useCallback(() => {
    // A room that was dropped is read as it was, until SessionProvider has taken its children away.
    const room = store.read() ?? lastRoom.current;
    if (!room) throw new Error('The session is not read yet');
    lastRoom.current = room;
    const before = last.current;
    const also = beside?.read();
    if (before && before.room === room && before.selector === selector && before.also === also)
      return before.part;
    const part = selector(room);
    const kept = before && same(before.part, part) ? before.part : part;
    last.current = { room, selector, also, part: kept };
    return kept;
  }, [store, selector, same, beside]);
  const listen = useCallback(
    (listener: () => void) => {
      const stops = [store.listen(listener), beside?.listen(listener)];
      return () => {
        for (const stop of stops) stop?.();
      };
    },
    [store, beside],
  );
  return useSyncExternalStore(listen, read);
}

/** What a rule is asked about: the reader, the session, and the room to take further facts from. */
export interface Asking {
  actor: Actor;
  session: SessionFacts;
  room: Room;
}

/** The verdict of a rule of shared/, for the few parts that say why something is not allowed. */
export function useVerdict(rule: (asking: Asking) => Verdict): Verdict {
  return useSession((room) => rule({ actor: actorOf(room), session: sessionFacts(room), room }));
}

/**
 * Whether a rule of shared/ allows something, afresh after every event: buttons that would be refused are not shown. Why not is left
 * out, so that another reason draws nothing again.
 */
export function useMay(rule: (asking: Asking) => Verdict): { allowed: boolean } {
  return useSession((room) => {
    const { allowed } = rule({ actor: actorOf(room), session: sessionFacts(room), room });
    return { allowed };
  });
}

/** How the line to the server stands. */
export function useConnection(): Connection {
  const { stream } = useLiveSession();
  return useSyncExternalStore(stream.listen, stream.connection);
}
