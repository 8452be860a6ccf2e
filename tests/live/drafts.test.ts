import { io, type Socket } from 'socket.io-client';
import { beforeEach, expect, it, onTestFinished, vi } from 'vitest';
import { act, ask, open, refusal, type Stage, setStage } from '../support/stage.ts';
import { anApp } from '../support/testApp.ts';

type Who = keyof Stage['as'];

interface Heard {
  answerId: string;
  revision: number;
}

const EVERYONE: Who[] = ['chair', 'evaluator', 'secretary', 'lead', 'head', 'staff', 'otherHead', 'observer'];

let stage: Stage;
let answerId: string;

/** Somebody's motion socket in the room, with all that it heard of drafts, word for word. */
async function listen(who: Who): Promise<{ socket: Socket; heard: Heard[]; join: () => Promise<unknown> }> {
  const { url } = stage.app;
  const socket = io(url, {
    path: '/socket.io',
    transports: ['websocket'],
    reconnection: false,
    extraHeaders: { cookie: stage.as[who].cookie, origin: url },
  });
  onTestFinished(() => void socket.close());
  const heard: Heard[] = [];
  socket.on('draft', (saved: Heard) => heard.push(saved));
  await new Promise<void>((resolve, reject) => {
    socket.once('connect', () => resolve());
    socket.once('connect_error', reject);
  });
  const join = () => socket.emitWithAck('join', { sessionId: stage.sessionId });
  await join();
  return { socket, heard, join };
}

const draft = (who: Who, revision: number, text: string) =>
  act(stage, who, 'draftAnswer', { answerId, revision, text });

beforeEach(async () => {
  stage = await setStage(await anApp());
  await open(stage);
  const [answer] = (await ask(stage)).answers;
  answerId = answer?.id ?? '';
});

it('[A2] that a draft was saved is told to its agency’s head and staff, without its words, and to nobody else', async () => {
  const everyone = await Promise.all(EVERYONE.map(listen));
  await draft('staff', 0, 'Konsep');
  await draft('head', 1, 'Konsep kita');
  const at = (who: Who) => everyone[EVERYONE.indexOf(who)]?.heard;
  const told = [
    { answerId, revision: 1 },
    { answerId, revision: 2 },
  ];
  await vi.waitUntil(() => at('head')?.length === 2 && at('staff')?.length === 2, { timeout: 30_000 });
  expect([at('head'), at('staff')]).toEqual([told, told]);
  // A socket gets what was sent to it in order: after this answer nothing older can come.
  await Promise.all(everyone.map(({ join }) => join()));
  for (const who of EVERYONE) if (who !== 'head' && who !== 'staff') expect(at(who), who).toEqual([]);
});

it('[A2] a draft that was refused, and one that is sent twice, is not told', async () => {
  const head = await listen('head');
  await draft('staff', 0, 'Satu');
  expect((await refusal(stage, 'head', 'draftAnswer', { answerId, revision: 0, text: 'Dua' })).code).toBe(
    'STALE_REVISION',
  );
  await draft('head', 1, 'Tiga');
  await vi.waitUntil(() => head.heard.length === 2, { timeout: 30_000 });
  expect(head.heard.map(({ revision }) => revision)).toEqual([1, 2]);
});

it('[S6] whoever lost the seat hears of drafts no more', async () => {
  const [staff, head] = [await listen('staff'), await listen('head')];
  await draft('head', 0, 'Satu');
  await vi.waitUntil(() => staff.heard.length === 1, { timeout: 30_000 });
  await act(stage, 'admin', 'revokeSeat', { seatId: stage.seatIds.staff });
  // The room answers once it has taken the seat's loss in, which came before.
  expect(await staff.join()).toMatchObject({ ok: false, code: 'NO_SEAT' });
  await draft('head', 1, 'Dua');
  await vi.waitUntil(() => head.heard.length === 2, { timeout: 30_000 });
  expect(staff.heard).toHaveLength(1);
});
