import { COOKIE } from '@risalah/server/access/cookies';
import { hashPassword } from '@risalah/server/access/passwords';
import { beginSignIn } from '@risalah/server/access/signIns';
import { Seat } from '@risalah/server/seat/seat.entity';
import { Session } from '@risalah/server/session/session.entity';
import { Agency } from '@risalah/server/workspace/agency.entity';
import { Cycle } from '@risalah/server/workspace/cycle.entity';
import { Dimension } from '@risalah/server/workspace/dimension.entity';
import { Person } from '@risalah/server/workspace/person.entity';
import { Programme } from '@risalah/server/workspace/programme.entity';
import { Region } from '@risalah/server/workspace/region.entity';
import type { CorrectionWindow, Role as RoleName } from '@risalah/shared';
import { Level, Role } from '@risalah/shared';
import { type Client, clientOf, must } from './client.ts';
import { newId } from './newId.ts';
import type { TestApp } from './testApp.ts';

/** The password of everybody on the stage. */
export const PASSWORD = 'stage-password';

const hash = hashPassword(PASSWORD);

/** Who sits where: a name for each seat of the stage, which is also the part before @ of the email address. */
export const CAST = {
  chair: { role: Role.CHAIR, agency: null, office: 'Ketua' },
  evaluator: { role: Role.EVALUATOR, agency: null, office: 'Anggota panel 1' },
  secretary: { role: Role.SECRETARY, agency: null, office: 'Sekretaris 1' },
  lead: { role: Role.REGION_LEAD, agency: null, office: 'Sekretaris Daerah' },
  head: { role: Role.AGENCY_HEAD, agency: 0, office: 'Kepala Dinas A' },
  staff: { role: Role.AGENCY_STAFF, agency: 0, office: 'Staf Dinas A' },
  otherHead: { role: Role.AGENCY_HEAD, agency: 1, office: 'Kepala Dinas B' },
  observer: { role: Role.OBSERVER, agency: null, office: 'Pengamat' },
} as const satisfies Record<string, { role: RoleName; agency: number | null; office: string }>;

/** A name of somebody who is seated. */
export type Seated = keyof typeof CAST;

/** A workspace with one scheduled session, whose people have signed in. */
export interface Stage {
  app: TestApp;
  sessionId: string;
  programmeId: string;
  cycleId: string;
  regionId: string;
  dimensionIds: string[];
  agencyIds: string[];
  seatIds: Record<Seated, string>;
  personIds: Record<Seated | 'admin' | 'outsider', string>;
  /** Signed-in clients by name. `outsider` has no seat, `admin` administers without one. */
  as: Record<Seated | 'admin' | 'outsider', Client>;
}

/** Sets the stage: two dimensions, three agencies, a session that is scheduled through the API, everybody seated. */
export async function setStage(
  app: TestApp,
  { corrections = { kind: 'NONE' }, year = 2024 }: { corrections?: CorrectionWindow; year?: number } = {},
): Promise<Stage> {
  const em = app.services.fork();
  const passwordHash = await hash;
  const programme = em.create(Programme, { name: 'Program uji' });
  const dimensions = ['Dimensi satu', 'Dimensi dua'].map((name, index) =>
    em.create(Dimension, {
      programme,
      name,
      position: index + 1,
      mark: ['square', 'triangle'][index] ?? 'number',
      subdimensions: ['Layanan', 'Kebijakan'],
    }),
  );
  const cycle = em.create(Cycle, {
    programme,
    year,
    stage: 'II',
    name: `Tahap II ${year}`,
    letter: `B-1/${year}`,
    levelWeights: Object.values(Level).map((level) => ({ level, percent: 20 })),
    allottedMinutes: 30,
    corrections,
  });
  const region = em.create(Region, { name: 'Kota Uji', code: '99.01' });
  const agencies = ['A', 'B', 'C'].map((letter, index) =>
    em.create(Agency, { region, name: `Dinas ${letter}`, shortName: letter, position: index + 1 }),
  );
  const names = [...Object.keys(CAST), 'admin', 'outsider'] as Array<Seated | 'admin' | 'outsider'>;
  const people = Object.fromEntries(
    names.map((name) => [
      name,
      em.create(Person, {
        name,
        email: `${name.toLowerCase()}@uji.test`,
        passwordHash,
        administrator: name === 'admin',
      }),
    ]),
  ) as Record<Seated | 'admin' | 'outsider', Person>;
  await em.persist([programme, ...dimensions, cycle, region, ...agencies, ...Object.values(people)]).flush();

  const as = {} as Stage['as'];
  for (const name of names) {
    // Signed in past the password, whose hash is slow on purpose; signing in has tests of its own.
    const { token } = await beginSignIn(em, people[name].id, app.services.now());
    as[name] = clientOf(app.url, `${COOKIE}=${token}`);
  }
  const sessionId = await schedule(as.admin, region.id, cycle.id);
  const seatIds = {} as Stage['seatIds'];
  for (const [name, { role, agency, office }] of Object.entries(CAST) as Array<
    [Seated, (typeof CAST)[Seated]]
  >) {
    const seat = em.create(Seat, {
      role,
      session: em.getReference(Session, sessionId),
      person: people[name],
      agency: agency === null ? null : (agencies[agency] ?? null),
      name,
      office,
    });
    em.persist(seat);
    seatIds[name] = seat.id;
  }
  await em.flush();
  return {
    app,
    sessionId,
    programmeId: programme.id,
    cycleId: cycle.id,
    regionId: region.id,
    dimensionIds: dimensions.map((dimension) => dimension.id),
    agencyIds: agencies.map((agency) => agency.id),
    seatIds,
    personIds: Object.fromEntries(names.map((name) => [name, people[name].id])) as Stage['personIds'],
    as,
  };
}

/** Schedules a session of a region in a cycle through the API. */
export async function schedule(admin: Client, regionId: string, cycleId: string): Promise<string> {
  const { scheduleSession } = await must<{ scheduleSession: { id: string } }>(
    admin,
    `mutation ($input: ScheduleSessionInput!) { scheduleSession(input: $input) { id } }`,
    {
      input: {
        mutationId: newId(),
        regionId,
        cycleId,
        scheduledFor: '2024-11-19T01:00:00.000Z',
        timeZone: 'Asia/Makassar',
        venue: 'Ruang rapat',
        meetingUrl: 'https://rapat.test/1',
      },
    },
  );
  return scheduleSession.id;
}

/** Opens the session and enters its first dimension. */
export async function open(stage: Stage): Promise<void> {
  await act(stage, 'chair', 'openSession', { sessionId: stage.sessionId });
  await act(stage, 'chair', 'enterDimension', {
    sessionId: stage.sessionId,
    dimensionId: stage.dimensionIds[0],
  });
}

/** What a mutation of the stage is asked to return, by the type of object that it changes. */
const RETURNS: Record<string, string> = {
  Session:
    'id state revision elapsedSeconds runningSince currentDimensionId speakingSeatId speakingSince eventNumber',
  Question:
    'id state number queuePosition text firstText revision addressees answers { id letter agencyId state revision text decision }',
  Answer: 'id state text letter revision late decision agencyId revisions { number kind text decision }',
  AnswerDraft: 'id text revision',
  FollowUp: 'id state kind text dueYear revision carriedFromId judgementNote',
  Statement: 'id state text firstText revision',
  Minutes:
    'id state text revision correctionsUntil mustAgreeSeatIds agreedSeatIds returnedReason addenda { text } proceedings { sha256 canonicalJson }',
  Correction: 'id state oldText newText decisionReason',
  Score: 'id levels { level value } revision',
  PanelScore: 'id levels { level value } revision',
  Seat: 'id role revokedAt revision personId',
  Programme: 'id revision name',
  Dimension: 'id revision name position mark subdimensions',
  Cycle: 'id revision year stage name letter allottedMinutes correctionWindow levelWeights { level percent }',
  Region: 'id revision name code',
  Agency: 'id revision name shortName position',
  Person: 'id revision name email administrator language canSignIn',
  MadeInvitation: 'path invitation { id good expiresAt acceptedAt revokedAt }',
  MadeInvitations: 'path invitation { id person { id } }',
  MadeCalendarFeed: 'path feed { id madeAt revokedAt }',
  CalendarFeed: 'id madeAt revokedAt',
  Import:
    'id state fileName handedInBy { name } carriedOutAt carriedOutBy { name } undoneAt undoneBy { name } counts { kind state count }',
  Invitation: 'id good expiresAt acceptedAt revokedAt',
  MadeApiToken: 'secret token { id name scope seatId expiresAt revokedAt }',
  EvidenceFile:
    'id name path size mediaType typeDiffers sha256 answerId evidenceRequestId addendumId withdrawnAt',
  Mail: 'id kind state attempts seatId subject sentAt',
  AccountMail: 'id kind state person { id }',
  ApiToken: 'id name scope seatId expiresAt revokedAt',
};

const CHANGES: Record<string, [input: string, returns: string]> = {
  openSession: ['SessionInput', 'Session'],
  pauseSession: ['PauseSessionInput', 'Session'],
  resumeSession: ['SessionInput', 'Session'],
  closeSession: ['SessionInput', 'Session'],
  giveTurn: ['GiveTurnInput', 'Session'],
  admitObservers: ['SessionInput', 'Session'],
  endAdmission: ['SessionInput', 'Session'],
  recordArrival: ['SessionInput', 'Session'],
  recordDeparture: ['SessionInput', 'Session'],
  reorderQueue: ['ReorderQueueInput', 'Session'],
  mergeQuestions: ['MergeQuestionsInput', 'Question'],
  readyMinutes: ['MinutesInput', 'Minutes'],
  finaliseMinutes: ['MinutesInput', 'Minutes'],
  agreeToMinutes: ['MinutesInput', 'Minutes'],
  addAddendum: ['AddAddendumInput', 'Minutes'],
  draftAnswer: ['DraftAnswerInput', 'AnswerDraft'],
  requestEvidence: ['RequestEvidenceInput', 'Answer'],
  remindAgency: ['RemindAgencyInput', 'Answer'],
  scoreDimension: ['ScoreDimensionInput', 'Score'],
  setPanelScore: ['SetPanelScoreInput', 'PanelScore'],
  judgeFollowUp: ['JudgeFollowUpInput', 'FollowUp'],
  requestFollowUp: ['RequestFollowUpInput', 'FollowUp'],
  scheduleSession: ['ScheduleSessionInput', 'Session'],
  scheduleCycle: ['ScheduleCycleInput', 'Cycle'],
  copySeats: ['CopySeatsInput', 'Session'],
  saveProgramme: ['SaveProgrammeInput', 'Programme'],
  saveDimension: ['SaveDimensionInput', 'Dimension'],
  saveCycle: ['SaveCycleInput', 'Cycle'],
  saveRegion: ['SaveRegionInput', 'Region'],
  saveAgency: ['SaveAgencyInput', 'Agency'],
  savePerson: ['SavePersonInput', 'Person'],
  invitePerson: ['InvitePersonInput', 'MadeInvitation'],
  invitePeople: ['InvitePeopleInput', 'MadeInvitations'],
  makePasswordLink: ['MakePasswordLinkInput', 'MadeInvitation'],
  makeCalendarFeed: ['MakeCalendarFeedInput', 'MadeCalendarFeed'],
  revokeCalendarFeed: ['RevokeCalendarFeedInput', 'CalendarFeed'],
  planImport: ['PlanImportInput', 'Import'],
  carryOutImport: ['CarryOutImportInput', 'Import'],
  undoImport: ['UndoImportInput', 'Import'],
  revokeInvitation: ['RevokeInvitationInput', 'Invitation'],
  attachEvidence: ['AttachEvidenceInput', 'EvidenceFile'],
  withdrawEvidence: ['WithdrawEvidenceInput', 'EvidenceFile'],
  resendMail: ['MailInput', 'Mail'],
  markMailSent: ['MailInput', 'Mail'],
  resendAccountMail: ['MailInput', 'AccountMail'],
  markAccountMailSent: ['MailInput', 'AccountMail'],
  makeApiToken: ['MakeApiTokenInput', 'MadeApiToken'],
  revokeApiToken: ['RevokeApiTokenInput', 'ApiToken'],
};

const NOUNS = ['Session', 'Question', 'Answer', 'Statement', 'Minutes', 'Correction', 'Seat'] as const;

/** The document of a mutation that asks for the changed object. */
export function documentOf(mutation: string): string {
  const named = NOUNS.find((noun) => mutation.endsWith(noun)) ?? 'Session';
  const [input, returns] = CHANGES[mutation] ?? [
    `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`,
    named,
  ];
  return `mutation ($input: ${input}!) { ${mutation}(input: $input) { ${RETURNS[returns]} } }`;
}

/** Carries out a mutation as somebody on the stage; resolves with the changed object, fails the test when refused. */
export async function act<T = { id: string; revision: number }>(
  stage: Stage,
  who: keyof Stage['as'],
  mutation: string,
  input: Record<string, unknown>,
): Promise<T> {
  const data = await must<Record<string, T>>(stage.as[who], documentOf(mutation), {
    input: { mutationId: newId(), ...input },
  });
  return data[mutation] as T;
}

/** The error that a mutation is refused with. */
export async function refusal(
  stage: Stage,
  who: keyof Stage['as'],
  mutation: string,
  input: Record<string, unknown>,
): Promise<{ code: string; message: string; extensions: Record<string, unknown> }> {
  const { errors } = await stage.as[who].gql(documentOf(mutation), {
    input: { mutationId: newId(), ...input },
  });
  const error = errors?.[0];
  if (!error) throw new Error(`${mutation} by ${who} was not refused`);
  return { code: String(error.extensions?.code), message: error.message, extensions: error.extensions ?? {} };
}

/** An asked question as the chair gets it back. */
export interface Asked {
  id: string;
  number: number;
  revision: number;
  state: string;
  answers: Array<{ id: string; letter: string; agencyId: string; state: string; revision: number }>;
}

/** Poses a question to the first agency, or to those given. */
export function ask(
  stage: Stage,
  agencyIds = stage.agencyIds.slice(0, 1),
  text = 'Apa capaiannya?',
): Promise<Asked> {
  return act<Asked>(stage, 'chair', 'askQuestion', { sessionId: stage.sessionId, text, agencyIds });
}
