import { createContext, use } from 'react';
import type { Room } from '../live/room.ts';
import { minutesOf } from '../live/roomParts.ts';
import { useSession } from '../live/useSession.ts';

/** The text of the minutes that are open, as it is typed here: outside of React, so that a key draws only what it changes. */
export interface TypedMinutes {
  read: () => { minutesId: string; text: string } | null;
  listen: (listener: () => void) => () => void;
  put: (minutesId: string, text: string) => void;
}

/** No minutes are open yet. */
export function createTypedMinutes(): TypedMinutes {
  let typed: ReturnType<TypedMinutes['read']> = null;
  const listeners = new Set<() => void>();
  return {
    read: () => typed,
    listen: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    put: (minutesId, text) => {
      if (typed?.minutesId === minutesId && typed.text === text) return;
      typed = { minutesId, text };
      for (const listener of listeners) listener();
    },
  };
}

/** Given by the secretaries' room. */
export const TypedMinutesContext = createContext<TypedMinutes>(createTypedMinutes());

/** What the minutes of a dimension say by now: as typed here where they are open, else as they were stored. */
export function textNow(room: Room, dimensionId: string, typed: TypedMinutes): string {
  const minutes = minutesOf(room, dimensionId);
  const here = typed.read();
  return (here?.minutesId === minutes?.id ? here?.text : minutes?.text) ?? '';
}

/** Something about what the minutes of a dimension say by now; the component is drawn again only when that changed by `same`. */
export function useMinutesText<Part>(
  dimensionId: string,
  selector: (text: string, room: Room) => Part,
  same?: (one: Part, other: Part) => boolean,
): Part {
  const typed = use(TypedMinutesContext);
  return useSession((room) => selector(textNow(room, dimensionId, typed), room), same, typed);
}
