import { EVERYONE, PANEL } from '@risalah/shared';
import { beforeEach, describe, expect, it } from 'vitest';
import { act, type Stage, setStage } from '../support/stage.ts';
import { anApp, startApp } from '../support/testApp.ts';
import { happen, store } from './support/happen.ts';
import { type Message, openGreeted } from './support/rawReader.ts';
import { caughtUp, listen, numbersOf, says } from './support/sharedReaders.ts';

let stage: Stage;

beforeEach(async () => {
  stage = await setStage(await anApp());
});

describe('seats that change in mid-air', () => {
  it('[S6] tells nothing after the change to whose seat was taken away, not even what is published with it', async () => {
    const evaluator = await caughtUp(stage, 'evaluator');
    const chair = await caughtUp(stage, 'chair');
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
    await listen(stage, evaluator);
    await evaluator.until(says('lama 0'));
    await act(stage, 'admin', 'revokeSeat', { seatId: stage.seatIds.evaluator });
    await happen(stage, { text: 'rahasia sesudahnya', audience: [PANEL] });
    const error = await evaluator.until(({ type }) => type === 'error');
    expect(JSON.stringify(error)).toContain('SEAT_REVOKED');
    expect(evaluator.messages.some(says('rahasia sesudahnya'))).toBe(false);
  });

  it('leaves everybody else where they were', async () => {
    const staff = await caughtUp(stage, 'staff');
    await act(stage, 'admin', 'revokeSeat', { seatId: stage.seatIds.head });
    await happen(stage, { text: 'jalan terus' });
    await staff.until(says('jalan terus'));
    const numbers = numbersOf(staff);
    expect(numbers).toEqual(numbers.map((_, index) => index + 1));
  });
});

/** A reader of each language, who have caught up, and the number that comes next. */
async function inTwoLanguages() {
  const readers = [await openGreeted(stage.as.chair, 'ID'), await openGreeted(stage.as.head, 'EN')];
  for (const reader of readers) await listen(stage, reader);
  const [event] = await happen(stage, { text: 'siap' });
  for (const reader of readers) await reader.until(says('siap'));
  return { readers, next: (event?.number ?? 0) + 1 };
}

describe('ends and errors', () => {
  it('reach every member, in the words of each reader’s language', async () => {
    const { readers, next } = await inTwoLanguages();
    stage.app.services.feed.publish(stage.sessionId, [
      {
        number: next,
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
    const { readers, next } = await inTwoLanguages();
    stage.app.services.feed.publish(stage.sessionId, [
      {
        number: next,
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
    const readers = [await caughtUp(stage, 'chair'), await caughtUp(stage, 'head')];
    await app.stop();
    for (const reader of readers) expect((await reader.closed).code).toBe(1012);
    expect(stage.app.services.feed.size).toBe(0);
  });

  it('forgets readers who have gone', async () => {
    const reader = await caughtUp(stage, 'chair');
    await listen(stage, reader, { id: '2' });
    expect(stage.app.services.feed.size).toBe(2);
    reader.say({ type: 'complete', id: '2' });
    await expect.poll(() => stage.app.services.feed.size).toBe(1);
    reader.socket.close();
    await expect.poll(() => stage.app.services.feed.size).toBe(0);
  });
});
