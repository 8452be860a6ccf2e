import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Answer } from '@risalah/server/answer/answer.entity';
import { type App, buildApp } from '@risalah/server/app';
import { DEMO_ACCOUNTS, DEMO_PASSWORD } from '@risalah/server/demo/demoAccounts';
import { createFramework } from '@risalah/server/demo/framework';
import { type DemoSessions, loadDemo, mayLoadDemo } from '@risalah/server/demo/loadDemo';
import { createPeople } from '@risalah/server/demo/people';
import { SessionEvent } from '@risalah/server/events/sessionEvent.entity';
import { findDueFollowUps } from '@risalah/server/followUp/dueFollowUps';
import { FollowUp } from '@risalah/server/followUp/followUp.entity';
import { Minutes } from '@risalah/server/minutes/minutes.entity';
import { verifyFolder } from '@risalah/server/proof/verifyFolder';
import { Question } from '@risalah/server/question/question.entity';
import { Proceedings } from '@risalah/server/record/proceedings.entity';
import { Attendance } from '@risalah/server/seat/attendance.entity';
import { Seat } from '@risalah/server/seat/seat.entity';
import { Session } from '@risalah/server/session/session.entity';
import { Statement } from '@risalah/server/statement/statement.entity';
import { Person } from '@risalah/server/workspace/person.entity';
import {
  AnswerState,
  Decision,
  FollowUpState,
  MinutesState,
  QuestionState,
  SessionState,
  StatementState,
} from '@risalah/shared';
import { PNG } from 'pngjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { must, signedIn } from '../support/client.ts';
import { readPdf } from '../support/readPdf.ts';
import { download } from '../support/uploading.ts';

/** Loading takes two seconds, and many times that while other tests keep both cores busy; in ms. */
const PATIENCE = 120_000;
const NOW = new Date('2026-11-24T02:31:24.000Z');

let app: App;
let url: string;
let sessions: DemoSessions;
const dataFolder = mkdtempSync(join(tmpdir(), 'risalah-demo-'));
const em = () => app.orm.em.fork();
const sessionOf = (id: string) => em().findOneOrFail(Session, id, { populate: ['cycle', 'region'] });

beforeAll(async () => {
  app = await buildApp({
    dataFolder,
    port: 0,
    host: '127.0.0.1',
    demo: true,
    logLevel: 'silent',
    clock: () => NOW,
  });
  url = (await app.start()).url;
  sessions = await loadDemo(app);
}, PATIENCE);

afterAll(async () => {
  await app.stop();
  rmSync(dataFolder, { recursive: true, force: true });
});

/** Sends an operation as whoever the cookie belongs to. */
async function send<Data>(query: string, variables: object, cookie = '') {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie },
    body: JSON.stringify({ query, variables }),
  });
  return { response, body: (await response.json()) as { data: Data; errors?: unknown } };
}

async function signIn(email: string): Promise<string> {
  const query = 'mutation ($input: SignInInput!) { signIn(input: $input) { email } }';
  const { response, body } = await send(query, { input: { email, password: DEMO_PASSWORD } });
  expect(body).toEqual({ data: { signIn: { email } } });
  return response.headers.get('set-cookie')?.split(';')[0] ?? '';
}

/** The live session as the head of Dinas Kominfo reads it. */
interface SeenByKominfo {
  session: {
    mySeats: Array<{ office: string; actingFor: string | null }>;
    questions: Array<{
      number: number | null;
      state: string;
      answers: Array<{ letter: string; state: string }>;
    }>;
  };
}

describe('the demo workspace', () => {
  it.each(DEMO_ACCOUNTS.map(({ email }) => email))('lets %s sign in', async (email) => {
    expect(await signIn(email)).not.toBe('');
  });

  it('has passwords for its demo accounts and nobody else', async () => {
    const people = await em().find(Person, { passwordHash: { $ne: null } });
    expect(people.map(({ email }) => email).sort()).toEqual(DEMO_ACCOUNTS.map(({ email }) => email).sort());
  });

  it.each(['finished', 'live', 'coming'] as const)(
    'numbers the events of the %s session without holes, in time',
    async (key) => {
      const events = await em().find(
        SessionEvent,
        { sessionId: sessions[key] },
        { orderBy: { number: 'asc' } },
      );
      expect(events.map(({ number }) => number)).toEqual(events.map((_event, index) => index + 1));
      const times = events.map(({ at }) => at.getTime());
      expect(times).toEqual(times.toSorted((one, other) => one - other));
      expect(times.at(-1)).toBeLessThanOrEqual(NOW.getTime());
      expect((await sessionOf(sessions[key])).lastEventNumber).toBe(events.length);
    },
  );

  it('seats everyone with a demo account but the administrator in all three sessions', async () => {
    for (const id of Object.values(sessions)) {
      const seats = await em().find(Seat, { session: id }, { populate: ['person'] });
      const seated = seats.map((seat) => seat.person.email);
      for (const { key, email } of DEMO_ACCOUNTS) expect(seated.includes(email)).toBe(key !== 'admin');
    }
  });

  it('is refused by a database that is not empty', async () => {
    expect(await mayLoadDemo(app.orm)).toBe(false);
    await expect(loadDemo(app)).rejects.toThrow('empty database');
    expect(await em().count(Session)).toBe(4);
  });
});

describe('its finished session of 2023', () => {
  it('is FINAL with proceedings in all six dimensions', async () => {
    const session = await sessionOf(sessions.finished);
    expect(session).toMatchObject({ state: SessionState.FINAL, cycle: { year: 2023, stage: 'Tahap II' } });
    const minutes = await em().find(Minutes, { session: session.id });
    expect(minutes.map(({ state }) => state)).toEqual(Array(6).fill(MinutesState.FINAL));
    expect(await em().count(Proceedings, { session: session.id })).toBe(6);
  });

  it('gave follow-ups that are due now', async () => {
    const due = await findDueFollowUps(em(), await sessionOf(sessions.live));
    const given = await em().find(FollowUp, { session: sessions.finished });
    expect(due.map(({ id }) => id).sort()).toEqual(given.map(({ id }) => id).sort());
    expect(given.every(({ dueYear }) => dueYear === 2024)).toBe(true);
    const inEconomy = due.filter(({ dimension }) => dimension.name === 'Smart Economy');
    expect(inEconomy.map(({ text, state }) => [text, state])).toEqual([
      ['Pendataan pedagang Pasar Sentral', FollowUpState.OPEN],
      ['Menerbitkan data sentra industri untuk umum', FollowUpState.KEPT],
      ['Mendampingi usaha binaan di setiap kelurahan', FollowUpState.PARTLY],
    ]);
  });
});

describe('its live session of 2024', () => {
  it('is the event: Kota Palopo, 19 November 2024, by its letter, in six dimensions', async () => {
    const session = await sessionOf(sessions.live);
    expect(session).toMatchObject({
      state: SessionState.LIVE,
      region: { name: 'Kota Palopo', code: '73.73' },
      cycle: { year: 2024, stage: 'Tahap II', letter: 'B-1125/DJAI/AI.01.02/09/2024' },
      scheduledFor: new Date('2024-11-19T01:00:00.000Z'),
      timeZone: 'Asia/Makassar',
    });
    expect(NOW.getTime() - (session.openedAt?.getTime() ?? 0)).toBe(89.4 * 60_000);
    await em().populate(session, ['agendaItems.dimension']);
    const agenda = session.agendaItems.map((item) => [
      item.dimension.name,
      item.usedSeconds,
      item.doneAt !== null,
    ]);
    expect(agenda).toEqual([
      ['Smart Governance', 35 * 60, true],
      ['Smart Branding', 28 * 60, true],
      ['Smart Economy', 0, false],
      ['Smart Society', 0, false],
      ['Smart Living', 0, false],
      ['Smart Environment', 0, false],
    ]);
  });

  it('is at question 12 in Smart Economy, whose three answers stand differently', async () => {
    const questions = await em().find(
      Question,
      { session: sessions.live, number: { $ne: null } },
      { orderBy: { number: 'asc' }, populate: ['dimension'] },
    );
    expect(questions.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
    const current = questions.at(-1);
    expect(current?.dimensionId).toBe((await sessionOf(sessions.live)).currentDimensionId);
    expect(current?.dimension.name).toBe('Smart Economy');
    expect(questions.filter(({ state }) => state === QuestionState.ASKED)).toEqual([current]);
    const answers = await em().find(Answer, { question: current?.id }, { orderBy: { letter: 'asc' } });
    expect(answers.map(({ letter, state, decision }) => [letter, state, decision])).toEqual([
      ['a', AnswerState.CONFIRMED, null],
      ['b', AnswerState.AWAITED, null],
      ['c', AnswerState.SUBMITTED, Decision.ACCEPTED],
    ]);
  });

  it('has what its two agency heads said, of which one sentence waits to be confirmed', async () => {
    const statements = await em().find(
      Statement,
      { session: sessions.live },
      { orderBy: { capturedAt: 'asc' } },
    );
    expect(statements.map(({ state }) => state)).toEqual([
      StatementState.CONFIRMED,
      StatementState.CONFIRMED,
      StatementState.CONFIRMED,
      StatementState.CAPTURED,
    ]);
    const offices = new Map(
      (await em().find(Seat, { session: sessions.live })).map((seat) => [seat.id, seat.office]),
    );
    expect(statements.map(({ speakerSeatId }) => offices.get(speakerSeatId))).toEqual([
      'Kepala Dinas Kominfo',
      'Kepala Dinas Kominfo',
      'Kepala Bappeda',
      'Kepala Bappeda',
    ]);
  });

  it('has four questions in the queue, minutes in two states, and 17 of 19 people present', async () => {
    expect(await em().count(Question, { session: sessions.live, state: QuestionState.QUEUED })).toBe(4);
    const minutes = await em().find(
      Minutes,
      { session: sessions.live },
      { orderBy: { dimension: { position: 'asc' } } },
    );
    expect(minutes.slice(0, 3).map(({ state }) => state)).toEqual([
      MinutesState.READY,
      MinutesState.DRAFT,
      MinutesState.DRAFT,
    ]);
    expect(minutes.slice(0, 3).every(({ text }) => text !== '')).toBe(true);
    expect(await em().count(Seat, { session: sessions.live })).toBe(19);
    expect(await em().count(Attendance, { session: sessions.live, departedAt: null })).toBe(17);
  });

  it('shows the head of Dinas Kominfo the question that waits, and hides the queue', async () => {
    const cookie = await signIn('kominfo@demo.test');
    const query = `query ($id: ID!) { session(id: $id) {
      mySeats { office actingFor } questions { number state answers { letter state } } } }`;
    const { body } = await send<SeenByKominfo>(query, { id: sessions.live }, cookie);
    expect(body.errors).toBeUndefined();
    expect(body.data.session.mySeats).toEqual([
      { office: 'Kepala Dinas Kominfo', actingFor: 'Pj. Wali Kota Palopo' },
    ]);
    expect(body.data.session.questions).toHaveLength(12);
    expect(body.data.session.questions.at(-1)?.answers[1]).toEqual({ letter: 'b', state: 'AWAITED' });
  });
});

describe('its session of 2025', () => {
  it('is still to come, with the open promises of both years before', async () => {
    const session = await sessionOf(sessions.coming);
    expect(session).toMatchObject({ state: SessionState.SCHEDULED, cycle: { year: 2025 }, openedAt: null });
    const due = await findDueFollowUps(em(), session);
    expect(due.every(({ state }) => state === FollowUpState.OPEN)).toBe(true);
    expect(due.map(({ text }) => text)).toEqual(
      expect.arrayContaining([
        'Melaksanakan Forum Dewan Smart City lebih dahulu',
        'Mengalokasikan anggaran pemeliharaan layanan',
        'Pendataan pedagang Pasar Sentral',
      ]),
    );
    expect(new Set(due.map(({ cycle }) => cycle.year))).toEqual(new Set([2023, 2024]));
  });
});

describe('files of evidence', () => {
  const ASKED = `query ($id: ID!) { session(id: $id) { questions { answers {
    evidenceFiles { name path mediaType typeDiffers } evidenceRequests { text deliveredAt dueAt }
  } } } }`;
  interface Handed {
    name: string;
    path: string;
    mediaType: string;
    typeDiffers: boolean;
  }

  const handedIn = async (who: string, sessionId: string) => {
    const client = await signedIn(url, who, DEMO_PASSWORD);
    const { session } = await must<{
      session: {
        questions: { answers: { evidenceFiles: Handed[]; evidenceRequests: { deliveredAt: string }[] }[] }[];
      };
    }>(client, ASKED, { id: sessionId });
    const answers = session.questions.flatMap((question) => question.answers);
    const delivered = answers.flatMap(({ evidenceRequests: asked }) =>
      asked.map(({ deliveredAt }) => deliveredAt !== null),
    );
    return { client, files: answers.flatMap(({ evidenceFiles }) => evidenceFiles), delivered };
  };
  const emailOf = (wanted: string) => DEMO_ACCOUNTS.find(({ key }) => key === wanted)?.email ?? '';

  it('lie behind answers of the finished and the live session, as real PDF and PNG', async () => {
    const finished = await handedIn(emailOf('chair'), sessions.finished);
    const live = await handedIn(emailOf('chair'), sessions.live);
    expect([finished.files, live.files].map((files) => files.map(({ mediaType }) => mediaType))).toEqual([
      ['application/pdf'],
      ['image/png', 'application/pdf'],
    ]);
    expect(live.delivered.sort()).toEqual([false, true]);
    for (const file of [...finished.files, ...live.files]) {
      expect(file.typeDiffers).toBe(false);
      const bytes = Buffer.from(await (await download(live.client, file.path)).arrayBuffer());
      if (file.mediaType === 'image/png') expect(PNG.sync.read(bytes).width).toBe(640);
      else expect((await readPdf(bytes)).text).toMatch(/^(Anggaran rutin pusat data|Rekap kunjungan)/);
    }
  });

  it('are sealed with the finished minutes, and found whole by verify', async () => {
    const { counts, findings, valid } = await verifyFolder(em(), undefined, app.services.evidence.blobs);
    // The script tells of years ago and seals by the real clock, which verify remarks on.
    const other = findings.filter(({ code }) => code !== 'SEALED_LATER');
    expect([counts.files, valid, other]).toEqual([1, true, []]);
    expect(await app.services.evidence.uploads.staleSince(new Date(Date.now() + 1))).toEqual([]);
  });
});

it('begins again where loading the demo broke off', { timeout: PATIENCE }, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'risalah-demo-'));
  const second = await buildApp({
    dataFolder: folder,
    port: 0,
    host: '127.0.0.1',
    demo: true,
    logLevel: 'silent',
  });
  try {
    const begun = second.orm.em.fork();
    createFramework(begun);
    createPeople(begun);
    await begun.flush();
    expect(await mayLoadDemo(second.orm)).toBe(true);
    await loadDemo(second);
    expect(await second.orm.em.fork().count(Session)).toBe(4);
    expect(await second.orm.em.fork().count(Person, { passwordHash: { $ne: null } })).toBe(
      DEMO_ACCOUNTS.length,
    );
  } finally {
    await second.stop();
    rmSync(folder, { recursive: true, force: true });
  }
});
