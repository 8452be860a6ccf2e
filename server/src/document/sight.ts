import {
  type Actor,
  type MinutesState,
  maySeeCorrection,
  maySeeDecision,
  maySeeEvidenceFile,
  maySeeMinutesText,
  maySeePanelScore,
  maySeeStaffNumbers,
} from '@risalah/shared';

/** What of one dimension goes into a reader's document. */
export interface Sight {
  minutes: boolean;
  score: boolean;
  /** Decisions on answers, evidence asked and follow-ups of this agency. */
  decisionsOf(agencyId: string): boolean;
  /** Files of evidence of this agency. */
  filesOf(agencyId: string): boolean;
  correctionOf(proposerSeatId: string): boolean;
  staffNumberOf(seatId: string): boolean;
}

/** FINAL proceedings are one text for all who may read them, staff numbers included: that is what was signed. */
export const SEES_ALL: Sight = {
  minutes: true,
  score: true,
  decisionsOf: () => true,
  filesOf: () => true,
  correctionOf: () => true,
  staffNumberOf: () => true,
};

/** What a reader sees of a dimension that is not FINAL, by the rules that the screens ask. */
export function sightOf(actor: Actor, sessionId: string, minutesState: MinutesState): Sight {
  return {
    minutes: maySeeMinutesText(actor, sessionId, minutesState),
    score: maySeePanelScore(actor, sessionId, minutesState),
    decisionsOf: (agencyId) => maySeeDecision(actor, sessionId, agencyId, minutesState),
    filesOf: (agencyId) => maySeeEvidenceFile(actor, sessionId, agencyId),
    correctionOf: (seatId) => maySeeCorrection(actor, sessionId, seatId),
    staffNumberOf: (seatId) =>
      maySeeStaffNumbers(actor, sessionId) || actor.seats.some(({ id }) => id === seatId),
  };
}
