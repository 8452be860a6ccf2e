import type { AnswerState, Decision } from '@risalah/shared';

/** One agency's answer. `decision` is the verdict on its newest words, null when none or not to be seen. */
export interface AnswerView {
  id: string;
  questionId: string;
  agencyId: string;
  letter: string;
  state: AnswerState;
  text: string | null;
  awaitedSince: string;
  releasedAt: string | null;
  submittedAt: string | null;
  capturedAt: string | null;
  confirmedAt: string | null;
  capturedBySeatId: string | null;
  speakerSeatId: string | null;
  submittedBySeatId: string | null;
  late: boolean;
  revision: number;
  revisions: readonly AnswerRevisionView[];
  decision: Decision | null;
  decidedAt: string | null;
  decidedBySeatId: string | null;
  /** Every verdict that was heard, by the revision it was given on. */
  verdicts: Readonly<Record<number, VerdictView>>;
  /** null when the reader may not see them. */
  evidenceRequests: readonly EvidenceRequestView[] | null;
  /** null when the reader may not see them. */
  evidenceFiles: readonly EvidenceFileView[] | null;
  remindedAt: string | null;
}

/** A verdict of the chair on one revision of an answer. */
export interface VerdictView {
  decision: Decision;
  decidedAt: string | null;
  decidedBySeatId: string | null;
}

/** One wording of an answer, oldest first. */
export interface AnswerRevisionView {
  id: string;
  number: number;
  kind: AnswerState;
  text: string;
  bySeatId: string | null;
  speakerSeatId: string | null;
  at: string;
  decision: Decision | null;
}

/** The agency's side row of an answer that was not sent yet. */
export interface AnswerDraftView {
  id: string;
  answerId: string;
  text: string;
  revision: number;
  updatedAt: string;
  updatedBySeatId: string;
}

/** Evidence that the chair asked for. */
export interface EvidenceRequestView {
  id: string;
  text: string;
  dueAt: string;
  at: string;
  /** When the first file for it came; null while none has. */
  deliveredAt: string | null;
}

/** A file that an agency handed in. */
export interface EvidenceFileView {
  id: string;
  evidenceRequestId: string | null;
  name: string;
  /** In bytes. */
  size: number;
  /** By its content. */
  mediaType: string;
  /** Its content is something else than the ending of its name says. */
  typeDiffers: boolean;
  sha256: string;
  at: string;
  /** When its agency took it back; null while it stands. */
  withdrawnAt: string | null;
}
