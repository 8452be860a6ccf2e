import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { limitRules } from '@risalah/server/live/limitRules';
import { buildSchema, parse, validate } from 'graphql';
import { createClient } from 'graphql-ws';
import { io } from 'socket.io-client';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import WebSocket from 'ws';
import { type Client, clientOf } from '../support/client.ts';
import { open, type Stage, setStage } from '../support/stage.ts';
import { anApp, startApp, type TestApp } from '../support/testApp.ts';

let app: TestApp;
let stage: Stage;

beforeAll(async () => {
  app = await startApp();
  stage = await setStage(app);
  await open(stage);
  return () => app.stop();
});

/** A client over graphql-ws, closed with the test. */
function socketOf({ url, cookie }: Client) {
  const client = createClient({
    url: `${url.replace('http', 'ws')}/graphql`,
    webSocketImpl: class extends WebSocket {
      constructor(address: string, protocols: string) {
        super(address, protocols, { headers: { cookie, origin: url } });
      }
    },
    retryAttempts: 0,
    lazy: true,
  });
  onTestFinished(() => void client.dispose());
  return client;
}

/** The code with which an operation is refused over graphql-ws; null when it is answered. */
function codeOverSocket(client: Client, query: string): Promise<string | null> {
  const socket = socketOf(client);
  return new Promise((resolve) => {
    const done = (code: string | null): void => {
      resolve(code);
      queueMicrotask(stop);
    };
    const codeOf = (errors: unknown): string =>
      String((errors as { extensions?: { code?: string } }[])?.[0]?.extensions?.code);
    const stop = socket.subscribe(
      { query },
      {
        next: ({ errors }) => done(errors ? codeOf(errors) : null),
        error: (error) => done(Array.isArray(error) ? codeOf(error) : `closed ${(error as CloseEvent).code}`),
        complete: () => done(null),
      },
    );
  });
}

async function codeOverHttp(client: Client, query: string): Promise<string | null> {
  return ((await client.gql(query)).errors?.[0]?.extensions?.code as string) ?? null;
}

const nested = (depth: number): string =>
  depth === 0 ? 'id' : `${depth % 2 ? 'records' : 'sessions'} { ${nested(depth - 1)} }`;
const renamed = (count: number): string =>
  Array.from({ length: count }, (_, index) => `a${index}: __typename`).join(' ');

const TOO_MUCH: [what: string, body: string][] = [
  ['nests 51 fields deep', `sessions { ${nested(50)} }`],
  ['renames 1,001 fields', renamed(1_001)],
  ['carries 51 directives', `me { id ${'@include(if: true) '.repeat(51)} }`],
  ['goes round in a circle', 'sessions { records { sessions { records { sessions { records { id } } } } } }'],
  ['names 26 fields of the root', Array.from({ length: 26 }, (_, at) => `m${at}: me { id }`).join(' ')],
  ['names 1,501 fields', `me { ${'id '.repeat(1_501)} }`],
];
const CHANNELS = [
  ['HTTP', codeOverHttp],
  ['graphql-ws', codeOverSocket],
] as const;

describe.each(CHANNELS)('what one operation may ask over %s', (channel, codeOf) => {
  it.each(TOO_MUCH)('is refused with TOO_COMPLEX when it %s', async (_what, body) => {
    expect(await codeOf(stage.as.chair, `query { ${body} }`)).toBe('TOO_COMPLEX');
  });

  it('counts the fields within fragments, and survives fragments that hold themselves', async () => {
    const chain = Array.from(
      { length: 51 },
      (_, at) => `fragment F${at} on Session { records { sessions { ...F${at + 1} } } }`,
    );
    const query = `{ sessions { ...F0 } } ${chain.join(' ')} fragment F51 on Session { id }`;
    expect(await codeOf(stage.as.chair, query)).toBe('TOO_COMPLEX');
    const loop = '{ sessions { ...A } } fragment A on Session { id ...B } fragment B on Session { id ...A }';
    expect(await codeOf(stage.as.chair, loop)).toMatch(/^(BAD_INPUT|TOO_COMPLEX)$/);
  });

  it('lets a thousand renamed fields through', async () => {
    const code = await codeOf(stage.as.chair, `query { ${renamed(1_000)} }`);
    // Over the socket a query is read as it is, and what is no subscription is refused for that alone.
    expect(code).not.toBe('TOO_COMPLEX');
  });

  it('tells of the schema, unless the setting forbids it; then not by guesses either', async () => {
    const about = channel === 'HTTP' ? '{ __schema { queryType { name } } }' : 'subscription { __schema }';
    if (channel === 'HTTP') expect(await codeOf(stage.as.chair, about)).toBe(null);
    const closed = await anApp({ introspection: false });
    const quiet = await setStage(closed);
    expect(await codeOf(quiet.as.chair, '{ __schema { queryType { name } } }')).not.toBe(null);
    const { errors } = await quiet.as.chair.gql('{ sesions { id } }');
    expect(errors?.[0]?.extensions?.code).toBe('UNKNOWN_FIELD');
    expect(JSON.stringify(errors)).not.toMatch(/Did you mean/);
    const told = await stage.as.chair.gql('{ sesions { id } }');
    expect(JSON.stringify(told.errors)).toMatch(/Did you mean/);
  });
});

describe('the depth of an operation', () => {
  it('may be 50, whatever it costs, and no more', () => {
    const schema = buildSchema(
      readFileSync(fileURLToPath(import.meta.resolve('@risalah/shared/schema.graphql')), 'utf8'),
    );
    const [depthRule] = limitRules(true);
    const errorsAt = (depth: number) =>
      validate(schema, parse(`{ sessions { ${nested(depth - 2)} } }`), depthRule ? [depthRule] : []);
    expect(errorsAt(50)).toEqual([]);
    expect(errorsAt(51)).toHaveLength(1);
  });
});

describe('how much may be sent', () => {
  it('is one operation for each request', async () => {
    const response = await fetch(`${app.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie: stage.as.chair.cookie },
      body: JSON.stringify([{ query: '{ me { id } }' }, { query: '{ me { id } }' }]),
    });
    expect(response.status).toBe(400);
    expect(await response.text()).not.toContain(stage.personIds.chair);
  });

  it('is a body of 2 MB over HTTP, and a frame of 2 MB over either socket', async () => {
    const long = 'x'.repeat(2 * 1024 * 1024 + 1);
    const response = await fetch(`${app.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie: stage.as.chair.cookie },
      body: JSON.stringify({ query: '{ me { id } }', variables: { long } }),
    });
    expect(response.status).toBe(413);
    const raw = new WebSocket(`${app.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws', {
      headers: { cookie: stage.as.chair.cookie },
    });
    const closed = new Promise<number>((resolve) => raw.once('close', resolve));
    raw.once('open', () => raw.send(JSON.stringify({ type: 'ping', payload: { long } })));
    expect(await closed).toBe(1009);
    const motion = io(app.url, {
      transports: ['websocket'],
      reconnection: false,
      extraHeaders: { cookie: stage.as.chair.cookie },
    });
    const gone = new Promise<string>((resolve) => motion.once('disconnect', resolve));
    motion.once('connect', () => motion.emit('writing', { long }));
    expect(await gone).toMatch(/transport/);
  });
});

describe('how often one person may ask, and from how many sockets', () => {
  it('is counted over HTTP and graphql-ws together, for each person apart', async () => {
    const strict = await setStage(await anApp({ paces: { operations: 5, sockets: 50 } }));
    const ask = () => codeOverHttp(strict.as.head, '{ me { id } }');
    // Some were spent on the stage by the administrator, none by the head.
    const codes = [];
    for (let index = 0; index < 7; index += 1) codes.push(await ask());
    expect(codes).toEqual([null, null, null, null, null, 'TOO_MANY_REQUESTS', 'TOO_MANY_REQUESTS']);
    expect((await strict.as.head.gql('{ me { id } }')).status).toBe(429);
    expect(
      await codeOverSocket(strict.as.head, 'subscription { sessionEvents(sessionId: "x") { number } }'),
    ).toBe('TOO_MANY_REQUESTS');
    expect(await codeOverHttp(strict.as.staff, '{ me { id } }')).toBe(null);
    const nobody = clientOf(strict.app.url);
    for (let index = 0; index < 5; index += 1) await codeOverHttp(nobody, '{ me { id } }');
    expect(await codeOverHttp(nobody, '{ me { id } }')).toBe('TOO_MANY_REQUESTS');
  });

  it('refuses one socket too many of either kind', async () => {
    const strict = await setStage(await anApp({ paces: { operations: 500, sockets: 2 } }));
    const { url, cookie } = strict.as.chair;
    const connect = () => {
      const raw = new WebSocket(`${url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws', {
        headers: { cookie },
      });
      onTestFinished(() => raw.terminate());
      return new Promise<string>((resolve) => {
        raw.once('open', () => raw.send(JSON.stringify({ type: 'connection_init' })));
        raw.once('message', (data) => resolve(JSON.parse(String(data)).type));
        raw.once('close', (code) => resolve(`closed ${code}`));
      });
    };
    expect(await connect()).toBe('connection_ack');
    expect(await connect()).toBe('connection_ack');
    expect(await connect()).toBe('closed 4429');
    const motion = io(url, { transports: ['websocket'], reconnection: false, extraHeaders: { cookie } });
    onTestFinished(() => void motion.close());
    const refused = await new Promise<string>((resolve) => {
      motion.once('connect', () => resolve('connected'));
      motion.once('connect_error', (error) => resolve(error.message));
    });
    expect(refused).toBe('TOO_MANY_REQUESTS');
  });
});
