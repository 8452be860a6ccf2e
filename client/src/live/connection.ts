/** How the line to the server stands. Times are ms since 1970 on the server's clock. */
export type Connection =
  | { state: 'CONNECTED' }
  /** Lost a moment ago, being tried again. */
  | { state: 'RECONNECTING'; since: number }
  /** Lost for longer, or the device says so; it is still tried again. */
  | { state: 'OFFLINE'; since: number }
  /** Back; what was missed is being taken in. */
  | { state: 'CATCHING_UP'; events: number }
  /** Over: the code says why (SEAT_REVOKED, NO_SEAT, NOT_FOUND, NOT_SIGNED_IN); nothing is tried again. */
  | { state: 'ENDED'; reason: string };

/** Codes after which a session is not tried again. */
export const FINAL_CODES: ReadonlySet<string> = new Set([
  'SEAT_REVOKED',
  'NO_SEAT',
  'NOT_FOUND',
  'BAD_INPUT',
  'NOT_SIGNED_IN',
]);

/** Codes after which the reader's view starts again from a fresh snapshot. */
export const AFRESH_CODES: ReadonlySet<string> = new Set(['SEAT_CHANGED', 'RELOAD']);

/** How long to wait before try number `attempt` (from 0), in ms: doubling from 0.5 s to 10 s, spread by chance. */
export function backOff(attempt: number, chance: number): number {
  const longest = Math.min(10_000, 500 * 2 ** attempt);
  return longest / 2 + (longest / 2) * chance;
}
