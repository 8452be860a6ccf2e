import { MailState } from '@risalah/shared';
import type { Mail } from './mail.entity.ts';

/** What an uncertain e-mail becomes of which somebody says that it came. */
export function cameAnyway(now: Date): Partial<Mail> {
  return { state: MailState.SENT, sentAt: now, claim: null };
}
