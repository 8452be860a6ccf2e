import fc from 'fast-check';

/** Messages of graphql-transport-ws, well formed and not, as text or bytes. */
export function graphqlFrames(operation: fc.Arbitrary<string>): fc.Arbitrary<string | Buffer> {
  const id = fc.constantFrom('1', '2', '', 'x'.repeat(500));
  return fc.oneof(
    {
      weight: 3,
      arbitrary: fc
        .tuple(id, operation)
        .map(([id, query]) => json({ id, type: 'subscribe', payload: { query } })),
    },
    fc.tuple(id, fc.jsonValue()).map(([id, payload]) => json({ id, type: 'subscribe', payload })),
    fc
      .tuple(
        fc.constantFrom('connection_init', 'ping', 'pong', 'complete', 'next', 'error', 'lain'),
        fc.jsonValue(),
      )
      .map(([type, payload]) => json({ id: '1', type, payload })),
    fc.jsonValue().map(json),
    fc.string({ maxLength: 200 }),
    fc.uint8Array({ maxLength: 300 }).map((bytes) => Buffer.from(bytes)),
    fc.constantFrom('', '{', '[]', 'null', '{"type":"subscribe"}', '['.repeat(20_000)),
  );
}

/** Packets of Engine.IO and Socket.IO, well formed and not. */
export function motionFrames(ids: readonly string[]): fc.Arbitrary<string | Buffer> {
  const event = fc.constantFrom(
    'join',
    'writing',
    'away',
    'minutes:join',
    'minutes:update',
    'minutes:awareness',
    'minutes:leave',
    'lain',
    '__proto__',
  );
  const anId = fc.oneof(fc.constantFrom(...ids), fc.string({ maxLength: 80 }));
  const message = fc.oneof(
    fc.record({ sessionId: anId }),
    fc.record({ minutesId: anId, epoch: fc.oneof(fc.integer(), fc.string()), sync: fc.jsonValue() }),
    fc.record({ answerId: anId }),
    fc.jsonValue(),
  );
  return fc.oneof(
    { weight: 3, arbitrary: fc.tuple(event, message).map((packet) => `42${json(packet)}`) },
    {
      weight: 2,
      arbitrary: fc
        .tuple(event, message, fc.nat(50))
        .map(([name, value, ack]) => `42${ack}${json([name, value])}`),
    },
    // A packet that announces bytes, and then bytes that mean nothing.
    fc
      .tuple(anId, fc.nat(3))
      .map(
        ([minutesId, count]) =>
          `45${count}-${json(['minutes:update', { minutesId, epoch: 1, sync: { _placeholder: true, num: 0 } }])}`,
      ),
    fc.uint8Array({ maxLength: 300 }).map((bytes) => Buffer.from(bytes)),
    fc.string({ maxLength: 200 }),
    fc.constantFrom(
      '40',
      '41',
      '2',
      '3',
      '4',
      '44',
      '40/lain,',
      '42',
      '42[',
      '45',
      `42${'['.repeat(20_000)}`,
    ),
  );
}

const json = (value: unknown): string => JSON.stringify(value) ?? '';
