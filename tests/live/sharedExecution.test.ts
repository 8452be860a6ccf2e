import { Seat } from '@risalah/server/seat/seat.entity';
import { Session } from '@risalah/server/session/session.entity';
import { Person } from '@risalah/server/workspace/person.entity';
import { agencyCircle, EVERYONE, PANEL, Role } from '@risalah/shared';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { follow } from '../support/follow.ts';
import { act, type Seated, type Stage, schedule, setStage } from '../support/stage.ts';
import { anApp, startApp } from '../support/testApp.ts';
import { happen, store, TEXTS } from './support/happen.ts';
import { heardBy, type Message, numberIn, openGreeted, type RawReader } from './support/rawReader.ts';

let stage: Stage;

beforeEach(async () => {
  stage = await setStage(await anApp());
});

interface Subscribing {
  query?: string;
  variables?: Record<string, unknown>;
  operationName?: string;
  id?: string;
}

/** Subscribes over a socket, and waits until the reader is told what happens. */
async function listen(
  reader: RawReader,
  { query = TEXTS, variables, operationName, id = '1' }: Subscribing = {},
) {
  const before = stage.app.services.feed.size;
  reader.say({
    type: 'subscribe',
    id,
    payload: { query, operationName, variables: { sessionId: stage.sessionId, after: 0, ...variables } },
  });
  await expect.poll(() => stage.app.services.feed.size).toBeGreaterThan(before);
}

const says =
  (text: string, id = '1') =>
  (message: Message): boolean =>
    message.id === id && message.type === 'next' && JSON.stringify(message).includes(JSON.stringify(text));

/** The numbers that a subscription was given, watermarks included. */
function numbersOf(reader: RawReader, id = '1'): number[] {
  return heardBy(reader, id)
    .filter(({ type }) => type === 'next')
    .map(numberIn);
}

/** A reader who follows from now on and has caught up. */
async function caughtUp(who: Seated, subscribing?: Subscribing): Promise<RawReader> {
  const reader = await openGreeted(stage.as[who]);
  await listen(reader, subscribing);
  await happen(stage, { text: `siap ${who}` });
  await reader.until(says(`siap ${who}`, subscribing?.id));
  return reader;
}

/** Publishes an event that was never stored, and counts how often its words are read: once for each execution. */
function publishCounted(text: string, number: number): () => number {
  let reads = 0;
  const payload = {
    __typename: 'QuestionPayload',
    get text() {
      reads += 1;
      return text;
    },
  };
  stage.app.services.feed.publish(stage.sessionId, [
    { number, kind: 'QUESTION_AMENDED', audience: [EVERYONE], payload, at: new Date() } as never,
  ]);
  return () => reads;
}

describe('shared execution', () => {
  it('executes an event once for all who asked for the same, whatever their ids and beginnings', async () => {
    const first = await caughtUp('chair', { id: 'a' });
    const second = await caughtUp('head', { id: 'b', variables: { after: 1 } });
    const third = await caughtUp('observer', { id: 'a' });
    const [newest] = await happen(stage, { text: 'sebelum' });
    const reads = publishCounted('dihitung', (newest?.number ?? 0) + 1);
    for (const [reader, id] of [
      [first, 'a'],
      [second, 'b'],
      [third, 'a'],
    ] as const)
      await reader.until(says('dihitung', id));
    expect(reads()).toBe(1);
  });

  it('executes nothing that reaches nobody', async () => {
    const observer = await caughtUp('observer');
    const [secret] = await happen(stage, { text: 'hanya panel', audience: [PANEL] });
    await happen(stage, { text: 'sesudah' });
    await observer.until(says('sesudah'));
    expect(numbersOf(observer)).not.toContain(secret?.number);
  });

  it('keeps documents, operations and variables apart', async () => {
    const short = `subscription ($sessionId: ID!) { sessionEvents(sessionId: $sessionId) { number } }`;
    const named = `subscription Short($sessionId: ID!) { sessionEvents(sessionId: $sessionId) { number } }
      subscription Long($sessionId: ID!) { sessionEvents(sessionId: $sessionId) { number payload { __typename ... on QuestionPayload { text } } } }`;
    const switched = `subscription ($sessionId: ID!, $words: Boolean!) {
      sessionEvents(sessionId: $sessionId) { number payload { __typename ... on QuestionPayload { text @include(if: $words) } } }
    }`;
    const reader = await caughtUp('head', { id: 'full' });
    await listen(reader, { id: 'short', query: short });
    await listen(reader, { id: 'Short', query: named, operationName: 'Short' });
    await listen(reader, { id: 'Long', query: named, operationName: 'Long' });
    await listen(reader, { id: 'with', query: switched, variables: { words: true } });
    await listen(reader, { id: 'without', query: switched, variables: { words: false } });
    const [event] = await happen(stage, { text: 'bunyinya' });
    const of = async (id: string) => {
      const at = (message: Message) =>
        message.id === id && JSON.stringify(message).includes(`"number":${event?.number}`);
      const { payload } = await reader.until(at);
      return (payload as { data: { sessionEvents: unknown } }).data.sessionEvents;
    };
    const number = event?.number;
    const silent = { number, payload: { __typename: 'QuestionPayload' } };
    const full = { number, payload: { __typename: 'QuestionPayload', text: 'bunyinya' } };
    expect(await of('full')).toEqual(full);
    expect(await of('short')).toEqual({ number });
    expect(await of('Short')).toEqual({ number });
    expect(await of('Long')).toEqual(full);
    expect(await of('with')).toEqual(full);
    expect(await of('without')).toEqual(silent);
  });

  it('gives members of one group only what their own audience may have', async () => {
    const names = ['chair', 'secretary', 'head', 'otherHead', 'lead', 'observer'] as const;
    const readers = new Map<string, RawReader>();
    for (const name of names) readers.set(name, await caughtUp(name));
    const [a] = stage.agencyIds;
    await happen(
      stage,
      { text: 'untuk panel', audience: [PANEL] },
      { text: 'untuk dinas A', audience: [agencyCircle(String(a))] },
      { text: 'untuk panel dan dinas A', audience: [PANEL, agencyCircle(String(a))] },
      { text: 'untuk semua' },
    );
    const texts = ['untuk panel', 'untuk dinas A', 'untuk panel dan dinas A', 'untuk semua'];
    const got: Record<string, string[]> = {};
    for (const [name, reader] of readers) {
      await reader.until(says('untuk semua'));
      got[name] = texts.filter((text) => reader.messages.some(says(text)));
    }
    expect(got).toEqual({
      chair: ['untuk panel', 'untuk panel dan dinas A', 'untuk semua'],
      secretary: ['untuk panel', 'untuk panel dan dinas A', 'untuk semua'],
      head: ['untuk dinas A', 'untuk panel dan dinas A', 'untuk semua'],
      otherHead: ['untuk semua'],
      lead: ['untuk semua'],
      observer: ['untuk semua'],
    });
  });

  it('never mixes sessions', async () => {
    const other = await schedule(stage.as.admin, stage.regionId, stage.cycleId);
    const em = stage.app.em();
    em.create(
      Seat,
      {
        role: Role.OBSERVER,
        session: em.getReference(Session, other),
        person: em.getReference(Person, stage.personIds.head),
        name: 'head',
        office: 'Pengamat',
      },
      { persist: true },
    );
    await em.flush();
    const reader = await caughtUp('head', { id: 'here' });
    await listen(reader, { id: 'there', variables: { sessionId: other } });
    const there = { ...stage, sessionId: other };
    await happen(there, { text: 'siap di sana' });
    await reader.until(says('siap di sana', 'there'));
    await happen(stage, { text: 'di sini saja' });
    await happen(there, { text: 'di sana saja' });
    await reader.until(says('di sini saja', 'here'));
    await reader.until(says('di sana saja', 'there'));
    expect(JSON.stringify(heardBy(reader, 'there'))).not.toContain('di sini saja');
    expect(JSON.stringify(heardBy(reader, 'here'))).not.toContain('di sana saja');
  });

  it('reads from the log what was not published, in order and once', async () => {
    const reader = await caughtUp('head');
    const events = await store(stage, [{ text: 'satu' }, { text: 'dua' }, { text: 'tiga' }]);
    const { feed } = stage.app.services;
    feed.publish(stage.sessionId, events.slice(2));
    await reader.until(says('tiga'));
    feed.publish(stage.sessionId, events.slice(0, 2));
    await happen(stage, { text: 'empat' });
    await reader.until(says('empat'));
    const numbers = numbersOf(reader);
    expect(numbers).toEqual(numbers.map((_, index) => index + 1));
  });

  it('lets readers join in the middle of a stream without gap or repeat', async () => {
    await caughtUp('chair');
    const readers: RawReader[] = [];
    const writing = (async () => {
      for (let count = 0; count < 150; count += 1) await happen(stage, { text: `ke-${count}` });
      await happen(stage, { text: 'terakhir' });
    })();
    for (let count = 0; count < 12; count += 1) {
      const reader = await openGreeted(stage.as.head);
      await listen(reader);
      readers.push(reader);
    }
    await writing;
    for (const reader of readers) {
      await reader.until(says('terakhir'));
      const numbers = numbersOf(reader);
      expect(numbers).toEqual(numbers.map((_, index) => index + 1));
    }
  });

  it('sends a reader whose number is not in the log back to a snapshot', async () => {
    const ahead = follow(stage.as.head, stage.sessionId, 1_000_000);
    onTestFinished(() => ahead.stop());
    expect(await ahead.ended).toBe('RELOAD');
  });

  it('tells a reader who is passed over many times where the session stands', async () => {
    const observer = await caughtUp('observer');
    const [newest] = (await happen(stage, ...Array(60).fill({ text: 'panel', audience: [PANEL] }))).slice(-1);
    await observer.until((message) => JSON.stringify(message).includes('WatermarkPayload'));
    expect(numbersOf(observer).at(-1)).toBeLessThanOrEqual(newest?.number ?? 0);
    expect(JSON.stringify(observer.messages)).not.toContain('"panel"');
  });
});

describe('seats that change in mid-air', () => {
  it('[S6] tells nothing after the change to whose seat was taken away, not even what is published with it', async () => {
    const evaluator = await caughtUp('evaluator');
    const chair = await caughtUp('chair');
    const revoking = act(stage, 'admin', 'revokeSeat', { seatId: stage.seatIds.evaluator });
    await revoking;
    await happen(stage, { text: 'rahasia sesudahnya', audience: [PANEL] });
    await chair.until(says('rahasia sesudahnya'));
    const error = await evaluator.until(({ type }) => type === 'error');
    expect(JSON.stringify(error)).toContain('SEAT_REVOKED');
    expect(evaluator.messages.some(says('rahasia sesudahnya'))).toBe(false);
  });

  it('[S6] ends a reader whose seat is taken away while the log is still being read', async () => {
    await store(
      stage,
      Array.from({ length: 1_200 }, (_, index) => ({ text: `lama ${index}`, audience: [PANEL] })),
    );
    const evaluator = await openGreeted(stage.as.evaluator);
    await listen(evaluator);
    await evaluator.until(says('lama 0'));
    await act(stage, 'admin', 'revokeSeat', { seatId: stage.seatIds.evaluator });
    await happen(stage, { text: 'rahasia sesudahnya', audience: [PANEL] });
    const error = await evaluator.until(({ type }) => type === 'error');
    expect(JSON.stringify(error)).toContain('SEAT_REVOKED');
    expect(evaluator.messages.some(says('rahasia sesudahnya'))).toBe(false);
  });

  it('leaves everybody else where they were', async () => {
    const staff = await caughtUp('staff');
    await act(stage, 'admin', 'revokeSeat', { seatId: stage.seatIds.head });
    await happen(stage, { text: 'jalan terus' });
    await staff.until(says('jalan terus'));
    const numbers = numbersOf(staff);
    expect(numbers).toEqual(numbers.map((_, index) => index + 1));
  });
});

describe('ends and errors', () => {
  it('reach every member, in the words of each reader’s language', async () => {
    const readers = [await openGreeted(stage.as.chair, 'ID'), await openGreeted(stage.as.head, 'EN')];
    for (const reader of readers) await listen(reader);
    const [event] = await happen(stage, { text: 'siap' });
    for (const reader of readers) await reader.until(says('siap'));
    stage.app.services.feed.publish(stage.sessionId, [
      {
        number: (event?.number ?? 0) + 1,
        at: new Date(),
        kind: 'QUESTION_AMENDED',
        payload: {},
        get audience(): never {
          throw new Error('the source broke');
        },
      } as never,
    ]);
    const [inIndonesian, inEnglish] = await Promise.all(
      readers.map(async (reader) => JSON.stringify(await reader.until(({ type }) => type === 'error'))),
    );
    expect(inIndonesian).toMatch(/"code":"INTERNAL"/);
    expect(inIndonesian).toContain('Server gagal memproses ini.');
    expect(inEnglish).toMatch(/"code":"INTERNAL"/);
    expect(inEnglish).toContain('The server failed to process this.');
    expect(inEnglish).not.toContain('the source broke');
  });

  it('formats the errors of an execution like everywhere, once for each language', async () => {
    const readers = [await openGreeted(stage.as.chair, 'ID'), await openGreeted(stage.as.head, 'EN')];
    for (const reader of readers) await listen(reader);
    const [event] = await happen(stage, { text: 'siap' });
    for (const reader of readers) await reader.until(says('siap'));
    stage.app.services.feed.publish(stage.sessionId, [
      {
        number: (event?.number ?? 0) + 1,
        at: new Date(),
        kind: 'QUESTION_AMENDED',
        audience: [EVERYONE],
        // `text` may not be null, so the execution fails.
        payload: { __typename: 'QuestionPayload', text: null },
      } as never,
    ]);
    const failed = ({ payload }: Message) => JSON.stringify(payload)?.includes('"errors"') ?? false;
    const [inIndonesian, inEnglish] = await Promise.all(
      readers.map(
        async (reader) => (await reader.until(failed)).payload as { errors: { message: string }[] },
      ),
    );
    expect(inIndonesian?.errors[0]).toMatchObject({ extensions: { code: 'INTERNAL' } });
    expect(inIndonesian?.errors[0]?.message).toContain('Server gagal memproses ini.');
    expect(inEnglish?.errors[0]?.message).toContain('The server failed to process this.');
  });

  it('close every line with a code that makes it come back when the server stops', async () => {
    const app = await startApp();
    stage = await setStage(app);
    const readers = [await caughtUp('chair'), await caughtUp('head')];
    await app.stop();
    for (const reader of readers) expect((await reader.closed).code).toBe(1012);
    expect(stage.app.services.feed.size).toBe(0);
  });

  it('forgets readers who have gone', async () => {
    const reader = await caughtUp('chair');
    await listen(reader, { id: '2' });
    expect(stage.app.services.feed.size).toBe(2);
    reader.say({ type: 'complete', id: '2' });
    await expect.poll(() => stage.app.services.feed.size).toBe(1);
    reader.socket.close();
    await expect.poll(() => stage.app.services.feed.size).toBe(0);
  });
});
