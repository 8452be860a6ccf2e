import { useSyncExternalStore } from 'react';

/** How wide the window is: all columns, without the right one, without both, or a phone. */
export type RoomWidth = 'wide' | 'medium' | 'narrow' | 'phone';

const steps: [RoomWidth, MediaQueryList][] = [
  ['phone', matchMedia('(max-width: 639px)')],
  ['narrow', matchMedia('(max-width: 899px)')],
  ['medium', matchMedia('(max-width: 1199px)')],
];

function listen(listener: () => void) {
  for (const [, query] of steps) query.addEventListener('change', listener);
  return () => {
    for (const [, query] of steps) query.removeEventListener('change', listener);
  };
}

/** The width of the room, afresh when it passes 640, 900 or 1200 px. */
export function useRoomWidth(): RoomWidth {
  return useSyncExternalStore(listen, () => steps.find(([, query]) => query.matches)?.[0] ?? 'wide');
}
