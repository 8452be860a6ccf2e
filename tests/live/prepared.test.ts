import { createRequire } from 'node:module';
import type { Writable } from 'node:stream';
import { PreparedEvent, textFrame } from '@risalah/server/live/preparedEvent';
import { DocumentReader } from '@risalah/server/live/readDocument';
import { Turns } from '@risalah/server/live/turns';
import { buildSchema, GraphQLError } from 'graphql';
import { describe, expect, it } from 'vitest';

// Its types leave the reader of frames out.
const { Receiver } = createRequire(import.meta.url)('ws') as {
  Receiver: new (options: { isServer: boolean }) => Writable;
};

const present = (errors: readonly GraphQLError[], language: string) =>
  errors.map(({ message }) => ({ message: `${language} ${message}` }));

/** What a WebSocket client reads from the bytes. */
async function received(frame: Buffer): Promise<string> {
  const receiver = new Receiver({ isServer: false });
  const message = new Promise<string>((resolve, reject) => {
    receiver.on('message', (data: Buffer) => resolve(String(data)));
    receiver.on('error', reject);
  });
  receiver.write(frame);
  return message;
}

describe('a prepared event', () => {
  it('is framed once for each id, and not again for another language', () => {
    const prepared = new PreparedEvent({ data: { number: 1 } }, present);
    expect(prepared.frameFor('1', 'ID')).toBe(prepared.frameFor('1', 'EN'));
    expect(prepared.frameFor('1', 'ID')).not.toBe(prepared.frameFor('2', 'ID'));
  });

  it('is read as the message that graphql-ws would have sent', async () => {
    const prepared = new PreparedEvent({ data: { text: 'é "kutip" 😀' } }, present);
    expect(JSON.parse(await received(prepared.frameFor('a"b', 'ID')))).toEqual({
      id: 'a"b',
      type: 'next',
      payload: { data: { text: 'é "kutip" 😀' } },
    });
  });

  it('is framed for each of many ids of one length, in letters, signs and quotes alike', async () => {
    const prepared = new PreparedEvent({ data: { text: '{"id":"x"} é' } }, present);
    const uuids = ['01932f5a-7c1e-7b3a-9d52-3f6f0a8b1c2d', 'ffffffff-0000-7000-8000-000000000000'];
    const ids = [...uuids, ...uuids, '"'.repeat(36), 'é'.repeat(36), '\\'.repeat(18), '1', '2', ''];
    const frames = ids.map((id) => prepared.frameFor(id, 'ID'));
    const read = await Promise.all(frames.map(async (frame) => JSON.parse(await received(frame))));
    expect(read).toEqual(
      ids.map((id) => ({ id, type: 'next', payload: { data: { text: '{"id":"x"} é' } } })),
    );
  });

  it('puts errors into the words of each language', async () => {
    const prepared = new PreparedEvent({ data: null, errors: [new GraphQLError('rusak')] }, present);
    expect(await received(prepared.frameFor('1', 'EN'))).toContain('EN rusak');
    expect(await received(prepared.frameFor('1', 'ID'))).toContain('ID rusak');
  });

  it.each([0, 1, 125, 126, 65_535, 65_536, 200_000])(
    'makes a frame of %i bytes that is read whole',
    async (length) => {
      const text = 'x'.repeat(length);
      expect(await received(textFrame(Buffer.from(''), Buffer.from(text)))).toBe(text);
    },
  );
});

describe('turns of the event loop', () => {
  /** Holds the loop like writing to many does. */
  const work = (ms: number): void => {
    const until = performance.now() + ms;
    while (performance.now() < until);
  };

  it('are over after some ms, for everybody at once, and begin anew', async () => {
    const turns = new Turns();
    expect(turns.over).toBe(false);
    work(12);
    expect(turns.over).toBe(true);
    await turns.next();
    expect(turns.over).toBe(false);
  });

  it('are given to those who wait one at a time, in order, and others come in between', async () => {
    const turns = new Turns();
    const order: string[] = [];
    const long = async (name: string) => {
      for (let step = 0; step < 3; step += 1) {
        if (turns.over) await turns.next();
        order.push(`${name}${step}`);
        work(12);
      }
    };
    let between = 0;
    const other = setInterval(() => {
      between += 1;
    }, 0);
    await Promise.all([long('a'), long('b')]);
    clearInterval(other);
    expect(order).toEqual(['a0', 'a1', 'b0', 'a2', 'b1', 'b2']);
    expect(between).toBeGreaterThan(1);
  });
});

describe('documents', () => {
  const reader = new DocumentReader(buildSchema('type Query { a: Int }'));

  it('are parsed and validated once', () => {
    expect(reader.read('{ a }')).toBe(reader.read('{ a }'));
  });

  it('are refused each time they are wrong', () => {
    expect(reader.read('{ b }')).toMatchObject([{ message: expect.stringContaining('Cannot query field') }]);
    expect(reader.read('{ b')).toMatchObject([{ message: expect.stringContaining('Syntax Error') }]);
  });

  it('are forgotten when there are too many, and read again', () => {
    const first = reader.read('{ a }');
    for (let count = 0; count < 600; count += 1) reader.read(`query N${count} { a }`);
    expect(reader.read('{ a }')).not.toBe(first);
    expect(reader.read('{ a }')).toMatchObject({ kind: 'Document' });
  });
});
