import { useSearchParams } from 'wouter';
import { useSession } from '../../live/useSession.ts';

/** The dimension whose minutes a link asked to open (`?minutes=`), when the session has it; null otherwise. */
export function useAskedMinutes(): string | null {
  const [search] = useSearchParams();
  const asked = search.get('minutes');
  return useSession((room) => (asked && room.dimensions[asked] ? asked : null));
}
