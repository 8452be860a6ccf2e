/** How often what is written together is brought where others read it. */
export interface Pace {
  /** How long the row of the minutes may be behind what is written, in ms. */
  textEvery: number;
  /** How long somebody writes until a version is kept, in ms. */
  versionEvery: number;
  /** How many changes stand beside the snapshot until they are made part of it. */
  compactAfter: number;
  /** How long a document stays in memory after the last one left, in ms; uplinks drop for less. */
  keepOpenFor: number;
}

const USUAL: Pace = {
  textEvery: 3_000,
  versionEvery: 3 * 60_000,
  compactAfter: 500,
  keepOpenFor: 10_000,
};

/** The usual pace, with what differs from it on a server. */
export function paceOf(differs: Partial<Pace> = {}): Pace {
  return { ...USUAL, ...differs };
}
