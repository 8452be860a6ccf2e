import type { PresentPerson } from '../../live/presence.ts';

/** How many hands are up. */
export function handsCount(people: readonly PresentPerson[]): number {
  return new Set(people.filter(({ hand }) => hand).map(({ personId }) => personId)).size;
}
