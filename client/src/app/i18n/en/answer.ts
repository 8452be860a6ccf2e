import type { answer as id } from '../id/answer.ts';
import type { Translated } from '../Translated.ts';

/** Words about answers: their states, and what is done with them. */
export const answer: Translated<typeof id> = {
  state: {
    AWAITED: 'Awaited',
    SUBMITTED: 'Answered',
    CAPTURED: 'Taken down by secretary',
    CONFIRMED: 'Confirmed',
    UNANSWERED: 'Unanswered',
    RELEASED: 'No longer asked',
  },
  decision: {
    ACCEPTED: 'Accepted',
    FOLLOW_UP: 'Follow-up',
  },
};
