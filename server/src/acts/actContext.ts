import type { EntityManager } from '@mikro-orm/core';
import type { SessionFeed } from '../events/sessionFeed.ts';

/** What an act needs from whoever asks for it: a request, a command or the loader of the demo. */
export interface ActContext {
  /** An `em` that may be forked; acts never share one with another request. */
  em: EntityManager;
  /** Who acts; null when nobody is signed in. */
  personId: string | null;
  /** The clock. */
  now: () => Date;
  feed: SessionFeed;
}
