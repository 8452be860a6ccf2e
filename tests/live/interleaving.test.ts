import { beforeEach, describe, expect, it } from 'vitest';
import WebSocket from 'ws';
import { type Stage, setStage } from '../support/stage.ts';
import { anApp } from '../support/testApp.ts';
import { happen, TEXTS } from './support/happen.ts';
import { heardBy, numberIn, openGreeted } from './support/rawReader.ts';

let stage: Stage;

beforeEach(async () => {
  stage = await setStage(await anApp());
});

const SCHEMA = '{ __schema { types { name description fields { name description } } } }';

describe('prepared frames and those of the library', () => {
  it('share a socket without ever coming in between each other', async () => {
    const reader = await openGreeted(stage.as.chair);
    const variables = { sessionId: stage.sessionId };
    for (const id of ['a', 'b', 'cé'])
      reader.say({ type: 'subscribe', id, payload: { query: TEXTS, variables } });
    await expect.poll(() => stage.app.services.feed.size).toBe(3);
    // Answers of 50 kB, pings and pongs, and events from 10 bytes to 200 kB, all at once.
    const rounds = 60;
    for (let round = 0; round < rounds; round += 1) {
      reader.say({ type: 'subscribe', id: `query ${round}`, payload: { query: SCHEMA } });
      reader.say({ type: 'ping', payload: { round } });
      reader.socket.ping(String(round));
      await happen(stage, { text: `${round} ${'é😀'.repeat(round % 4 === 0 ? 30_000 : round)}` });
    }
    const [last] = await happen(stage, { text: 'selesai' });
    for (const id of ['a', 'b', 'cé'])
      await expect
        .poll(() => heardBy(reader, id).map(numberIn).at(-1), { timeout: 20_000 })
        .toBe(last?.number);
    for (let round = 0; round < rounds; round += 1)
      await reader.until(({ id, type }) => id === `query ${round}` && type === 'complete');
    for (const id of ['a', 'b', 'cé']) {
      const numbers = heardBy(reader, id).map(numberIn);
      expect(numbers).toEqual(Array.from({ length: last?.number ?? 0 }, (_, index) => index + 1));
    }
    const texts = heardBy(reader, 'a').map(({ payload }) => JSON.stringify(payload));
    expect(texts.filter((text) => text.includes('�'))).toEqual([]);
    expect(reader.messages.filter(({ type }) => type === 'pong')).toHaveLength(rounds);
  });

  it('are never compressed, even for a client that offers to', async () => {
    const socket = new WebSocket(`${stage.app.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws', {
      perMessageDeflate: true,
      headers: { cookie: stage.as.head.cookie, origin: stage.app.url },
    });
    await new Promise((resolve) => socket.once('open', resolve));
    expect(socket.extensions).toBe('');
    socket.terminate();
  });
});
