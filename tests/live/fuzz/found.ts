/** Operations that once met an error of the server's own, by what was wrong. */
export const FOUND: readonly (readonly [what: string, query: string])[] = [
  ['a subscription over HTTP ended in INTERNAL', 'subscription { sessionEvents(sessionId: "x") { number } }'],
];
