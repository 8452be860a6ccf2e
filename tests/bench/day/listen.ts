import WebSocket from 'ws';
import { DOCUMENT } from '../fanout/occasion.ts';
import { answerWith } from '../support/child.ts';
import { sharedNow } from '../support/clock.ts';
import { Probe } from './probe.ts';
import type { Room } from './serve.ts';

/** Sockets that are opened at the same time. */
const AT_ONCE = 50;

/** What all readers together were told. */
interface Heard {
  deliveries: number;
  /** Events that some reader was told twice, or not in order, or not at all. */
  lost: number;
  /** From when each event happened until the last reader of its session had it, in ms. */
  delays: number[];
  /** How late this process was told of anything at all when the last reader had each event, in ms. */
  late: number[];
}

/** How many readers of a session have its events, and when the last one got each. */
interface Arrival {
  at: number;
  readers: number;
  last: number;
  /** The same moment on the clock of all processes. */
  heard: number;
}

const probe = new Probe();

const arrivals = new Map<string, Arrival>();
const ends: string[] = [];
let deliveries = 0;
let lost = 0;

interface Next {
  type: string;
  payload?: { data?: { sessionEvents: { number: number; at: string } } };
}

/** One person who listens, with a client of their own that reads every word. */
function listen(port: number, sessionId: string, cookie: string): Promise<void> {
  const socket = new WebSocket(`ws://127.0.0.1:${port}/graphql`, 'graphql-transport-ws', {
    headers: { cookie },
    perMessageDeflate: false,
  });
  let newest = 0;
  return new Promise((resolve, reject) => {
    const say = (message: object): void => socket.send(JSON.stringify(message));
    socket.on('open', () => say({ type: 'connection_init' }));
    socket.on('error', reject);
    socket.on('close', (code, reason) => ends.push(`${code} ${reason}`));
    socket.on('message', (data) => {
      const { type, payload } = JSON.parse(String(data)) as Next;
      const event = payload?.data?.sessionEvents;
      if (type === 'connection_ack') {
        say({ id: '1', type: 'subscribe', payload: { query: DOCUMENT, variables: { sessionId, after: 0 } } });
        // Answered after what is in the log already.
        say({ type: 'ping' });
      } else if (type === 'ping') say({ type: 'pong' });
      else if (type === 'pong') resolve();
      else if (event) {
        if (event.number !== newest + 1) lost += 1;
        newest = event.number;
        deliveries += 1;
        note(`${sessionId} ${event.number}`, Date.parse(event.at));
      } else ends.push(String(data));
    });
  });
}

function note(key: string, at: number): void {
  const arrival = arrivals.get(key) ?? { at, readers: 0, last: 0, heard: 0 };
  arrival.readers += 1;
  arrival.last = Date.now();
  arrival.heard = sharedNow();
  arrivals.set(key, arrival);
}

answerWith({
  /** Listens for the time; the port. */
  probe: () => probe.listen(),
  open: async ({ port, rooms }: { port: number; rooms: Room[] }) => {
    const all = rooms.flatMap(({ sessionId, readers }) => readers.map((cookie) => ({ sessionId, cookie })));
    for (let from = 0; from < all.length; from += AT_ONCE)
      await Promise.all(
        all.slice(from, from + AT_ONCE).map(({ sessionId, cookie }) => listen(port, sessionId, cookie)),
      );
  },
  /** Forgets what was in the logs before. */
  reset: () => {
    arrivals.clear();
    deliveries = 0;
  },
  heard: ({ people }: { people: number }): Heard & { ends: string[]; complete: number } => {
    const whole = [...arrivals.values()]
      .filter(({ readers }) => readers === people)
      .sort((a, b) => a.heard - b.heard);
    const delays = whole.map(({ at, last }) => last - at);
    const late = probe.lateAt(whole.map(({ heard }) => heard));
    return {
      deliveries,
      lost: lost + (arrivals.size - whole.length),
      delays,
      late,
      ends,
      complete: whole.length,
    };
  },
});
