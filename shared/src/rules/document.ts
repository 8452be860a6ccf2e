import { SessionState } from '../states.ts';
import type { Actor, SessionFacts } from './facts.ts';
import { maySeeFrozen } from './record.ts';
import { maySeeProceedings } from './see.ts';
import { inState } from './session.ts';
import { provided, type Verdict } from './verdict.ts';

/** What a document is asked of, as the rules see it. */
export interface DocumentFacts {
  /** Every session of the region. */
  sessionIdsOfRegion: readonly string[];
  /** Whether minutes that it asks for are FINAL. */
  someFinal: boolean;
}

/**
 * A document of a session that was opened: everyone seated in it, at any time, with what they may see in it; and who sees
 * what the region's sessions froze, with that.
 */
export function mayExportDocument(actor: Actor, session: SessionFacts, facts: DocumentFacts): Verdict {
  return provided(
    [
      maySeeProceedings(actor, session.id) ||
        (facts.someFinal && maySeeFrozen(actor, facts.sessionIdsOfRegion)),
      'NO_SEAT',
    ],
    [!inState(session, SessionState.SCHEDULED, SessionState.CANCELLED), 'SESSION_NOT_STARTED'],
  );
}
