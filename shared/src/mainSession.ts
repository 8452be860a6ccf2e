import { SessionState } from './states.ts';

const order: SessionState[] = [
  SessionState.LIVE,
  SessionState.PAUSED,
  SessionState.CLOSED,
  SessionState.FINAL,
  SessionState.SCHEDULED,
  SessionState.CANCELLED,
];

/** Of several sessions the one that tells how things stand: under way before closed before still to come, then the newest. */
export function mainSession<S extends { state: SessionState; scheduledFor: string | Date }>(
  sessions: readonly S[],
): S | null {
  const time = ({ scheduledFor }: S): number => new Date(scheduledFor).getTime();
  const [first] = [...sessions].sort(
    (a, b) => order.indexOf(a.state) - order.indexOf(b.state) || time(b) - time(a),
  );
  return first ?? null;
}
