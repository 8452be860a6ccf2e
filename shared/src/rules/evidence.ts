import { MinutesState, QuestionState, Role, SessionState } from '../states.ts';
import type { Actor, SessionFacts } from './facts.ts';
import { isHeadOf, isOfAgency, isPanel, isRegionLead } from './roles.ts';
import { inState } from './session.ts';
import { provided, type Verdict } from './verdict.ts';

/** What evidence stands behind, as the rules see it. */
export interface EvidenceFacts {
  /** The agency that answers, or that brings it behind a record; null when the actor leads none. */
  agencyId: string | null;
  /** State of the question that is answered; null behind a record. */
  questionState: QuestionState | null;
  /** That of its dimension's minutes; once they are FINAL it becomes an addendum. */
  minutesState: MinutesState;
}

/** Whether somebody may upload at all: heads of agencies, in whichever session. */
export function mayBringEvidence(actor: Actor): Verdict {
  return provided([actor.seats.some(({ role }) => role === Role.AGENCY_HEAD), 'NOT_AGENCY_HEAD']);
}

/**
 * The head of an agency hands in evidence: behind its answers once the session was opened, behind a record also before; in both
 * after closing and after FINAL as well, since late evidence is an addendum.
 */
export function mayAttachEvidence(actor: Actor, session: SessionFacts, evidence: EvidenceFacts): Verdict {
  const { agencyId, questionState } = evidence;
  return provided(
    [agencyId !== null && isHeadOf(actor, session.id, agencyId), 'NOT_AGENCY_HEAD'],
    [questionState !== QuestionState.WITHDRAWN, 'QUESTION_WITHDRAWN'],
    [!inState(session, SessionState.CANCELLED), 'SESSION_OVER'],
    [questionState === null || !inState(session, SessionState.SCHEDULED), 'SESSION_NOT_STARTED'],
  );
}

/** A file that was handed in, as the rules see it. */
export interface EvidenceFileFacts {
  agencyId: string;
  withdrawn: boolean;
  /** That of its dimension's minutes. */
  minutesState: MinutesState;
}

/**
 * The head of the agency takes a wrong file back, until the minutes of its dimension are FINAL: then its hash is sealed. That it was there
 * stays told; its bytes are given to nobody any more.
 */
export function mayWithdrawEvidence(actor: Actor, session: SessionFacts, file: EvidenceFileFacts): Verdict {
  return provided(
    [isHeadOf(actor, session.id, file.agencyId), 'NOT_AGENCY_HEAD'],
    [!file.withdrawn, 'EVIDENCE_ALREADY_WITHDRAWN'],
    [file.minutesState !== MinutesState.FINAL, 'EVIDENCE_FROZEN'],
    [!inState(session, SessionState.CANCELLED), 'SESSION_OVER'],
  );
}

/** A file of evidence, its name included: panel, secretaries, the region lead, and the agency that handed it in. */
export function maySeeEvidenceFile(actor: Actor, sessionId: string, agencyId: string): boolean {
  return (
    isPanel(actor, sessionId) || isRegionLead(actor, sessionId) || isOfAgency(actor, sessionId, agencyId)
  );
}

/** Where evidence that was asked for stands. */
export type EvidenceStanding = 'DUE' | 'LATE' | 'DELIVERED' | 'DELIVERED_LATE';

/** Where evidence that was asked for stands at `now`; all times in ms since 1970, `deliveredAt` null while nothing came. */
export function evidenceStanding(dueAt: number, deliveredAt: number | null, now: number): EvidenceStanding {
  if (deliveredAt !== null) return deliveredAt > dueAt ? 'DELIVERED_LATE' : 'DELIVERED';
  return now > dueAt ? 'LATE' : 'DUE';
}
