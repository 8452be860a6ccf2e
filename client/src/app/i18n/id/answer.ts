import type { AnswerState, Decision } from '@risalah/shared';

/** Words about answers: their states, and what is done with them. */
export const answer = {
  state: {
    AWAITED: 'Ditunggu',
    SUBMITTED: 'Terjawab',
    CAPTURED: 'Dicatat sekretaris',
    CONFIRMED: 'Dikonfirmasi',
    UNANSWERED: 'Tidak terjawab',
    RELEASED: 'Tidak ditanya lagi',
  } satisfies Record<AnswerState, string>,
  decision: {
    ACCEPTED: 'Diterima',
    FOLLOW_UP: 'Tindak lanjut',
  } satisfies Record<Decision, string>,
};
