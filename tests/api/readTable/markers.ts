import {
  DECISION,
  EVIDENCE,
  FROZEN,
  JUDGEMENT,
  LIST_KEEPERS,
  MINUTES_TEXT,
  OWN_AGENCY,
  PANEL,
  PANEL_SCORE,
  READY_EVENT,
  type ReadAudience,
  type ReaderName,
  SCORER,
  SEATED,
} from '@risalah/shared/read-table';

/** Words that only some may ever read: each stands in one kind of thing, and nowhere else. */
export const MARKERS = {
  queue: 'ANTREANRAHASIA',
  takenBack: 'TARIKRAHASIA',
  draft: 'KONSEPRAHASIA',
  proposal: 'USULANRAHASIA',
  followUp: 'JANJIRAHASIA',
  evidence: 'BUKTIRAHASIA',
  score: 'ALASANRAHASIA',
  panelScore: 'NILAIPANELRAHASIA',
  minutes: 'NASKAHRAHASIA',
  version: 'VERSIRAHASIA',
  returned: 'KEMBALIRAHASIA',
  correction: 'KOREKSIRAHASIA',
  judgement: 'PUTUSANRAHASIA',
  fileName: 'BERKASRAHASIA',
  fileContent: 'ISIBERKASRAHASIA',
  addendum: 'TAMBAHANRAHASIA',
  spoken: 'SEMUADENGAR',
  staffNumber: '197001011990011234',
} as const;

const and = ({ says, readers }: ReadAudience, more: ReaderName): ReadAudience => ({
  says,
  readers: {
    DRAFT: [...readers.DRAFT, more],
    READY: [...readers.READY, more],
    FINAL: [...readers.FINAL, more],
    NEXT: [...readers.NEXT, more],
  },
});

/** Whom each of the words may reach, in whichever way. */
export const MARKER_AUDIENCES: Record<keyof typeof MARKERS, ReadAudience> = {
  queue: PANEL,
  takenBack: PANEL,
  draft: OWN_AGENCY,
  proposal: PANEL,
  followUp: DECISION,
  evidence: DECISION,
  fileName: EVIDENCE,
  fileContent: EVIDENCE,
  score: SCORER,
  panelScore: PANEL_SCORE,
  minutes: MINUTES_TEXT,
  // It was READY once, and whoever was told so then is told so again by the log.
  version: READY_EVENT,
  returned: PANEL,
  correction: and(PANEL, 'own head'),
  judgement: JUDGEMENT,
  addendum: FROZEN,
  spoken: SEATED,
  // Official minutes hold the list of attendance, staff numbers in it; from FINAL they are everyone's who is seated.
  staffNumber: {
    says: 'chair; secretary; administrator; oneself; from FINAL everyone seated',
    readers: {
      ...and(LIST_KEEPERS, 'own head').readers,
      FINAL: [...SEATED.readers.FINAL, 'administrator'],
      NEXT: [...SEATED.readers.NEXT, 'administrator'],
    },
  },
};
