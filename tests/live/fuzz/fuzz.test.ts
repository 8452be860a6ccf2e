import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ERRORS } from '@risalah/shared';
import fc from 'fast-check';
import { buildSchema } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import WebSocket from 'ws';
import { type Client, clientOf } from '../../support/client.ts';
import { holdMeeting } from '../../support/frozen.ts';
import { type Stage, setStage } from '../../support/stage.ts';
import { startApp } from '../../support/testApp.ts';
import { FOUND } from './found.ts';
import { graphqlFrames, motionFrames } from './frames.ts';
import { Operations } from './operations.ts';
import { stageIds } from './stageIds.ts';

/** How many operations are generated; the whole run is 20,000 (`npm run fuzz`). */
const OPERATIONS = Number(process.env.FUZZ_OPERATIONS || 2_000);
/** Frames on each of the two sockets. */
const FRAMES = Math.ceil(OPERATIONS / 5);
/** The same numbers make the same operations. */
const SEED = Number(process.env.FUZZ_SEED || 20_241_119);
/** How much more memory the process may hold after as many operations again, in bytes. */
const GROWTH = 64 * 1024 * 1024;

/** What no answer may hold: traces, places in the sources, statements, and what programs say when they stumble. */
const INTERNAL =
  /\bat .+\.(ts|js|mjs):\d+|node_modules|\/server\/src|SQLITE_|TypeError|RangeError|ReferenceError|Cannot read propert|is not a function|insert into `|select `|no such column|undefined is not/;

const schema = buildSchema(
  readFileSync(fileURLToPath(import.meta.resolve('@risalah/shared/schema.graphql')), 'utf8'),
);
const WHO = [
  'chair',
  'evaluator',
  'secretary',
  'lead',
  'head',
  'staff',
  'observer',
  'admin',
  'outsider',
] as const;
let stage: Stage;
let ids: string[];
const complaints: string[] = [];
const unhandled: string[] = [];
/** Answers that tell of the inside, each with what was asked. */
const wrong: string[] = [];
const note = (error: unknown): void => void unhandled.push(String(error));

beforeAll(async () => {
  const log = {
    write: (line: string) => {
      if (JSON.parse(line).level >= 50) complaints.push(line);
    },
  };
  const app = await startApp({ logLevel: 'warn', logTo: log });
  stage = await setStage(app, { corrections: { kind: 'HOURS', hours: 1 } });
  await holdMeeting(stage);
  ids = await stageIds(stage);
  process.on('unhandledRejection', note);
  process.on('uncaughtExceptionMonitor', note);
  return () => app.stop();
});
afterAll(() => {
  process.off('unhandledRejection', note);
  process.off('uncaughtExceptionMonitor', note);
});

/** Notes an answer that tells of the inside, or has a code that is not on the list. */
function judge(asked: string, answered: string): void {
  if (INTERNAL.test(answered)) wrong.push(`${answered.slice(0, 1_000)} answers ${asked.slice(0, 4_000)}`);
  for (const [, code = ''] of answered.matchAll(/"code":"([A-Za-z_]+)"/g)) {
    if (code === 'INTERNAL' || !(code in ERRORS)) wrong.push(`code ${code} answers ${asked.slice(0, 4_000)}`);
  }
}

async function send(client: Client, query: string): Promise<void> {
  const response = await fetch(`${client.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie: client.cookie },
    body: JSON.stringify({ query }),
  });
  judge(query, await response.text());
}

const clientAt = (index: number): Client => {
  const who = WHO[index % (WHO.length + 1)];
  return who ? stage.as[who] : clientOf(stage.app.url);
};

async function fuzzOperations(count: number, seed: number): Promise<void> {
  const operations = new Operations(schema, ids);
  const half = Math.ceil(count / 2);
  let index = 0;
  for (const each of fc.sample(operations.valid(), { numRuns: half, seed }))
    await send(clientAt(index++), each);
  for (const each of fc.sample(operations.mutated(), { numRuns: count - half, seed }))
    await send(clientAt(index++), each);
}

/** Sends frames, connecting anew when the server has closed the socket; resolves once it was asked for everything. */
async function fuzzFrames(
  path: string,
  protocol: string | undefined,
  greeting: string,
  frames: readonly (string | Buffer)[],
): Promise<void> {
  const connect = (at: number): Promise<WebSocket> =>
    new Promise((resolve, reject) => {
      const { url, cookie } = clientAt(at);
      const socket = new WebSocket(`${url.replace('http', 'ws')}${path}`, protocol, {
        headers: { cookie, origin: url },
      });
      socket.on('message', (data) => {
        judge('a frame', String(data));
      });
      socket.once('error', reject);
      socket.once('open', () => {
        socket.off('error', reject);
        socket.on('error', () => undefined);
        socket.send(greeting);
        resolve(socket);
      });
    });
  let socket = await connect(0);
  for (const [index, frame] of frames.entries()) {
    if (socket.readyState !== WebSocket.OPEN || index % 40 === 39) {
      socket.terminate();
      socket = await connect(index);
    }
    await new Promise<void>((resolve) => socket.send(frame, () => resolve()));
  }
  socket.terminate();
}

const alive = async (): Promise<boolean> => {
  const { data } = await stage.as.chair.gql<{ me: { id: string } }>('{ me { id } }');
  return data?.me.id === stage.personIds.chair;
};

describe('whatever is sent', () => {
  it.each(FOUND)('what was found once stays mended: %s', async (_what, query) => {
    for (let index = 0; index <= WHO.length; index += 1) await send(clientAt(index), query);
    expect(wrong).toEqual([]);
    expect(unhandled).toEqual([]);
  });

  it(`${OPERATIONS} operations, valid and then changed, meet no crash, no internal word and no code off the list`, async () => {
    await fuzzOperations(OPERATIONS, SEED);
    expect(wrong.slice(0, 20)).toEqual([]);
    expect(complaints.slice(0, 20)).toEqual([]);
    expect(unhandled).toEqual([]);
    expect(await alive()).toBe(true);
  }, 1_800_000);

  it(`${FRAMES} frames on each socket meet none either`, async () => {
    const operations = new Operations(schema, ids);
    const seed = { numRuns: FRAMES, seed: SEED };
    const init = JSON.stringify({ type: 'connection_init' });
    await fuzzFrames(
      '/graphql',
      'graphql-transport-ws',
      init,
      fc.sample(graphqlFrames(operations.mutated()), seed),
    );
    await fuzzFrames(
      '/socket.io/?EIO=4&transport=websocket',
      undefined,
      '40',
      fc.sample(motionFrames(ids), seed),
    );
    await expect.poll(() => stage.app.services.liveConnections.size).toBe(0);
    expect(wrong.slice(0, 20)).toEqual([]);
    expect(complaints.slice(0, 20)).toEqual([]);
    expect(unhandled).toEqual([]);
    expect(await alive()).toBe(true);
  }, 1_800_000);

  it('leaves no memory behind', async () => {
    const some = Math.min(1_000, OPERATIONS);
    await fuzzOperations(some, SEED + 1);
    const settled = () => {
      globalThis.gc?.();
      return process.memoryUsage().heapUsed;
    };
    const before = settled();
    await fuzzOperations(some, SEED + 2);
    await expect.poll(() => settled() - before).toBeLessThan(GROWTH);
  }, 1_800_000);
});
