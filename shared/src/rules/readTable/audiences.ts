/** Those for whom the table says what they see; 'own agency' is the one whose answers, drafts and promises are looked at. */
export const READERS = [
  'chair',
  'evaluator',
  'another evaluator',
  'secretary',
  'region lead',
  'own head',
  'own staff',
  'other head',
  'observer',
  'administrator',
  'colleague',
  'former head',
  'outsider',
  'nobody',
] as const;
/** One of those: the colleague chairs another region's session of the cycle, the outsider one of another programme. */
export type ReaderName = (typeof READERS)[number];

/** Where the minutes of the session stand when somebody reads; NEXT is the next cycle's session, after its chair judged what was promised. */
export const READ_PHASES = ['DRAFT', 'READY', 'FINAL', 'NEXT'] as const;
/** One of those moments. */
export type ReadPhase = (typeof READ_PHASES)[number];

/** Who may see something, and when. */
export interface ReadAudience {
  /** In words, for docs/READS.md. */
  says: string;
  readers: Readonly<Record<ReadPhase, readonly ReaderName[]>>;
  /** Set where each of them sees only a part, such as what is about themselves, so that some may have nothing to see. */
  atMost?: true;
}

/** The same readers at all times. */
function always(says: string, readers: readonly ReaderName[], more: { atMost?: true } = {}): ReadAudience {
  return { says, readers: { DRAFT: readers, READY: readers, FINAL: readers, NEXT: readers }, ...more };
}

/** Some readers at once, others from FINAL on. */
function fromFinal(says: string, before: readonly ReaderName[], after: readonly ReaderName[]): ReadAudience {
  return { says, readers: { DRAFT: before, READY: before, FINAL: after, NEXT: after } };
}

const panel = ['chair', 'evaluator', 'another evaluator', 'secretary'] as const;
const agency = ['own head', 'own staff'] as const;
const seated = [...panel, 'region lead', ...agency, 'other head', 'observer'] as const;
const signedIn = READERS.filter((reader) => reader !== 'nobody');
const regionReaders = [...seated, 'administrator', 'colleague'] as const;

/** Everybody, also who is not signed in. */
export const ANYBODY = always('anybody, signed in or not', READERS);
/** Everyone who is signed in. */
export const SIGNED_IN = always('everyone signed in', signedIn);
/** Everyone who is signed in, of what is about themselves. */
export const ONESELF = always('oneself', signedIn, { atMost: true });
/** Administrators of the workspace. */
export const ADMINISTRATOR = always('administrator', ['administrator']);
/** What a mail server answered may name addresses; a code of Risalah itself names none. */
export const MAIL_REPLY = always('administrator; a code of `extensions.code` whoever sees the e-mail', [
  'administrator',
]);
/** Everyone with a seat in the session. */
export const SEATED = always('everyone seated', seated);
/** Those with a seat in the session, each of what is about themselves. */
export const SEATED_OWN = always('everyone seated, of their own', seated, { atMost: true });
/** Everyone with a seat in the session, and administrators, who look after it. */
export const ENTERING = always('everyone seated; administrator', [...seated, 'administrator']);
/** Chair, evaluators and secretaries. */
export const PANEL = always('panel', panel);
/** Head and staff of the agency concerned. */
export const OWN_AGENCY = always('the agency concerned', agency);
/** The panel and the agency concerned. */
export const PANEL_AND_AGENCY = always('panel; the agency concerned', [...panel, ...agency]);
/** The chair, and whoever gave the score. */
export const SCORER = always('chair; who gave it', ['chair', 'evaluator']);
/** At most these readers: which of them have anything to see depends on what there is. */
export const atMost = (audience: ReadAudience): ReadAudience => ({ ...audience, atMost: true });

/** The panel, and whoever spoke. */
export const PANEL_AND_SPEAKER = always('panel; who proposed it', [...panel, 'own head', 'region lead']);
/** Those who keep the list of attendance. */
export const LIST_KEEPERS = always('chair; secretary; administrator; oneself', [
  'chair',
  'secretary',
  'administrator',
]);
/** Those who show the stage for the hall. */
export const STAGE_KEEPERS = always('chair; secretary, while observers are let in', ['chair', 'secretary'], {
  atMost: true,
});
/** Decisions, follow-ups and evidence asked. */
export const DECISION = fromFinal(
  'panel; the agency concerned; region lead; from FINAL everyone seated',
  [...panel, ...agency, 'region lead'],
  seated,
);
/** The panel's score in the session. */
export const PANEL_SCORE = fromFinal('panel; from FINAL everyone seated', panel, seated);
/** What FINAL froze. */
export const FROZEN = fromFinal('from FINAL everyone seated', [], seated);
/** The text of minutes. */
export const MINUTES_TEXT: ReadAudience = {
  says: 'DRAFT: panel; READY: all seated but observers; FINAL: everyone seated',
  readers: {
    DRAFT: panel,
    READY: seated.filter((reader) => reader !== 'observer'),
    FINAL: seated,
    NEXT: seated,
  },
};
/** Readers of a region: everyone with a seat in one of its sessions, panels of its cycles, administrators. */
export const REGION = always("everyone seated; panels of the region's cycles; administrator", regionReaders);
/** Who has the panel's score in an overview: from FINAL every reader of the region, since a figure is not what was said. */
export const SCORE_IN_OVERVIEW = fromFinal(
  'panel; from FINAL every reader of the region',
  panel,
  regionReaders,
);
/** Whether the panel has set a score. */
export const WHETHER_SCORED = fromFinal(
  'panel; administrator; from FINAL every reader of the region',
  [...panel, 'administrator'],
  regionReaders,
);
/** How many follow-ups there are, by kind or by how they stand. */
export const FOLLOW_UP_FIGURES = fromFinal(
  'panel; the agency concerned; region lead; from FINAL every reader of the region',
  [...panel, ...agency, 'region lead'],
  regionReaders,
);
/** Files of evidence. */
export const EVIDENCE = always('panel; the agency concerned; region lead', [
  ...panel,
  ...agency,
  'region lead',
]);
/** Events of a decision keep the audience that they had when it fell. */
export const DECISION_EVENT = always('panel; the agency concerned; region lead', [
  ...panel,
  ...agency,
  'region lead',
]);
/** Events about READY minutes. */
export const READY_EVENT = always(
  'everyone seated but observers',
  seated.filter((reader) => reader !== 'observer'),
);
/** What FINAL tells of minutes; before it, READY does to all but observers. */
export const MINUTES_EVENT: ReadAudience = {
  says: 'everyone seated but observers; from FINAL everyone seated',
  readers: { ...READY_EVENT.readers, FINAL: seated, NEXT: seated },
};
/** How a follow-up was judged, in the next session, until its minutes are FINAL. */
export const JUDGEMENT: ReadAudience = {
  says: 'panel; in the next session also the agency concerned and its region lead, from its FINAL everyone seated',
  readers: {
    ...PANEL.readers,
    NEXT: [...panel, ...agency, 'region lead'],
  },
};
