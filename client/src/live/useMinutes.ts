import type { MinutesFacts } from '@risalah/shared';
import { minutesFacts } from './facts.ts';
import type { Room } from './room.ts';
import { useSession } from './useSession.ts';
import type { MinutesView } from './views.ts';

/** Minutes by their id. Whoever shows some was given the id of those that a room holds. */
export function heldMinutes(room: Room, minutesId: string): MinutesView {
  const held = room.minutes[minutesId];
  if (!held) throw new Error('These minutes are not held');
  return held;
}

/** Minutes by their id, as the rules see them. */
export function factsOfMinutes(room: Room, minutesId: string): MinutesFacts {
  return minutesFacts(room, heldMinutes(room, minutesId));
}

/** A part of some minutes; the component is drawn again only when that part changed, since little of a screen changes with each agreement. */
export function useMinutes<Part>(minutesId: string, selector: (minutes: MinutesView) => Part): Part {
  return useSession((room) => selector(heldMinutes(room, minutesId)));
}
