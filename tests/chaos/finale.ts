import { MinutesState, Role } from '@risalah/shared';
import type { ChaosClient } from './client.ts';
import { sleep } from './sleep.ts';

const MINUTES = `query ($id: ID!) { session(id: $id) { state minutes { id state revision } } }`;

interface Read {
  session: { state: string; minutes: { id: string; state: string; revision: number }[] };
}

/** How long one session may take to become final, however often the server is killed meanwhile, in ms. */
const WITHIN = 180_000;
/** How often it is looked how far a session is, in ms. */
const LOOKED_EVERY = 700;

/**
 * Closes a session and makes its minutes final, through everything that happens to the server meanwhile. What was submitted is not
 * submitted again while it waits in an outbox. Resolves with whether it came to FINAL.
 */
export async function bringToFinal(clients: readonly ChaosClient[]): Promise<boolean> {
  const chair = clients.find(({ player }) => player.role === Role.CHAIR);
  const secretary = clients.find(({ player }) => player.role === Role.SECRETARY);
  if (!chair || !secretary) return false;
  const { sessionId: id } = chair.player;
  for (const end = Date.now() + WITHIN; Date.now() < end; await sleep(LOOKED_EVERY)) {
    const read = await chair.read<Read>(MINUTES, { id });
    if (!read?.session) continue;
    const { state, minutes } = read.session;
    if (state === 'FINAL') return true;
    if (state === 'LIVE' && chair.waiting === 0) chair.submit('closeSession', { sessionId: id });
    if (state !== 'CLOSED') continue;
    for (const { id: minutesId, state: of, revision } of minutes) {
      if (of === MinutesState.DRAFT && secretary.waiting === 0)
        secretary.submit('readyMinutes', { minutesId, revision });
      if (of === MinutesState.READY && chair.waiting === 0)
        chair.submit('finaliseMinutes', { minutesId, revision });
    }
  }
  return false;
}
