import type { Session } from './session.entity.ts';

/** No session is taken to last longer than this, in ms. */
export const LONGEST_SESSION = 24 * 3_600_000;

/** How long a session is to last, in ms: what its agenda allots. Its agenda is read where it was not. */
export async function sessionLength(session: Session): Promise<number> {
  const items = await session.agendaItems.loadItems();
  return lengthOf(items.reduce((sum, item) => sum + item.allottedMinutes, 0));
}

/** How long so many minutes of an agenda are taken to last, in ms. */
export function lengthOf(minutes: number): number {
  return Math.min(LONGEST_SESSION, minutes * 60_000);
}
