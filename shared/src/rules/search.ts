import { MinutesState, SearchKind } from '../states.ts';
import { maySeeEvidenceFile } from './evidence.ts';
import type { Actor } from './facts.ts';
import { maySeeFrozen } from './record.ts';
import { isPanel } from './roles.ts';
import {
  maySeeDecision,
  maySeeMinutesText,
  maySeeProceedings,
  maySeeProposedFollowUp,
  maySeeQueue,
} from './see.ts';

/** Something that search found, as the rules see it. */
export interface FoundFacts {
  kind: SearchKind;
  sessionId: string;
  /** All sessions of the region that its session is of. */
  sessionIdsOfRegion: readonly string[];
  /** That of its dimension's minutes; of a statement at opening or closing FINAL once any dimension's are. */
  minutesState: MinutesState;
  /** A question that was never asked. */
  queued?: boolean;
  /** A follow-up that a secretary proposed and nobody took up. */
  proposed?: boolean;
  /** The agencies that a follow-up or evidence asked concerns. */
  agencyIds?: readonly string[];
  /** The session in which a follow-up was judged. */
  judgedInSessionId?: string | null;
}

/**
 * Whether search may show it: exactly what the reader may read in the room, or, once the minutes of its dimension are
 * FINAL, in the record, where it stands in the proceedings.
 */
export function mayFind(actor: Actor, found: FoundFacts): boolean {
  return mayReadInRoom(actor, found) || mayReadInRecord(actor, found);
}

function mayReadInRoom(actor: Actor, found: FoundFacts): boolean {
  const { kind, sessionId, minutesState, queued, proposed, agencyIds = [], judgedInSessionId } = found;
  switch (kind) {
    case SearchKind.QUESTION:
      return queued ? maySeeQueue(actor, sessionId) : maySeeProceedings(actor, sessionId);
    case SearchKind.ANSWER:
    case SearchKind.STATEMENT:
      return maySeeProceedings(actor, sessionId);
    case SearchKind.MINUTES:
      return maySeeMinutesText(actor, sessionId, minutesState);
    case SearchKind.FOLLOW_UP:
      if (proposed) return maySeeProposedFollowUp(actor, sessionId);
      if (judgedInSessionId && isPanel(actor, judgedInSessionId)) return true;
      return agencyIds.some((agencyId) => maySeeDecision(actor, sessionId, agencyId, minutesState));
    case SearchKind.EVIDENCE:
      return agencyIds.some((agencyId) => maySeeDecision(actor, sessionId, agencyId, minutesState));
    case SearchKind.EVIDENCE_FILE:
      return agencyIds.some((agencyId) => maySeeEvidenceFile(actor, sessionId, agencyId));
  }
}

/** What FINAL minutes froze is read by everyone with a seat in the region; what was never asked or promised is not in it. */
function mayReadInRecord(actor: Actor, found: FoundFacts): boolean {
  const { kind, minutesState, queued = false, proposed = false } = found;
  // Files are not frozen, nor shown to everyone who reads what is.
  if (kind === SearchKind.EVIDENCE_FILE) return false;
  if (minutesState !== MinutesState.FINAL || queued || proposed) return false;
  return maySeeFrozen(actor, found.sessionIdsOfRegion);
}
