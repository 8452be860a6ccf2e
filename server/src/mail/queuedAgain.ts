import { MailState } from '@risalah/shared';
import type { Mail } from './mail.entity.ts';

/** What an e-mail becomes that is sent again. Without its claim, a result of the old attempt that still comes is void. */
export function queuedAgain(now: Date): Partial<Mail> {
  return {
    ...{ state: MailState.QUEUED, queuedAt: now, nextAttemptAt: now, attempts: 0 },
    ...{ claim: null, handedOverAt: null, replyCode: null, reply: null },
  };
}
