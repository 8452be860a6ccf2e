import type { Outcome, Refused } from '@risalah/client/src/app/outcome.ts';
import type { SessionSnapshotFragment } from '@risalah/client/src/generated/graphql.ts';
import { backOff } from '@risalah/client/src/live/connection.ts';
import type { EventSink } from '@risalah/client/src/live/eventSink.ts';
import { createEventStream } from '@risalah/client/src/live/eventStream.ts';
import { fromSnapshot } from '@risalah/client/src/live/fromSnapshot.ts';
import type { SessionEvent } from '@risalah/client/src/live/readEvent.ts';
import type { Room } from '@risalah/client/src/live/room.ts';
import { createSessionStore } from '@risalah/client/src/live/sessionStore.ts';
import type { Kept } from '@risalah/client/src/offline/keptReadings.ts';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { at, event, reader, snapshot, submitted, watermark } from './heldSession.ts';

const refusal = (code: string): Refused => ({ code, message: '', extensions: {} });

/** A server in the test's hands: it keeps a log, replays it after a number, and can drop the line. */
function createServer(kept: Kept<Room> | null = null) {
  const log: SessionEvent[] = [];
  let sink: EventSink | null = null;
  let down = false;
  const asked: number[] = [];
  let snapshots = 0;
  let reading: () => Outcome<SessionSnapshotFragment> | Promise<Outcome<SessionSnapshotFragment>> = () => ({
    ok: true,
    data: snapshot(),
  });
  return {
    asked,
    transport: {
      snapshot: async () => {
        snapshots += 1;
        return down ? { ok: false as const, refusal: refusal('NETWORK') } : reading();
      },
      subscribe: (after: number, next: EventSink) => {
        asked.push(after);
        if (down) {
          queueMicrotask(() => next.ended(refusal('NETWORK')));
          return () => undefined;
        }
        sink = next;
        next.opened();
        for (const said of log) if (said.number > after) next.next(said);
        return () => {
          if (sink === next) sink = null;
        };
      },
      kept: async () => kept,
      reset: () => undefined,
    },
    snapshots: () => snapshots,
    reads: (next: typeof reading) => {
      reading = next;
    },
    say: (said: SessionEvent) => {
      log.push(said);
      sink?.next(said);
    },
    /** What was stored while nobody listened. */
    store: (said: SessionEvent) => log.push(said),
    goDown: () => {
      down = true;
      sink?.ended(refusal('NETWORK'));
    },
    comeBack: () => {
      down = false;
    },
    end: (code: string) => sink?.ended(refusal(code)),
  };
}

function follow(server = createServer()) {
  const store = createSessionStore(reader);
  const applied: number[][] = [];
  const watched = {
    ...store,
    apply: (events: readonly SessionEvent[]) => {
      applied.push(events.map((said) => said.number));
      store.apply(events);
    },
  };
  const stream = createEventStream(server.transport, watched, { now: Date.now, chance: () => 1 });
  stream.start();
  return { server, store, stream, applied };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** Lets everything happen that is due within a time. */
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

describe('following a session that was opened without a line', () => {
  const keptAt = 1_700_000_000_000;
  const kept = (): Kept<Room> => ({ reading: fromSnapshot(snapshot(), reader), at: keptAt });
  const unreached = (had: Kept<Room>) => {
    const server = createServer(had);
    server.goDown();
    return server;
  };

  it('shows what this device read last and says since when, then reads the session afresh', async () => {
    const { server, store, stream } = follow(unreached(kept()));
    await pass(10);
    expect(store.read()?.session.id).toBe('session');
    expect(stream.connection()).toEqual({ state: 'RECONNECTING', since: keptAt });
    await pass(5_000);
    expect(stream.connection()).toEqual({ state: 'OFFLINE', since: keptAt });
    server.reads(() => ({ ok: true, data: { ...snapshot(), eventNumber: 12 } }));
    server.comeBack();
    await pass(20_000);
    expect(store.read()?.eventNumber).toBe(12);
    expect(stream.connection()).toEqual({ state: 'CONNECTED' });
  });

  it('shows it too while the first answer is long in coming', async () => {
    const server = createServer(kept());
    let arrive: (read: Outcome<SessionSnapshotFragment>) => void = () => undefined;
    server.reads(
      () =>
        new Promise((resolve) => {
          arrive = resolve;
        }),
    );
    const { store } = follow(server);
    await pass(3_900);
    expect(store.read()).toBeNull();
    await pass(200);
    expect(store.read()?.eventNumber).toBe(10);
    arrive({ ok: true, data: { ...snapshot(), eventNumber: 12 } });
    await pass(10);
    expect(store.read()?.eventNumber).toBe(12);
  });

  it('never puts what was kept in the place of what the server said', async () => {
    const { server, store } = follow(
      createServer({ ...kept(), reading: { ...kept().reading, eventNumber: 3 } }),
    );
    await pass(10);
    server.goDown();
    await pass(20_000);
    expect(store.read()?.eventNumber).toBe(10);
  });
});

describe('following a session', () => {
  it('reads the snapshot, then listens after its number', async () => {
    const { server, store, stream } = follow();
    await pass(10);
    expect(server.asked).toEqual([10]);
    expect(stream.connection()).toEqual({ state: 'CONNECTED' });
    server.say(submitted(11, 'a', 2, 'Jawaban'));
    await pass(10);
    expect(store.read()?.answers['answer-a']?.text).toBe('Jawaban');
  });

  it('applies the events of one moment in one step', async () => {
    const { server, applied } = follow();
    await pass(10);
    server.say(submitted(11, 'a', 2, 'Satu'));
    server.say(submitted(12, 'b', 2, 'Dua'));
    await pass(10);
    expect(applied).toEqual([[11, 12]]);
  });

  it('renews the number at each retry, so that nothing is missed and nothing comes twice', async () => {
    const { server, store, stream, applied } = follow();
    await pass(10);
    server.say(submitted(11, 'a', 2, 'Satu'));
    server.say(watermark(13));
    await pass(10);
    server.goDown();
    server.store(submitted(14, 'a', 3, 'Dua'));
    server.store(submitted(15, 'b', 2, 'Tiga'));
    await pass(700);
    server.comeBack();
    await pass(20_000);
    expect(server.asked[0]).toBe(10);
    expect(new Set(server.asked.slice(1))).toEqual(new Set([13]));
    expect(applied.flat()).toEqual([11, 13, 14, 15]);
    expect(store.read()?.answers['answer-a']?.text).toBe('Dua');
    expect(stream.connection()).toEqual({ state: 'CONNECTED' });
    expect(server.snapshots()).toBe(1);
  });

  it('takes in what was missed in one step, and says how many events it was', async () => {
    const { server, stream, applied } = follow();
    await pass(10);
    server.goDown();
    for (let number = 11; number <= 34; number += 1)
      server.store(submitted(number, 'a', number, `Teks ${number}`));
    server.comeBack();
    const seen: unknown[] = [];
    stream.listen(() => seen.push(stream.connection()));
    await pass(20_000);
    expect(applied).toHaveLength(1);
    expect(seen).toContainEqual({ state: 'CATCHING_UP', events: 24 });
    expect(stream.connection()).toEqual({ state: 'CONNECTED' });
  });

  it('says reconnecting at first, offline after five seconds, both since the line was lost', async () => {
    const { server, stream } = follow();
    await pass(10);
    const since = Date.now();
    server.goDown();
    expect(stream.connection()).toEqual({ state: 'RECONNECTING', since });
    await pass(5_000);
    expect(stream.connection()).toEqual({ state: 'OFFLINE', since });
    server.comeBack();
    await pass(20_000);
    expect(stream.connection()).toEqual({ state: 'CONNECTED' });
  });

  it('is offline at once when the device says so, and back at once when it says so', async () => {
    const { server, stream } = follow();
    await pass(10);
    server.goDown();
    stream.lineLost();
    expect(stream.connection().state).toBe('OFFLINE');
    server.comeBack();
    stream.retryNow();
    await pass(3_000);
    expect(stream.connection().state).toBe('CONNECTED');
  });

  it('waits longer from try to try, up to ten seconds, spread by chance', () => {
    expect([0, 1, 2, 3, 4, 5, 6].map((attempt) => backOff(attempt, 1))).toEqual([
      500, 1_000, 2_000, 4_000, 8_000, 10_000, 10_000,
    ]);
    expect(backOff(0, 0)).toBe(250);
  });
});

describe('when the server ends it', () => {
  it.each(['SEAT_REVOKED', 'NO_SEAT'])(
    '%s ends, drops what was held and is not tried again',
    async (code) => {
      const { server, store, stream } = follow();
      await pass(10);
      server.end(code);
      await pass(60_000);
      expect(stream.connection()).toEqual({ state: 'ENDED', reason: code });
      expect(store.read()).toBeNull();
      expect(server.asked).toEqual([10]);
    },
  );

  it('NOT_SIGNED_IN ends without dropping what was read', async () => {
    const { server, store, stream } = follow();
    await pass(10);
    server.end('NOT_SIGNED_IN');
    await pass(60_000);
    expect(stream.connection()).toEqual({ state: 'ENDED', reason: 'NOT_SIGNED_IN' });
    expect(store.read()).not.toBeNull();
    expect(server.asked).toEqual([10]);
  });

  it.each(['SEAT_CHANGED', 'RELOAD'])('%s starts again from a fresh snapshot', async (code) => {
    const { server, store } = follow();
    await pass(10);
    server.reads(() => ({ ok: true, data: snapshot({ eventNumber: 20, venue: 'Ruang lain' }) }));
    server.end(code);
    await pass(3_000);
    expect(server.asked).toEqual([10, 20]);
    expect(store.read()?.session.venue).toBe('Ruang lain');
  });

  it('reads a fresh snapshot beside the line when the reader comes to see more', async () => {
    const { server, store } = follow();
    await pass(10);
    server.reads(() => ({ ok: true, data: snapshot({ eventNumber: 11, venue: 'Terbuka' }) }));
    server.say(
      event(11, 'MINUTES_FINAL', {
        __typename: 'MinutesPayload',
        ...{ minutesId: 'minutes', dimensionId: 'governance', state: 'FINAL', text: 'Final', revision: 3 },
        ...{ document: null, epoch: 1 },
        ...{
          savedAt: at(11),
          savedBySeatId: null,
          readyAt: null,
          readyBySeatId: null,
          correctionsUntil: null,
        },
        ...{ returnedAt: null, returnedReason: null, finalAt: at(11), finalisedBySeatId: null, sha256: null },
        ...{ agreedSeatIds: [], mustAgreeSeatIds: [] },
      }),
    );
    await pass(100);
    expect(server.snapshots()).toBe(2);
    expect(server.asked).toEqual([10]);
    expect(store.read()).toMatchObject({ stale: null, session: { venue: 'Terbuka' } });
  });

  it('does not connect any more once it was stopped', async () => {
    const { server, stream } = follow();
    await pass(10);
    stream.stop();
    server.end('NETWORK');
    await pass(60_000);
    expect(server.asked).toEqual([10]);
  });
});
