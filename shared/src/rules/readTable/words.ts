import {
  atMost,
  DECISION,
  ENTERING,
  EVIDENCE,
  FROZEN,
  JUDGEMENT,
  MINUTES_TEXT,
  OWN_AGENCY,
  PANEL,
  PANEL_AND_AGENCY,
  PANEL_AND_SPEAKER,
  REGION,
  SEATED,
} from './audiences.ts';
import type { ReadTable } from './table.ts';

/** What was asked, answered, said, minuted and promised, and the record that it is attached to. */
export const WORD_READS: ReadTable = {
  Question: [
    [
      SEATED,
      'id sessionId dimensionId subdimension number text firstText amendedAt authorSeatId askedBySeatId',
    ],
    [SEATED, 'askedAt withdrawnAt withdrawnReason followUpId addressees revision state answers'],
    [PANEL, 'queuePosition queuedAt mergedIntoId state=QUEUED'],
    [DECISION, 'state=SETTLED'],
  ],
  Answer: [
    [
      SEATED,
      'id questionId agencyId letter state text awaitedSince releasedAt submittedAt capturedAt confirmedAt',
    ],
    [SEATED, 'capturedBySeatId speakerSeatId submittedBySeatId late revision revisions'],
    [DECISION, 'decision decidedAt decidedBySeatId followUps evidenceRequests'],
    [PANEL_AND_AGENCY, 'remindedAt'],
    [OWN_AGENCY, 'draft'],
    [EVIDENCE, 'evidenceFiles'],
  ],
  AnswerRevision: [
    [SEATED, 'id number kind text bySeatId speakerSeatId at'],
    [DECISION, 'decision'],
  ],
  AnswerDraft: [[OWN_AGENCY, 'id answerId text revision updatedAt updatedBySeatId']],
  EvidenceRequest: [[DECISION, 'id text dueAt at deliveredAt']],
  EvidenceFile: [
    [
      EVIDENCE,
      'id sessionId dimensionId agencyId answerId evidenceRequestId name size mediaType typeDiffers',
    ],
    [EVIDENCE, 'sha256 at bySeatId addendumId withdrawnAt path'],
  ],
  Statement: [
    [
      SEATED,
      'id moment dimensionId speakerSeatId capturedBySeatId text firstText state capturedAt confirmedAt',
    ],
    [SEATED, 'revision'],
  ],
  Minutes: [
    [
      ENTERING,
      'id dimensionId sessionId state epoch revision readyAt readyBySeatId correctionsUntil returnedAt',
    ],
    [ENTERING, 'finalAt finalisedBySeatId agreedSeatIds mustAgreeSeatIds'],
    [MINUTES_TEXT, 'text document savedAt savedBySeatId'],
    [PANEL, 'versions returnedReason'],
    [PANEL_AND_SPEAKER, 'corrections'],
    [FROZEN, 'addenda proceedings'],
  ],
  MinutesVersion: [[PANEL, 'id minutesId epoch at reason bySeatIds text document']],
  Correction: [
    [PANEL_AND_SPEAKER, 'id minutesId oldText newText proposedBySeatId proposedAt state'],
    [PANEL_AND_SPEAKER, 'decidedAt decisionReason'],
    [atMost(PANEL_AND_SPEAKER), 'statementId answerId'],
  ],
  Addendum: [[FROZEN, 'id text bySeatId at seal']],
  Proceedings: [[FROZEN, 'id sessionId dimensionId frozenAt sha256 canonicalJson seal proof']],
  Seal: [
    [
      FROZEN,
      'hash sessionId number kind subjectId dimensionId sha256 frozenAt sealedAt previous keyId signature',
    ],
  ],
  FollowUp: [
    [DECISION, 'id kind text dueYear agency dimension cycle sessionId answerId revision state'],
    [PANEL, 'state=PROPOSED'],
    [JUDGEMENT, 'carriedFromId judgedAt judgedInSessionId judgementNote state=CARRIED'],
  ],
  Record: [
    [REGION, 'id region cycle dimension claim siblings'],
    [ENTERING, 'sessions'],
    [FROZEN, 'proceedings carriedOver'],
    [DECISION, 'followUps'],
    [EVIDENCE, 'evidenceFiles'],
  ],
};
