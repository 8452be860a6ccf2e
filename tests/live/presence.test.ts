import { Attendance } from '@risalah/server/seat/attendance.entity';
import { io, type Socket } from 'socket.io-client';
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { countEvents, newestEvent } from '../support/log.ts';
import { nextYear } from '../support/nextYear.ts';
import { act, open, type Stage, setStage } from '../support/stage.ts';
import { anApp, startApp } from '../support/testApp.ts';

/** Waits for a condition, however busy the machine is. */
const until = (condition: () => boolean | Promise<boolean>) => vi.waitUntil(condition, { timeout: 30_000 });

type Who = keyof Stage['as'];

interface Line {
  seatId: string;
  personId: string;
  writing: unknown;
  hand: number | null;
}

let stage: Stage;

/** Somebody's motion socket, connected, with the newest list of presence that it got. */
async function socketOf(who: Who, url = stage.app.url): Promise<{ socket: Socket; lines: () => Line[] }> {
  let lines: Line[] = [];
  const { cookie } = stage.as[who];
  const socket = io(url, {
    path: '/socket.io',
    transports: ['websocket'],
    reconnection: false,
    extraHeaders: { cookie, origin: url },
  });
  onTestFinished(() => void socket.close());
  socket.on('presence', (told: Line[]) => {
    lines = told;
  });
  await new Promise<void>((resolve, reject) => {
    socket.once('connect', () => resolve());
    socket.once('connect_error', reject);
  });
  return { socket, lines: () => lines };
}

const join = (socket: Socket, sessionId = stage.sessionId): Promise<{ ok: boolean; code?: string }> =>
  socket.emitWithAck('join', { sessionId });

const seats = (lines: Line[]) => lines.map(({ seatId }) => seatId);

describe('presence', () => {
  beforeEach(async () => {
    stage = await setStage(await anApp({ goneAfter: 50 }));
  });

  it('[V2] tells the panel alone who writes the minutes', async () => {
    const [secretary, chair, head] = [
      await socketOf('secretary'),
      await socketOf('chair'),
      await socketOf('head'),
    ];
    for (const { socket } of [secretary, chair, head]) expect(await join(socket)).toEqual({ ok: true });
    secretary.socket.emit('writing', { minutesId: 'risalah' });
    await until(() => chair.lines().some(({ writing }) => writing !== null));
    await until(() => head.lines().length === 3);
    expect(JSON.stringify(head.lines())).not.toContain('risalah');
  });

  it('shows hands that are up, of those who may speak, until they are lowered or given the turn', async () => {
    await open(stage);
    const sockets = {
      chair: await socketOf('chair'),
      head: await socketOf('head'),
      lead: await socketOf('lead'),
      observer: await socketOf('observer'),
    };
    const { chair, head, lead, observer } = sockets;
    for (const { socket } of Object.values(sockets)) expect(await join(socket)).toEqual({ ok: true });
    const up = () =>
      observer.lines().flatMap(({ seatId, hand }) => (hand === null ? [] : [{ seatId, hand }]));
    const names = () => seats(observer.lines().filter(({ hand }) => hand !== null));
    observer.socket.emit('hand', true);
    chair.socket.emit('hand', true);
    lead.socket.emit('hand', true);
    await until(() => names().includes(stage.seatIds.lead));
    const [first] = up();
    head.socket.emit('hand', true);
    lead.socket.emit('hand', true);
    await until(() => names().includes(stage.seatIds.head));
    expect(names().sort()).toEqual([stage.seatIds.lead, stage.seatIds.head].sort());
    // Raised again it keeps its place.
    expect(up().find(({ seatId }) => seatId === stage.seatIds.lead)).toEqual(first);

    await act(stage, 'chair', 'giveTurn', { sessionId: stage.sessionId, seatId: stage.seatIds.head });
    await until(() => !names().includes(stage.seatIds.head));
    expect(names()).toEqual([stage.seatIds.lead]);
    lead.socket.emit('hand', false);
    await until(() => names().length === 0);
  });

  it('refuses the room to who has no seat, and what is no session', async () => {
    const { socket } = await socketOf('outsider');
    expect(await join(socket)).toEqual({ ok: false, code: 'NO_SEAT' });
    expect(await join(socket, 'bukan sidang')).toEqual({ ok: false, code: 'NOT_FOUND' });
    expect(await socket.emitWithAck('join', null)).toEqual({ ok: false, code: 'BAD_INPUT' });
  });

  it('leaves nobody behind in a room when two are joined at once', async () => {
    const later = await nextYear(stage);
    const { socket } = await socketOf('head');
    const watching = await socketOf('chair');
    await join(watching.socket);
    await join(socket);
    await until(() => seats(watching.lines()).includes(stage.seatIds.head));
    await Promise.all([join(socket), join(socket, later.sessionId)]);
    await until(() => !seats(watching.lines()).includes(stage.seatIds.head));
    await Promise.all([join(socket, later.sessionId), join(socket)]);
    await until(() => seats(watching.lines()).includes(stage.seatIds.head));
    socket.close();
    await until(() => !seats(watching.lines()).includes(stage.seatIds.head));
  });

  it('[S6] shows a seat from the moment it is given, and none that was taken away', async () => {
    const [head, watching] = [await socketOf('head'), await socketOf('chair')];
    await join(head.socket);
    await join(watching.socket);
    const second = await act(stage, 'admin', 'grantSeat', {
      sessionId: stage.sessionId,
      email: 'head@uji.test',
      name: 'head',
      role: 'AGENCY_HEAD',
      agencyId: stage.agencyIds[2],
      office: 'Plt. Kepala Dinas C',
    });
    await until(() => seats(watching.lines()).includes(second.id));
    await act(stage, 'admin', 'revokeSeat', { seatId: stage.seatIds.head });
    await until(() => !seats(watching.lines()).includes(stage.seatIds.head));
    await act(stage, 'admin', 'revokeSeat', { seatId: second.id });
    await until(() => seats(watching.lines()).join() === stage.seatIds.chair);
    expect(await join(head.socket)).toEqual({ ok: false, code: 'NO_SEAT' });
  });

  it('answers with a code when the database does not, and the server goes on', async () => {
    const { socket } = await socketOf('head');
    const fork = vi.spyOn(stage.app.services, 'fork').mockImplementation(() => {
      throw new Error('the disk is gone');
    });
    expect(await join(socket)).toEqual({ ok: false, code: 'INTERNAL' });
    await expect(socketOf('chair')).rejects.toThrow('INTERNAL');
    fork.mockRestore();
    expect(await join(socket)).toEqual({ ok: true });
  });
});

describe('departures', () => {
  const arrive = (who: Who) => act(stage, who, 'recordArrival', { sessionId: stage.sessionId });
  const isThere = async (who: keyof Stage['seatIds'], app = stage.app): Promise<boolean> =>
    (await app.em().count(Attendance, { seatId: stage.seatIds[who], departedAt: null })) > 0;

  it('[S7] are noted of who is gone for a while, and of nobody who comes back', async () => {
    stage = await setStage(await anApp({ goneAfter: 50 }));
    for (const who of ['head', 'lead'] as const) await arrive(who);
    const [head, lead] = [await socketOf('head'), await socketOf('lead')];
    await join(head.socket);
    await join(lead.socket);
    lead.socket.close();
    await join((await socketOf('lead')).socket);
    head.socket.close();
    await until(async () => !(await isThere('head')));
    expect(await newestEvent(stage)).toMatchObject({ kind: 'DEPARTED', bySeatId: stage.seatIds.head });
    expect(await isThere('lead')).toBe(true);
  });

  it('[S7] are noted of who was there when the server stopped and does not come back', async () => {
    const first = await startApp({ goneAfter: 50 });
    stage = await setStage(first);
    for (const who of ['head', 'lead'] as const) {
      await arrive(who);
      await join((await socketOf(who)).socket);
    }
    const before = await countEvents(stage);
    await first.app.stop();
    const again = await anApp({ dataFolder: first.dataFolder, goneAfter: 50, backWithin: 1_500 });
    await join((await socketOf('lead', again.url)).socket);
    await until(async () => !(await isThere('head', again)));
    expect(await isThere('lead', again)).toBe(true);
    expect(await countEvents({ ...stage, app: again })).toBe(before + 1);
  });

  it('are not noted while the server stops, and no timer is left behind', async () => {
    const goneAfter = 123_456;
    const app = await startApp({ goneAfter });
    stage = await setStage(app);
    await arrive('head');
    await join((await socketOf('head')).socket);
    const timers = vi.spyOn(globalThis, 'setTimeout');
    onTestFinished(() => timers.mockRestore());
    await app.stop();
    expect(timers.mock.calls.map(([, ms]) => ms)).not.toContain(goneAfter);
  });
});
