import { useConnection } from '../../live/useSession.ts';

/**
 * What a button that needs the line looks like while it is gone: it keeps its name and gets a struck mark. Pressed all
 * the same it says at its place that the server did not answer.
 */
export function useNeedsLine(): { icon: 'offline'; 'aria-disabled': true } | Record<string, never> {
  return useConnection().state === 'OFFLINE' ? { icon: 'offline', 'aria-disabled': true } : {};
}
