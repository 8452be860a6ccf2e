import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { SessionEvent } from '@risalah/server/events/sessionEvent.entity';
import { Mail } from '@risalah/server/mail/mail.entity';
import { mailPasswordRenewed } from '@risalah/server/mail/mailPasswordRenewed';
import { Minutes } from '@risalah/server/minutes/minutes.entity';
import { MinutesVersion } from '@risalah/server/minutes/together/minutesVersion.entity';
import { Person } from '@risalah/server/workspace/person.entity';
import { buildSchema } from 'graphql';
import { describe, expect, it } from 'vitest';
import { csv, handIn, planOf } from '../support/importing.ts';
import { promise } from '../support/mailing.ts';
import { newId } from '../support/newId.ts';
import { type Asked, act, ask, documentOf, open, type Stage, setStage } from '../support/stage.ts';
import { checkStatements, statementsOf } from '../support/statementCounts.ts';
import { anApp } from '../support/testApp.ts';
import { upload } from '../support/uploading.ts';

type Who = keyof Stage['as'];
type Input = Record<string, unknown>;

/** One probe: brings the session to where the mutation is possible, and names who may do it then. */
interface Probe {
  may: Who[];
  prepare: (stage: Stage) => Promise<Input>;
}

const session = async ({ sessionId }: Stage): Promise<Input> => ({ sessionId });
const opened = async (stage: Stage): Promise<Input> => {
  await open(stage);
  return session(stage);
};
const asked = async (stage: Stage): Promise<Asked> => {
  await open(stage);
  return ask(stage);
};
const awaited = async (stage: Stage) => {
  const [answer] = (await asked(stage)).answers;
  if (!answer) throw new Error('nobody was asked');
  return answer;
};
const submitted = async (stage: Stage): Promise<{ answerId: string; revision: number }> => {
  const answer = await awaited(stage);
  const input = { answerId: answer.id, revision: answer.revision, text: 'Jawaban' };
  const { id, revision } = await act(stage, 'head', 'submitAnswer', input);
  return { answerId: id, revision };
};
const captured = async (stage: Stage): Promise<{ answerId: string; revision: number }> => {
  const answer = await awaited(stage);
  const input = {
    answerId: answer.id,
    revision: answer.revision,
    text: 'Lisan',
    speakerSeatId: stage.seatIds.head,
  };
  const { id, revision } = await act(stage, 'secretary', 'captureAnswer', input);
  return { answerId: id, revision };
};
const statement = async (stage: Stage) => {
  await open(stage);
  return act(stage, 'secretary', 'captureStatement', {
    sessionId: stage.sessionId,
    moment: 'DIMENSION',
    dimensionId: stage.dimensionIds[0],
    speakerSeatId: stage.seatIds.head,
    text: 'Ucapan',
  });
};
const minutes = async (stage: Stage) => {
  const { id, revision } = await stage.app
    .em()
    .findOneOrFail(Minutes, { session: stage.sessionId, dimension: stage.dimensionIds[0] });
  return { minutesId: id, revision };
};
const written = async (stage: Stage) => {
  const { minutesId, revision } = await minutes(stage);
  const saved = await act(stage, 'secretary', 'saveMinutes', { minutesId, revision, text: 'Risalah' });
  return { minutesId, revision: saved.revision };
};
/** Minutes that are READY in a closed session, in which the head made a statement. */
const ready = async (stage: Stage) => {
  const { id: statementId } = await statement(stage);
  await act(stage, 'chair', 'closeSession', { sessionId: stage.sessionId });
  const { id, revision } = await act(stage, 'secretary', 'readyMinutes', await written(stage));
  return { minutesId: id, revision, statementId };
};
const final = async (stage: Stage) => {
  const { statementId, ...input } = await ready(stage);
  stage.app.clock.advance(2 * 3_600_000);
  return act(stage, 'chair', 'finaliseMinutes', input);
};
const correction = async (stage: Stage) => {
  const { minutesId, statementId } = await ready(stage);
  return act(stage, 'head', 'proposeCorrection', { minutesId, statementId, text: 'Ucapan yang benar' });
};
const levels = ['BASELINE', 'OUTPUT', 'OUTCOME', 'IMPACT', 'QUICK_WIN'].map((level) => ({
  level,
  value: 3,
  reason: 'Cukup',
}));
const score = async (stage: Stage): Promise<Input> => ({
  ...(await opened(stage)),
  dimensionId: stage.dimensionIds[0],
  levels,
});
const queued = (stage: Stage) =>
  act(stage, 'chair', 'queueQuestion', {
    sessionId: stage.sessionId,
    dimensionId: stage.dimensionIds[0],
    text: 'Antre',
    agencyIds: stage.agencyIds.slice(0, 1),
  });

const mailThatIs = async (stage: Stage, state: Mail['state']): Promise<Input> => {
  await promise(stage);
  const em = stage.app.em();
  await em.nativeUpdate(Mail, {}, { state });
  return { mailId: (await em.findOneOrFail(Mail, { session: stage.sessionId })).id };
};

const accountMailThatIs = async (stage: Stage, state: Mail['state']): Promise<Input> => {
  const em = stage.app.em();
  const person = await em.findOneOrFail(Person, stage.personIds.head);
  mailPasswordRenewed(em, person, new Date());
  await em.flush();
  await em.nativeUpdate(Mail, {}, { state });
  return { mailId: (await em.findOneOrFail(Mail, { personId: person.id })).id };
};

const newcomer = (stage: Stage) =>
  act(stage, 'admin', 'savePerson', {
    name: 'Pengamat 3',
    email: 'p3@uji.test',
    administrator: false,
    language: 'ID',
  });

const SEATED: Who[] = ['chair', 'evaluator', 'secretary', 'lead', 'head', 'staff', 'otherHead', 'observer'];

const PROBES: Record<string, Probe> = {
  scheduleSession: {
    may: ['admin'],
    prepare: async ({ regionId, cycleId }) => ({
      regionId,
      cycleId,
      scheduledFor: '2024-11-20T01:00:00.000Z',
      timeZone: 'Asia/Makassar',
      venue: 'Ruang',
    }),
  },
  scheduleCycle: {
    may: ['admin'],
    prepare: async (stage) => {
      const region = await act(stage, 'admin', 'saveRegion', { name: 'Kota Dua' });
      return {
        cycleId: stage.cycleId,
        sessions: [
          {
            regionId: region.id,
            scheduledFor: '2024-11-20T01:00:00.000Z',
            timeZone: 'Asia/Jayapura',
            venue: 'Ruang',
          },
        ],
      };
    },
  },
  cancelSession: {
    may: ['admin'],
    prepare: async (stage) => ({ ...(await session(stage)), reason: 'Ditunda' }),
  },
  openSession: { may: ['chair'], prepare: session },
  admitObservers: { may: ['chair'], prepare: session },
  endAdmission: {
    may: ['chair'],
    prepare: async (stage) => {
      await act(stage, 'chair', 'admitObservers', await session(stage));
      return session(stage);
    },
  },
  pauseSession: { may: ['chair'], prepare: opened },
  resumeSession: {
    may: ['chair'],
    prepare: async (stage) => {
      await act(stage, 'chair', 'pauseSession', await opened(stage));
      return session(stage);
    },
  },
  closeSession: { may: ['chair'], prepare: opened },
  enterDimension: {
    may: ['chair'],
    prepare: async (stage) => ({ ...(await opened(stage)), dimensionId: stage.dimensionIds[1] }),
  },
  giveTurn: {
    may: ['chair'],
    prepare: async (stage) => ({ ...(await opened(stage)), seatId: stage.seatIds.head }),
  },
  queueQuestion: {
    may: ['chair', 'evaluator'],
    prepare: async (stage) => ({
      ...(await opened(stage)),
      dimensionId: stage.dimensionIds[0],
      text: 'Antre',
      agencyIds: [],
    }),
  },
  reorderQueue: {
    may: ['chair'],
    prepare: async (stage) => {
      const [first, second] = [await queued(stage), await queued(stage)];
      return { ...(await session(stage)), questionIds: [second.id, first.id] };
    },
  },
  mergeQuestions: {
    may: ['chair'],
    prepare: async (stage) => {
      const [kept, merged] = [await queued(stage), await queued(stage)];
      return {
        ...{ questionId: kept.id, revision: kept.revision, text: 'Keduanya' },
        ...{ mergedId: merged.id, mergedRevision: merged.revision },
      };
    },
  },
  askQuestion: {
    may: ['chair'],
    prepare: async (stage) => ({
      ...(await opened(stage)),
      text: 'Apa?',
      agencyIds: stage.agencyIds.slice(0, 1),
    }),
  },
  amendQuestion: {
    may: ['chair'],
    prepare: async (stage) => {
      const { id, revision } = await asked(stage);
      return { questionId: id, revision, text: 'Diubah' };
    },
  },
  addressQuestion: {
    may: ['chair'],
    prepare: async (stage) => {
      const { id, revision } = await asked(stage);
      return { questionId: id, revision, addAgencyIds: [stage.agencyIds[1]], releaseAgencyIds: [] };
    },
  },
  withdrawQuestion: {
    may: ['chair'],
    prepare: async (stage) => {
      const { id, revision } = await asked(stage);
      return { questionId: id, revision };
    },
  },
  remindAgency: {
    may: ['chair', 'secretary'],
    prepare: async (stage) => ({ answerId: (await awaited(stage)).id }),
  },
  draftAnswer: {
    may: ['staff', 'head'],
    prepare: async (stage) => ({ answerId: (await awaited(stage)).id, revision: 0, text: 'Konsep' }),
  },
  submitAnswer: {
    may: ['head'],
    prepare: async (stage) => {
      const { id, revision } = await awaited(stage);
      return { answerId: id, revision, text: 'Jawaban' };
    },
  },
  captureAnswer: {
    may: ['secretary'],
    prepare: async (stage) => {
      const { id, revision } = await awaited(stage);
      return { answerId: id, revision, text: 'Lisan', speakerSeatId: stage.seatIds.head };
    },
  },
  confirmAnswer: { may: ['head'], prepare: captured },
  acceptAnswer: { may: ['chair'], prepare: submitted },
  requestFollowUp: {
    may: ['secretary', 'chair'],
    prepare: async (stage) => ({
      ...(await submitted(stage)),
      text: 'Ubah',
      kind: 'METHOD',
      agencyId: stage.agencyIds[0],
      dueYear: 2025,
    }),
  },
  requestEvidence: {
    may: ['chair'],
    prepare: async (stage) => ({
      answerId: (await awaited(stage)).id,
      text: 'Notula',
      dueAt: new Date(Date.now() + 86_400_000).toISOString(),
    }),
  },
  attachEvidence: {
    may: ['head'],
    prepare: async (stage) => ({
      uploadId: await upload(stage.as.head, 'Notula'),
      name: 'notula.txt',
      answerId: (await awaited(stage)).id,
    }),
  },
  withdrawEvidence: {
    may: ['head'],
    prepare: async (stage) => {
      const uploadId = await upload(stage.as.head, 'Notula');
      const { id: answerId } = await awaited(stage);
      const file = { uploadId, name: 'notula.txt', answerId };
      return { evidenceFileId: (await act<{ id: string }>(stage, 'head', 'attachEvidence', file)).id };
    },
  },
  judgeFollowUp: {
    may: ['chair'],
    prepare: async (stage) => {
      const answer = await submitted(stage);
      const words = { text: 'Ubah', kind: 'METHOD', agencyId: stage.agencyIds[0], dueYear: 2025 };
      const { id, revision } = await act(stage, 'chair', 'requestFollowUp', { ...answer, ...words });
      return { followUpId: id, revision, sessionId: stage.sessionId, judgement: 'DROPPED', note: 'Keliru' };
    },
  },
  captureStatement: {
    may: ['secretary'],
    prepare: async (stage) => ({
      ...(await opened(stage)),
      moment: 'OPENING',
      speakerSeatId: stage.seatIds.lead,
      text: 'Sambutan',
    }),
  },
  confirmStatement: {
    may: ['head'],
    prepare: async (stage) => {
      const { id, revision } = await statement(stage);
      return { statementId: id, revision };
    },
  },
  saveMinutes: {
    may: ['secretary', 'chair'],
    prepare: async (stage) => {
      await open(stage);
      return { ...(await minutes(stage)), text: 'Risalah' };
    },
  },
  restoreMinutes: {
    may: ['secretary', 'chair'],
    prepare: async (stage) => {
      const { minutesId, statementId, ...input } = await ready(stage);
      await act(stage, 'chair', 'returnMinutes', { minutesId, ...input, reason: 'Ulangi' });
      const version = await stage.app
        .em()
        .findOneOrFail(
          MinutesVersion,
          { minutes: minutesId, epoch: 1 },
          { orderBy: { at: 'asc', id: 'asc' } },
        );
      return { minutesId, versionId: version.id };
    },
  },
  readyMinutes: {
    may: ['secretary'],
    prepare: async (stage) => {
      await open(stage);
      await act(stage, 'chair', 'closeSession', { sessionId: stage.sessionId });
      return written(stage);
    },
  },
  returnMinutes: {
    may: ['chair'],
    prepare: async (stage) => {
      const { statementId, ...input } = await ready(stage);
      return { ...input, reason: 'Kurang lengkap' };
    },
  },
  agreeToMinutes: {
    may: ['head'],
    prepare: async (stage) => {
      const { statementId, ...input } = await ready(stage);
      return input;
    },
  },
  finaliseMinutes: {
    may: ['chair'],
    prepare: async (stage) => {
      const { statementId, ...input } = await ready(stage);
      stage.app.clock.advance(2 * 3_600_000);
      return input;
    },
  },
  proposeCorrection: {
    may: ['head'],
    prepare: async (stage) => {
      const { minutesId, statementId } = await ready(stage);
      return { minutesId, statementId, text: 'Ucapan yang benar' };
    },
  },
  decideCorrection: {
    may: ['chair'],
    prepare: async (stage) => ({ correctionId: (await correction(stage)).id, accept: true }),
  },
  addAddendum: {
    may: ['chair', 'secretary'],
    prepare: async (stage) => ({ minutesId: (await final(stage)).id, text: 'Susulan' }),
  },
  scoreDimension: { may: ['chair', 'evaluator'], prepare: score },
  setPanelScore: { may: ['chair'], prepare: score },
  grantSeat: {
    may: ['admin'],
    prepare: async (stage) => ({
      ...(await session(stage)),
      email: 'baru@uji.test',
      name: 'Pengamat 2',
      role: 'OBSERVER',
      title: 'Pengamat 2',
      office: 'Pengamat 2',
    }),
  },
  revokeSeat: { may: ['admin'], prepare: async (stage) => ({ seatId: stage.seatIds.observer }) },
  saveProgramme: { may: ['admin'], prepare: async () => ({ name: 'Program lain' }) },
  saveDimension: {
    may: ['admin'],
    prepare: async ({ programmeId }) => ({ programmeId, name: 'Dimensi tiga', subdimensions: [] }),
  },
  saveCycle: {
    may: ['admin'],
    prepare: async ({ programmeId }) => ({
      programmeId,
      year: 2026,
      stage: 'I',
      name: 'Tahap I 2026',
      letter: 'B-1/2026',
      levelWeights: levels.map(({ level }) => ({ level, percent: 20 })),
      allottedMinutes: 30,
    }),
  },
  saveRegion: { may: ['admin'], prepare: async () => ({ name: 'Kota Lain', code: '99.02' }) },
  saveAgency: {
    may: ['admin'],
    prepare: async ({ regionId }) => ({ regionId, name: 'Dinas D', shortName: 'D' }),
  },
  savePerson: {
    may: ['admin'],
    prepare: async () => ({ name: 'Pengamat 3', email: 'p3@uji.test', administrator: false, language: 'ID' }),
  },
  planImport: {
    may: ['admin'],
    prepare: async (stage) => ({ importId: await handIn(stage.as.admin, csv('Nama\nKota Dua')) }),
  },
  carryOutImport: {
    may: ['admin'],
    prepare: async (stage) => {
      const importId = await handIn(stage.as.admin, csv('Nama\nKota Dua'));
      return { importId, planHash: (await planOf(stage.as.admin, importId)).hash };
    },
  },
  undoImport: {
    may: ['admin'],
    prepare: async (stage) => {
      const importId = await handIn(stage.as.admin, csv('Nama\nKota Dua'));
      const { hash: planHash } = await planOf(stage.as.admin, importId);
      await act(stage, 'admin', 'carryOutImport', { importId, planHash });
      return { importId };
    },
  },
  invitePerson: {
    may: ['admin'],
    prepare: async (stage) => ({ personId: (await newcomer(stage)).id }),
  },
  invitePeople: {
    may: ['admin'],
    prepare: async (stage) => ({ personIds: [(await newcomer(stage)).id] }),
  },
  makePasswordLink: { may: ['admin'], prepare: async (stage) => ({ personId: stage.personIds.head }) },
  revokeInvitation: {
    may: ['admin'],
    prepare: async (stage) => {
      const personId = (await newcomer(stage)).id;
      const made = await act<{ invitation: { id: string } }>(stage, 'admin', 'invitePerson', { personId });
      return { invitationId: made.invitation.id };
    },
  },
  resendMail: { may: ['secretary', 'admin'], prepare: (stage) => mailThatIs(stage, 'FAILED') },
  resendAccountMail: { may: ['admin'], prepare: (stage) => accountMailThatIs(stage, 'FAILED') },
  markMailSent: { may: ['secretary', 'admin'], prepare: (stage) => mailThatIs(stage, 'UNCERTAIN') },
  markAccountMailSent: { may: ['admin'], prepare: (stage) => accountMailThatIs(stage, 'UNCERTAIN') },
  makeCalendarFeed: { may: [...SEATED, 'admin', 'outsider'], prepare: async () => ({}) },
  revokeCalendarFeed: {
    may: ['head'],
    prepare: async (stage) => {
      const made = await act<{ feed: { id: string } }>(stage, 'head', 'makeCalendarFeed', {});
      return { feedId: made.feed.id };
    },
  },
  makeApiToken: {
    may: [...SEATED, 'admin', 'outsider'],
    prepare: async () => ({ name: 'Laporan', scope: 'READ', days: 30 }),
  },
  revokeApiToken: {
    may: ['head', 'admin'],
    prepare: async (stage) => {
      const token = { name: 'Laporan', scope: 'READ', days: 30 };
      const made = await act<{ token: { id: string } }>(stage, 'head', 'makeApiToken', token);
      return { tokenId: made.token.id };
    },
  },
  rescheduleSession: {
    may: ['admin'],
    prepare: async ({ sessionId }) => ({
      sessionId,
      revision: 1,
      scheduledFor: '2024-11-21T01:00:00.000Z',
      timeZone: 'Asia/Makassar',
      venue: 'Ruang lain',
    }),
  },
  copySeats: {
    may: ['admin'],
    prepare: async (stage) => ({ sessionId: stage.sessionId, seatIds: [stage.seatIds.observer] }),
  },
  recordArrival: { may: SEATED, prepare: opened },
  recordDeparture: { may: SEATED, prepare: opened },
};

/** What whoever comes second is told: somebody was faster. */
const COMES_SECOND = new Set<unknown>(['STALE_REVISION', 'MAIL_NOT_STUCK', 'MAIL_NOT_UNCERTAIN']);

/** Anybody may try these; they are about signing in, and tested there. */
const OPEN_TO_ALL = ['signIn', 'signOut', 'acceptInvitation', 'makeFirstAdministrator', 'enterAsObserver'];

describe('the API asks the rules', () => {
  it('in a probe for every mutation of the schema', () => {
    const path = fileURLToPath(new URL('../../shared/schema.graphql', import.meta.url));
    const mutations = Object.keys(
      buildSchema(readFileSync(path, 'utf8')).getMutationType()?.getFields() ?? {},
    );
    expect([...Object.keys(PROBES), ...OPEN_TO_ALL].sort()).toEqual(mutations.sort());
  });

  for (const [mutation, { may, prepare }] of Object.entries(PROBES)) {
    it(`lets ${may.join(', ')} do ${mutation}, and refuses everyone else with a code`, async () => {
      const stage = await setStage(await anApp(), { corrections: { kind: 'HOURS', hours: 1 } });
      const input = await prepare(stage);
      const events = () => stage.app.em().count(SessionEvent, {});
      const before = await events();
      const everyone = Object.keys(stage.as) as Who[];
      for (const who of everyone.filter((each) => !may.includes(each))) {
        const { errors } = await stage.as[who].gql(documentOf(mutation), {
          input: { mutationId: newId(), ...input },
        });
        const code = String(errors?.[0]?.extensions?.code);
        expect(code, `${mutation} as ${who}: ${JSON.stringify(errors)}`).toMatch(/^(NOT_|NO_SEAT)/);
      }
      expect(await events(), 'a refusal stores nothing').toBe(before);
      for (const who of may) {
        const carryOut = () =>
          stage.as[who].gql(documentOf(mutation), { input: { mutationId: newId(), ...input } });
        let errors: Awaited<ReturnType<typeof carryOut>>['errors'];
        const count = await statementsOf(stage.app, async () => {
          errors = (await carryOut()).errors;
        });
        if (who === may[0]) checkStatements(mutation, count);
        // Whoever comes second has read what the first one changed; that is no refusal by a rule.
        const codes = (errors ?? []).map((error) => error.extensions?.code);
        const refused = who === may[0] ? codes : codes.filter((code) => !COMES_SECOND.has(code));
        expect(refused, `${mutation} as ${who}`).toEqual([]);
      }
    });
  }

  it('of nobody who is not signed in', async () => {
    const stage = await setStage(await anApp());
    const response = await fetch(`${stage.app.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'apollo-require-preflight': 'true' },
      body: JSON.stringify({
        query: documentOf('openSession'),
        variables: { input: { mutationId: newId(), sessionId: stage.sessionId } },
      }),
    });
    const body = (await response.json()) as { errors: Array<{ extensions: { code: string } }> };
    expect(body.errors[0]?.extensions.code).toBe('NOT_SIGNED_IN');
  });
});
