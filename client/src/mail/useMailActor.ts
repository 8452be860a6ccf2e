import type { Actor } from '@risalah/shared';
import { useMe } from '../app/GraphqlProvider.tsx';

/** The signed-in person as the rules about e-mails see them. */
export function useMailActor(): Actor {
  const me = useMe();
  return { personId: me?.id ?? '', administrator: me?.administrator ?? false, seats: me?.seats ?? [] };
}
