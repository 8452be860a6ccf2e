/** The longest texts that are taken, in UTF-16 code units as JavaScript counts them, and other bounds of input. */
export const LIMITS = {
  questionText: 4_000,
  answerText: 20_000,
  statementText: 20_000,
  minutesText: 400_000,
  /** One change of minutes that are written together, in bytes; what is pasted at once included. */
  minutesUpdateBytes: 1_500_000,
  /** The text that the minutes of a programme or a dimension start with. */
  minutesTemplate: 20_000,
  addendumText: 20_000,
  followUpText: 2_000,
  evidenceText: 2_000,
  /** One file of evidence, in bytes. */
  evidenceBytes: 100_000_000,
  /** Files of evidence that one agency hands in to one session. */
  evidenceFiles: 500,
  /** Uploads that one person may have begun and not attached yet. */
  uploads: 20,
  reason: 2_000,
  /** What may be typed into the search field. */
  searchText: 400,
  name: 200,
  email: 254,
  password: 1_024,
  /** Rows of a list of the workspace that are read at once. */
  listedAtOnce: 1_000,
  /** People who are invited by one act. */
  invitedAtOnce: 100,
  /** Observers of one session who came in by the code of its stage, or were seated as such. */
  observers: 300,
  /** Agencies that one question may be addressed to. */
  addressees: 60,
  /** Questions that may wait in the queue of one session. */
  queue: 500,
} as const;
