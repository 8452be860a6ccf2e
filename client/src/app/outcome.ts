/** Why something was not done: a code of shared/src/errors.ts or `NETWORK`, and what the server tells along with it. */
export interface Refused {
  code: string;
  /** In the reader's language, when the server gave one. */
  message: string;
  extensions: Record<string, unknown>;
}

/** What came of a query or mutation. */
export type Outcome<Data> = { ok: true; data: Data } | { ok: false; refusal: Refused };

/** The code of a refusal that is none: no answer came, so nobody knows whether it was done. */
export const NETWORK = 'NETWORK';
