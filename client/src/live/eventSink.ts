import type { Refused } from '../app/outcome.ts';
import type { SessionEvent } from './readEvent.ts';

/** What a subscription tells. After `ended` nothing more comes. */
export interface EventSink {
  /** The line to the server stands. */
  opened: () => void;
  next: (event: SessionEvent) => void;
  /** `NETWORK` when the line dropped, else the code with which the server ended it. */
  ended: (refusal: Refused) => void;
}
