import type { PresentPerson } from '../../live/presence.ts';

/** Somebody whose hand is up, since when in ms since 1970. */
export interface Hand {
  personId: string;
  seatId: string;
  since: number;
}

/** Whose hands are up, who asked first first, as one word that {@link handsIn} reads; somebody with two seats stands there once. */
export function handsUp(people: readonly PresentPerson[]): string {
  const once = new Map(people.flatMap((each) => (each.hand ? [[each.personId, each] as const] : [])));
  return [...once.values()]
    .sort((one, other) => (one.hand ?? 0) - (other.hand ?? 0))
    .map(({ personId, seatId, hand }) => [personId, seatId, hand].join())
    .join(';');
}

/** The hands of a word. */
export function handsIn(word: string): Hand[] {
  return word.split(';').flatMap((line) => {
    const [personId = '', seatId = '', since] = line.split(',');
    return personId ? [{ personId, seatId, since: Number(since) }] : [];
  });
}
