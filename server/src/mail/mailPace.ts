/** At which pace e-mails are sent and tried again; all in ms. */
export interface MailPace {
  /** How often the queue is looked at. */
  look: number;
  /** Wait after the first attempt that came to nothing; it doubles with each further one. */
  firstWait: number;
  /** The longest wait between two attempts. */
  longestWait: number;
  /** For how long after it was queued an e-mail is tried. */
  giveUpAfter: number;
  /** How long the mail server may be silent. */
  silence: number;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** A mail server may take ten minutes over its answer to a message, and mail is tried for days (RFC 5321, 4.5). */
export const MAIL_PACE: MailPace = {
  look: 2_000,
  firstWait: MINUTE,
  longestWait: 4 * HOUR,
  giveUpAfter: 5 * 24 * HOUR,
  silence: 10 * MINUTE,
};

/**
 * How long to wait after so many attempts. Anywhere in the upper half of the bound, so that a hundred e-mails that were put off
 * together do not come back together. `random` is from 0 to 1.
 */
export function waitAfter(attempts: number, { firstWait, longestWait }: MailPace, random: number): number {
  const bound = Math.min(longestWait, firstWait * 2 ** Math.min(attempts - 1, 30));
  return Math.round(bound * (0.5 + random / 2));
}
