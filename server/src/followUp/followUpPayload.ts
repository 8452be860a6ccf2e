import { iso } from '../acts/moments.ts';
import type { StoredPayload } from '../events/sessionEvent.entity.ts';
import type { FollowUp } from './followUp.entity.ts';

/** What an event says of a follow-up. */
export function followUpPayload(followUp: FollowUp): StoredPayload {
  return {
    __typename: 'FollowUpPayload',
    followUpId: followUp.id,
    answerId: followUp.answerId,
    state: followUp.state,
    kind: followUp.kind,
    text: followUp.text,
    dueYear: followUp.dueYear,
    agencyId: followUp.agencyId,
    dimensionId: followUp.dimensionId,
    sessionId: followUp.sessionId,
    cycleId: followUp.cycleId,
    carriedFromId: followUp.carriedFromId,
    judgedAt: iso(followUp.judgedAt),
    judgedInSessionId: followUp.judgedInSessionId,
    judgementNote: followUp.judgementNote,
    revision: followUp.revision,
  };
}
