import type { Refused } from '../app/outcome.ts';
import type { Shelf } from './shelf.ts';

/** What somebody submitted and the server has not taken yet. */
export interface OutboxEntry {
  /** The mutationId it is sent with; a UUIDv7, so ids are in the order written. */
  id: string;
  personId: string;
  /** What it is about, for example `answer:<id>`, so that the place of the act finds it. */
  about: string;
  /** The act that was submitted, `SubmitAnswer`; a list says it in the language of its reader. */
  operation: string;
  /** What it is about, in words that are the same in every language: `12a`, a name. */
  label: string;
  /** The words somebody typed, kept until the server has them. */
  text: string;
  /** The mutation's text, so that it can be sent after a reload. */
  document: string;
  input: Record<string, unknown>;
  /** When it was submitted, in ms since 1970 by this device. */
  at: number;
  /** Until when it may be sent by itself, in ms of this device; null for what stays true however late it comes. */
  until: number | null;
  state: 'WAITING' | 'SENDING' | 'REFUSED';
  refusal: Refused | null;
  /** Whether the line kept it here: it was tried and got no answer, or something before it was. */
  held: boolean;
}

/** Whether the server has not taken an entry and somebody should know: it was refused, or waits for the line. */
export function isUnsent({ state, held }: OutboxEntry): boolean {
  return state === 'REFUSED' || held;
}

/** Where entries outlive a reload. */
export type OutboxShelf = Omit<Shelf<OutboxEntry>, 'has'>;
