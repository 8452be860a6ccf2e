import type { MinutesDocument } from '@risalah/shared';
import { iso } from '../acts/moments.ts';
import type { StoredPayload } from '../events/sessionEvent.entity.ts';
import type { Addendum } from './addendum.entity.ts';
import type { Correction } from './correction.entity.ts';
import type { Minutes } from './minutes.entity.ts';

/** What goes out with an event only where its whole audience may see it. */
export interface MinutesWords {
  text?: string | null;
  /** The rich text, where the text goes out. */
  document?: MinutesDocument | null;
  /** Why the chair returned them: for the panel, which alone reads a draft. */
  returnedReason?: string | null;
  sha256?: string | null;
}

/** What an event says of minutes; their words only when they are handed in. */
export function minutesPayload(minutes: Minutes, words: MinutesWords = {}): StoredPayload {
  return {
    __typename: 'MinutesPayload',
    minutesId: minutes.id,
    dimensionId: minutes.dimensionId,
    state: minutes.state,
    text: words.text ?? null,
    document: words.document ?? null,
    epoch: minutes.epoch,
    revision: minutes.revision,
    savedAt: iso(minutes.savedAt),
    savedBySeatId: minutes.savedBySeatId,
    readyAt: iso(minutes.readyAt),
    readyBySeatId: minutes.readyBySeatId,
    correctionsUntil: iso(minutes.correctionsUntil),
    returnedAt: iso(minutes.returnedAt),
    returnedReason: words.returnedReason ?? null,
    finalAt: iso(minutes.finalAt),
    finalisedBySeatId: minutes.finalisedBySeatId,
    agreedSeatIds: minutes.agreedSeatIds,
    mustAgreeSeatIds: minutes.mustAgreeSeatIds,
    sha256: words.sha256 ?? null,
  };
}

/** What an event says of a proposed correction. */
export function correctionPayload(correction: Correction): StoredPayload {
  return {
    __typename: 'CorrectionPayload',
    correctionId: correction.id,
    minutesId: correction.minutesId,
    answerId: correction.answerId,
    statementId: correction.statementId,
    oldText: correction.oldText,
    newText: correction.newText,
    proposedBySeatId: correction.proposedBySeatId,
    proposedAt: iso(correction.proposedAt),
    state: correction.state,
    decidedAt: iso(correction.decidedAt),
    decisionReason: correction.decisionReason,
  };
}

/** What an event says of an addendum. */
export function addendumPayload(addendum: Addendum): StoredPayload {
  return {
    __typename: 'AddendumPayload',
    addendumId: addendum.id,
    minutesId: addendum.minutesId,
    text: addendum.text,
    bySeatId: addendum.bySeatId,
    at: iso(addendum.at),
  };
}
