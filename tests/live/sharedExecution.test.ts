import { Seat } from '@risalah/server/seat/seat.entity';
import { Session } from '@risalah/server/session/session.entity';
import { Person } from '@risalah/server/workspace/person.entity';
import { agencyCircle, EVERYONE, PANEL, Role } from '@risalah/shared';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { follow } from '../support/follow.ts';
import { type Stage, schedule, setStage } from '../support/stage.ts';
import { anApp } from '../support/testApp.ts';
import { happen, store } from './support/happen.ts';
import { heardBy, type Message, openGreeted, type RawReader } from './support/rawReader.ts';
import { caughtUp, listen, numbersOf, says } from './support/sharedReaders.ts';

let stage: Stage;

beforeEach(async () => {
  stage = await setStage(await anApp());
});

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
    const first = await caughtUp(stage, 'chair', { id: 'a' });
    const second = await caughtUp(stage, 'head', { id: 'b', variables: { after: 1 } });
    const third = await caughtUp(stage, 'observer', { id: 'a' });
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
    const observer = await caughtUp(stage, 'observer');
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
    const reader = await caughtUp(stage, 'head', { id: 'full' });
    await listen(stage, reader, { id: 'short', query: short });
    await listen(stage, reader, { id: 'Short', query: named, operationName: 'Short' });
    await listen(stage, reader, { id: 'Long', query: named, operationName: 'Long' });
    await listen(stage, reader, { id: 'with', query: switched, variables: { words: true } });
    await listen(stage, reader, { id: 'without', query: switched, variables: { words: false } });
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
    for (const name of names) readers.set(name, await caughtUp(stage, name));
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
    const reader = await caughtUp(stage, 'head', { id: 'here' });
    await listen(stage, reader, { id: 'there', variables: { sessionId: other } });
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
    const reader = await caughtUp(stage, 'head');
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
    await caughtUp(stage, 'chair');
    const readers: RawReader[] = [];
    const writing = (async () => {
      for (let count = 0; count < 150; count += 1) await happen(stage, { text: `ke-${count}` });
      await happen(stage, { text: 'terakhir' });
    })();
    for (let count = 0; count < 12; count += 1) {
      const reader = await openGreeted(stage.as.head);
      await listen(stage, reader);
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
    const observer = await caughtUp(stage, 'observer');
    const [newest] = (await happen(stage, ...Array(60).fill({ text: 'panel', audience: [PANEL] }))).slice(-1);
    await observer.until((message) => JSON.stringify(message).includes('WatermarkPayload'));
    expect(numbersOf(observer).at(-1)).toBeLessThanOrEqual(newest?.number ?? 0);
    expect(JSON.stringify(observer.messages)).not.toContain('"panel"');
  });
});
