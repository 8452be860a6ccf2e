import { useSyncExternalStore } from 'react';

let offset = 0;
const listeners = new Set<() => void>();
let ticking = false;

/** The server's time in milliseconds, as well as this device knows it. */
export function currentTime(): number {
  return Date.now() + offset;
}

/** Tells how many milliseconds the server's clock is ahead of this device's, so that all clocks agree in the room. */
export function setClockOffset(milliseconds: number): void {
  offset = milliseconds;
  for (const listener of listeners) listener();
}

// One timer for all clocks, aligned to the second: they tick together or not at all.
function tickLater() {
  ticking = listeners.size > 0;
  if (ticking) setTimeout(tick, 1000 - (currentTime() % 1000));
}

function tick() {
  for (const listener of listeners) listener();
  tickLater();
}

function listen(listener: () => void) {
  listeners.add(listener);
  if (!ticking) tickLater();
  return () => {
    listeners.delete(listener);
  };
}

/**
 * The current time in milliseconds, rounded down to `step` (a second unless told otherwise): the part that asks is
 * drawn again only when that changes.
 */
export function useNow(step = 1000): number {
  return useSyncExternalStore(listen, () => Math.floor(currentTime() / step) * step);
}
