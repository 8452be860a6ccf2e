import { MinutesState, Role } from '@risalah/shared';
import type { ChaosClient } from './client.ts';
import { sleep } from './sleep.ts';

const MINUTES = `query ($id: ID!) { session(id: $id) { state minutes { id state revision } } }`;

interface Read {
  session: { state: string; minutes: { id: string; state: string; revision: number }[] };
}

/** Until when sessions may become final, in ms since 1970; for as long as it takes while the server is being killed. */
export interface Patience {
  until: number;
}

/** How often it is looked how far a session is, in ms. */
const LOOKED_EVERY = 700;

/**
 * Closes a session and makes its minutes final, through everything that happens to the server meanwhile. What was submitted is not
 * submitted again while it waits in an outbox; nobody of the session says anything else meanwhile. Resolves with whether it came to FINAL.
 */
export async function bringToFinal(clients: readonly ChaosClient[], patience: Patience): Promise<boolean> {
  for (const client of clients) client.resting = true;
  const chair = clients.find(({ player }) => player.role === Role.CHAIR);
  const secretary = clients.find(({ player }) => player.role === Role.SECRETARY);
  if (!chair || !secretary) return false;
  const { sessionId: id } = chair.player;
  for (; Date.now() < patience.until; await sleep(LOOKED_EVERY)) {
    const read = await chair.read<Read>(MINUTES, { id });
    if (!read?.session) continue;
    const { state, minutes } = read.session;
    if (state === 'FINAL') return true;
    if (state === 'LIVE' && chair.waiting === 0) chair.submit('closeSession', { sessionId: id });
    if (state !== 'CLOSED') continue;
    for (const { id: minutesId, state: of, revision } of minutes) {
      if (of === MinutesState.DRAFT && secretary.waiting === 0 && hasWords(secretary, minutesId))
        secretary.submit('readyMinutes', { minutesId, revision });
      if (of === MinutesState.READY && chair.waiting === 0)
        chair.submit('finaliseMinutes', { minutesId, revision });
    }
  }
  return false;
}

/** Whether minutes have a word that is stored, without which they cannot be READY; types one where they have none. */
function hasWords({ typists }: ChaosClient, minutesId: string): boolean {
  const typist = typists.find((each) => each.minutesId === minutesId);
  if (!typist?.settled) return false;
  if (typist.isEmpty) typist.type();
  return typist.settled;
}
