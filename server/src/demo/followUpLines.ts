import type { FollowUpState } from '@risalah/shared';
import { judgeFollowUp } from '../followUp/judgeFollowUp.ts';
import type { Line } from './script.ts';

/** The chair's judgement on a promise of the year before. */
export interface Judgement {
  minute: number;
  /** Text of the follow-up. */
  promise: string;
  judgement: FollowUpState;
  note?: string;
  /** The new year, when it is carried over. */
  dueYear?: number;
}

/** The chair judges a follow-up that was carried over into the session. */
export function judge({ minute, promise, judgement, note, dueYear }: Judgement): Line {
  return {
    minute,
    play: async (stage) => {
      const { id: followUpId, revision } = await stage.followUp(promise);
      const { sessionId } = stage;
      return stage.act('chair', judgeFollowUp, {
        followUpId,
        sessionId,
        revision,
        judgement,
        note: note ?? null,
        dueYear: dueYear ?? null,
      });
    },
  };
}
