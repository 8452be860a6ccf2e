import type { ImportKind, Language } from '@risalah/shared';
import type { SeatValues } from '../plan/plannedRow.ts';

/** What the row of something said before an import changed it. */
export type Before =
  | { kind: 'REGION'; name: string; code: string | null }
  | { kind: 'AGENCY'; name: string; shortName: string }
  | { kind: 'PERSON'; name: string; language: Language }
  | { kind: 'SESSION'; scheduledFor: string; timeZone: string; venue: string; meetingUrl: string | null }
  | ({ kind: 'SEAT'; revoked: boolean } & SeatValues);

/** One thing that an import made, or changed, kept to be undone. */
export interface ImportChange {
  kind: ImportKind;
  id: string;
  /** What it is, in words, for a reason why it cannot be undone. */
  name: string;
  /** Null = the import made it. */
  before: Before | null;
  /** Its revision when the import was done. */
  revision: number;
  /** Of seats and sessions: the session, and the number of its newest event when the import was done. */
  sessionId?: string;
  eventNumber?: number;
}
