import { SessionState } from '@risalah/shared';

const order: SessionState[] = [
  SessionState.LIVE,
  SessionState.PAUSED,
  SessionState.CLOSED,
  SessionState.FINAL,
  SessionState.SCHEDULED,
  SessionState.CANCELLED,
];

/** Of several sessions the one that tells how things stand: under way before closed before still to come, then the newest. */
export function mainSession<S extends { state: SessionState; scheduledFor: string }>(
  sessions: readonly S[],
): S | null {
  const [first] = sessions.toSorted(
    (a, b) =>
      order.indexOf(a.state) - order.indexOf(b.state) ||
      Date.parse(b.scheduledFor) - Date.parse(a.scheduledFor),
  );
  return first ?? null;
}
