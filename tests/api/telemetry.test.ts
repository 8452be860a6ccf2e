import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it, onTestFinished } from 'vitest';
import { follow, socketOf } from '../support/follow.ts';
import { newId } from '../support/newId.ts';
import { act, ask, documentOf, open, setStage } from '../support/stage.ts';
import { startApp } from '../support/testApp.ts';

interface Attribute {
  key: string;
  value: { stringValue?: string; arrayValue?: { values: { stringValue: string }[] } };
}

/** A span as OTLP carries it. */
interface Told {
  name: string;
  spanId: string;
  traceId: string;
  parentSpanId?: string;
  attributes: Attribute[];
}

/** A collector on this machine that keeps what it is sent. */
async function collector() {
  const spans: Told[] = [];
  const services = new Set<string | undefined>();
  let bodies = '';
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const text = Buffer.concat(chunks).toString();
    bodies += text;
    const { resourceSpans } = JSON.parse(text) as {
      resourceSpans: { resource: { attributes: Attribute[] }; scopeSpans: { spans: Told[] }[] }[];
    };
    for (const { resource, scopeSpans } of resourceSpans) {
      services.add(resource.attributes.find(({ key }) => key === 'service.name')?.value.stringValue);
      for (const scope of scopeSpans) spans.push(...scope.spans);
    }
    response.end('{}');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}/v1/traces`, spans, services, bodies: () => bodies };
}

/** The codes that a span tells of. */
const codesOf = ({ attributes }: Told): string[] =>
  attributes
    .filter(({ key }) => key === 'risalah.codes')
    .flatMap(({ value }) => value.arrayValue?.values.map(({ stringValue }) => stringValue) ?? []);

const SECRET = 'Kata yang tidak boleh keluar';

it('sends a trace of each operation with its transaction to a collector, and nothing that people wrote', async () => {
  const collecting = await collector();
  const app = await startApp({ tracesUrl: collecting.url });
  const stage = await setStage(app);
  await open(stage);
  await ask(stage, undefined, SECRET);
  const refused = await stage.as.observer.gql(documentOf('askQuestion'), {
    input: { mutationId: newId(), sessionId: stage.sessionId, text: SECRET, agencyIds: stage.agencyIds },
  });
  expect(refused.errors?.length).toBe(1);
  await act(stage, 'chair', 'pauseSession', { sessionId: stage.sessionId });
  const stream = follow(stage.as.chair, stage.sessionId);
  await stream.until(({ payload }) => payload.text === SECRET);
  const elsewhere = follow(stage.as.outsider, stage.sessionId);
  expect(await elsewhere.ended).toBe('NO_SEAT');
  const socket = socketOf(stage.as.observer);
  const overSocket = (query: string, variables = {}) =>
    new Promise<void>((resolve) => {
      const done = () => resolve();
      socket.subscribe({ query, variables }, { next: done, error: done, complete: done });
    });
  const input = { mutationId: newId(), sessionId: stage.sessionId, text: SECRET, agencyIds: stage.agencyIds };
  await overSocket(documentOf('askQuestion'), { input });
  await overSocket('query { sessions { tidakAda } }');
  await socket.dispose();
  // A server that stops sends what it still has.
  await app.stop();

  const named = (name: string) => collecting.spans.filter((span) => span.name === name);
  const asked = named('mutation askQuestion');
  const written = named('transaction askQuestion');
  expect(asked.length).toBe(3);
  expect(written.map(({ parentSpanId }) => parentSpanId).sort()).toEqual(
    asked.map(({ spanId }) => spanId).sort(),
  );
  expect(written.map(({ traceId }) => traceId).sort()).toEqual(asked.map(({ traceId }) => traceId).sort());
  const code = refused.errors?.[0]?.extensions?.code;
  expect(asked.flatMap((span) => codesOf(span))).toEqual([code, code]);
  // A subscription's span ends once it is begun, so that its refusal has one of its own, as what was never begun.
  const later = named('graphql-ws refusal').flatMap((span) => codesOf(span));
  expect(later.sort()).toEqual(['NO_SEAT', 'UNKNOWN_FIELD']);
  expect(named('mutation pauseSession').length).toBe(1);
  const begun = named('subscription sessionEvents');
  expect(begun.length).toBe(2);
  expect([...collecting.services]).toEqual(['risalah']);
  expect(collecting.bodies()).not.toContain(SECRET);
});

it('goes on, and stops in peace, when no collector answers', async () => {
  const app = await startApp({ tracesUrl: 'http://127.0.0.1:9/v1/traces' });
  const stage = await setStage(app);
  await open(stage);
  await expect(ask(stage)).resolves.toMatchObject({ number: 1 });
  await app.stop();
});
