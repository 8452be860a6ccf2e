/** The longest texts that are taken, in UTF-16 code units as JavaScript counts them, and other bounds of input. */
export const LIMITS = {
  questionText: 4_000,
  answerText: 20_000,
  statementText: 20_000,
  minutesText: 400_000,
  addendumText: 20_000,
  followUpText: 2_000,
  evidenceText: 2_000,
  reason: 2_000,
  name: 200,
  email: 254,
  password: 1_024,
  /** Agencies that one question may be addressed to. */
  addressees: 60,
  /** Questions that may wait in the queue of one session. */
  queue: 500,
} as const;
