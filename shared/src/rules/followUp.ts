import { FollowUpState, MinutesState, SessionState } from '../states.ts';
import type { Actor, FollowUpFacts, SessionFacts } from './facts.ts';
import { isChair } from './roles.ts';
import { inState } from './session.ts';
import { provided, type Verdict } from './verdict.ts';

/**
 * The chair judges a follow-up that was carried over into the session, once it is open and until it is FINAL;
 * one given in this very session can be dropped. What the proceedings of its dimension have frozen does not change.
 */
export function mayJudgeFollowUp(
  actor: Actor,
  session: SessionFacts,
  followUp: FollowUpFacts,
  judgement: FollowUpState,
): Verdict {
  return provided(
    [isChair(actor, session.id), 'NOT_CHAIR'],
    [inState(session, SessionState.LIVE, SessionState.PAUSED, SessionState.CLOSED), 'SESSION_NOT_OPEN'],
    [
      followUp.state === FollowUpState.OPEN || followUp.state === FollowUpState.PROPOSED,
      'FOLLOW_UP_NOT_OPEN',
    ],
    [followUp.minutesState !== MinutesState.FINAL, 'MINUTES_LOCKED'],
    [followUp.due || judgement === FollowUpState.DROPPED, 'FOLLOW_UP_NOT_DUE'],
  );
}
