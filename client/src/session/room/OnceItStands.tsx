import { useEffect } from 'react';
import { bringLater } from '../../app/later.tsx';
import { useLiveSession } from '../../live/useSession.ts';

/** What is said of the page's timeline when a room stands; what was fetched before it is the weight of the room. */
const ROOM_STANDS = 'room-stands';

/**
 * Stands beside a room, within the same boundary: its effects run once the room is drawn. Who is here, and what opens with a click,
 * come only then, so that nothing stands between a person and the question at hand.
 */
export function OnceItStands() {
  const { presence } = useLiveSession();
  useEffect(() => {
    if (performance.getEntriesByName(ROOM_STANDS).length === 0) performance.mark(ROOM_STANDS);
    return presence.start();
  }, [presence]);
  useEffect(bringLater, []);
  return null;
}
