import type { EntityManager } from '@mikro-orm/core';
import type { Actor } from '@risalah/shared';
import type { Narrowing } from '../access/findReader.ts';
import type { DraftFeed } from '../answer/draftFeed.ts';
import type { SessionFeed } from '../events/sessionFeed.ts';

/** What an act needs from whoever asks for it: a request, a command or the loader of the demo. */
export interface ActContext {
  /** An `em` that may be forked; acts never share one with another request. */
  em: EntityManager;
  /** Who acts; null when nobody is signed in. */
  personId: string | null;
  /** How far they may go; left out or null for everything that they may do. */
  narrowing?: Narrowing;
  /** Network address of the request, where there is one; for the audit. */
  address?: string | null;
  /** The clock. */
  now: () => Date;
  feed: SessionFeed;
  /** Where saved drafts are told of; left out where nobody listens. */
  drafts?: DraftFeed;
  /**
   * Hears of an act that was stored: the `em` that carried it out, which knows what it wrote, and who acted, if they may do
   * the same as before. Left out where nothing is answered.
   */
  stored?: (em: EntityManager, actor: Actor | null) => void;
}
