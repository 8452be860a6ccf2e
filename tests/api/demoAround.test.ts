import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type App, buildApp } from '@risalah/server/app';
import { type DemoSessions, loadDemo } from '@risalah/server/demo/loadDemo';
import { SessionEvent } from '@risalah/server/events/sessionEvent.entity';
import { Minutes } from '@risalah/server/minutes/minutes.entity';
import { Session } from '@risalah/server/session/session.entity';
import { MinutesState, SessionState } from '@risalah/shared';
import { afterAll, beforeAll, expect, it } from 'vitest';

/** A Friday: minutes declared ready on it are open to corrections over the weekend. */
const NOW = new Date('2026-11-27T02:31:24.000Z');

let app: App;
let sessions: DemoSessions;
const dataFolder = mkdtempSync(join(tmpdir(), 'risalah-demo-'));

beforeAll(async () => {
  const settings = { dataFolder, port: 0, host: '127.0.0.1', demo: true, logLevel: 'silent' } as const;
  app = await buildApp({ ...settings, clock: () => NOW });
  sessions = await loadDemo({ orm: app.orm, services: app.services, around: true });
});

afterAll(async () => {
  await app.stop();
  rmSync(dataFolder, { recursive: true, force: true });
});

/** The sessions of the stage of 2024, by their regions. */
const around = async () => {
  const found = await app.orm.em
    .fork()
    .find(Session, { cycle: { year: 2024 } }, { populate: ['region'], orderBy: { scheduledFor: 'asc' } });
  return found.filter(({ id }) => id !== sessions.live);
};

it('the demo of a start tells of regions that are over, under way and still to come', async () => {
  const states = (await around()).map(({ region, state }) => [region.name, state]);
  expect(Object.fromEntries(states)).toEqual({
    'Kabupaten Gowa': SessionState.FINAL,
    'Kabupaten Bulukumba': SessionState.FINAL,
    'Kota Makassar': SessionState.CLOSED,
    'Kota Parepare': SessionState.LIVE,
    'Kabupaten Luwu Timur': SessionState.PAUSED,
    'Kabupaten Wajo': SessionState.SCHEDULED,
    'Kabupaten Sidenreng Rappang': SessionState.SCHEDULED,
    'Kabupaten Sinjai': SessionState.SCHEDULED,
    'Kabupaten Soppeng': SessionState.SCHEDULED,
  });
});

it('its sessions number their events without holes and tell of nothing that is still to come', async () => {
  for (const session of await around()) {
    const where = { sessionId: session.id };
    const events = await app.orm.em.fork().find(SessionEvent, where, { orderBy: { number: 'asc' } });
    expect(events.map(({ number }) => number)).toEqual(events.map((_event, index) => index + 1));
    const times = events.map(({ at }) => at.getTime());
    expect(times).toEqual(times.toSorted((one, other) => one - other));
    expect(times.at(-1)).toBeLessThanOrEqual(NOW.getTime());
    expect(session.scheduledFor > NOW).toBe(session.state === SessionState.SCHEDULED);
  }
});

it('a chair has two dimensions left to make final in the one that closed yesterday', async () => {
  const makassar = (await around()).find(({ region }) => region.name === 'Kota Makassar');
  const minutes = await app.orm.em.fork().find(Minutes, { session: makassar?.id ?? '' });
  const states = minutes.map(({ state }) => state).sort();
  expect(states).toEqual([...Array(4).fill(MinutesState.FINAL), ...Array(2).fill(MinutesState.READY)].sort());
});
