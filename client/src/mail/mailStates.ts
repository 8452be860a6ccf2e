import { MailState } from '@risalah/shared';
import type { MailPartsFragment } from '../generated/graphql.ts';
import type { IconName } from '../ui/iconShapes.tsx';
import type { Tone } from '../ui/StateMark.tsx';

/** How a state of an e-mail is drawn. */
export const MAIL_MARKS: Record<MailState, { icon: IconName; tone: Tone }> = {
  QUEUED: { icon: 'clock', tone: 'neutral' },
  SENDING: { icon: 'upload', tone: 'brand' },
  SENT: { icon: 'check', tone: 'ok' },
  UNCERTAIN: { icon: 'offline', tone: 'warn' },
  FAILED: { icon: 'cross', tone: 'bad' },
  DROPPED: { icon: 'open', tone: 'quiet' },
};

/** A choice of e-mails, by how far they have come. */
export type MailChoice = 'ALL' | 'STUCK' | 'WAITING' | 'DONE';

const CHOSEN: Record<Exclude<MailChoice, 'ALL'>, readonly MailState[]> = {
  STUCK: [MailState.UNCERTAIN, MailState.FAILED],
  WAITING: [MailState.QUEUED, MailState.SENDING],
  DONE: [MailState.SENT, MailState.DROPPED],
};

/** The e-mails of a choice. */
export function chosenMails(mails: readonly MailPartsFragment[], choice: MailChoice): MailPartsFragment[] {
  return mails.filter(({ state }) => choice === 'ALL' || CHOSEN[choice].includes(state));
}
