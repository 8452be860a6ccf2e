import { CalendarFeed } from '@risalah/server/calendar/calendarFeed.entity';
import ICAL from 'ical.js';
import { beforeEach, describe, expect, it } from 'vitest';
import { act, refusal, type Seated, type Stage, setStage } from '../support/stage.ts';
import { anApp, type TestApp } from '../support/testApp.ts';

let app: TestApp;
let stage: Stage;

beforeEach(async () => {
  app = await anApp();
  stage = await setStage(app);
});

interface Made {
  path: string | null;
  feed: { id: string; revokedAt: string | null };
}

const make = (who: keyof Stage['as'] = 'chair', input: object = {}) =>
  act<Made>(stage, who, 'makeCalendarFeed', { ...input });
const read = (path: string | null, cookie = '') => fetch(`${app.url}${path}`, { headers: { cookie } });
const download = (who: keyof Stage['as'], sessionId = stage.sessionId) =>
  read(`/calendar/sessions/${sessionId}.ics`, stage.as[who].cookie);

/** The calendar of an answer, as another library than the server's reads it. */
async function calendarOf(response: Response) {
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
  const calendar = new ICAL.Component(ICAL.parse(await response.text()));
  for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone);
  const events = calendar.getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component);
    return {
      uid: event.uid,
      summary: event.summary,
      location: event.location,
      description: event.description,
      sequence: event.sequence,
      status: component.getFirstPropertyValue('status'),
      zone: component.getFirstProperty('dtstart')?.getParameter('tzid'),
      wallClock: event.startDate.toString(),
      begins: event.startDate.toJSDate().toISOString(),
      minutes: (event.endDate.toJSDate().getTime() - event.startDate.toJSDate().getTime()) / 60_000,
    };
  });
  return { calendar, events };
}

const move = (more: Record<string, unknown> = {}) =>
  act(stage, 'admin', 'rescheduleSession', {
    sessionId: stage.sessionId,
    revision: 1,
    scheduledFor: '2024-11-20T00:30:00.000Z',
    timeZone: 'Asia/Jayapura',
    venue: 'Balai kota; lantai 2, ruang "A"',
    meetingUrl: 'https://rapat.test/2',
    ...more,
  });

describe('a session for a calendar', () => {
  it('[W13] has its time in the zone of the venue, its place, its link and its chair', async () => {
    const { calendar, events } = await calendarOf(await download('observer'));
    expect(calendar.getFirstPropertyValue('method')).toBe('PUBLISH');
    expect(calendar.getAllSubcomponents('vtimezone')).toHaveLength(1);
    expect(events).toEqual([
      {
        uid: `${stage.sessionId}@risalah`,
        summary: 'Sidang evaluasi Kota Uji',
        location: 'Ruang rapat',
        description: expect.stringContaining('Tautan rapat: https://rapat.test/1'),
        sequence: 0,
        status: 'CONFIRMED',
        zone: 'Asia/Makassar',
        wallClock: '2024-11-19T09:00:00',
        begins: '2024-11-19T01:00:00.000Z',
        // Two dimensions of half an hour.
        minutes: 60,
      },
    ]);
    expect(events[0]?.description).toContain('Ketua: chair');
    expect(events[0]?.description).toContain(`/sessions/${stage.sessionId}`);
  });

  it('[W13] is the same event with a higher sequence once it was moved, and once it was cancelled', async () => {
    await move();
    const moved = (await calendarOf(await download('head'))).events[0];
    expect(moved).toMatchObject({
      uid: `${stage.sessionId}@risalah`,
      sequence: 1,
      zone: 'Asia/Jayapura',
      wallClock: '2024-11-20T09:30:00',
      begins: '2024-11-20T00:30:00.000Z',
      location: 'Balai kota; lantai 2, ruang "A"',
    });
    await act(stage, 'admin', 'cancelSession', { sessionId: stage.sessionId, reason: 'Banjir' });
    const cancelled = (await calendarOf(await download('head'))).events[0];
    expect(cancelled).toMatchObject({
      sequence: 2,
      status: 'CANCELLED',
      summary: 'Dibatalkan: Sidang evaluasi Kota Uji',
    });
    expect(cancelled?.description).toContain('Alasan: Banjir');
  });

  it('[W13] tells no e-mail address', async () => {
    expect(await (await download('observer')).text()).not.toContain('@uji.test');
  });

  it('[W13] is for whoever may enter the session', async () => {
    expect((await download('admin')).status).toBe(200);
    expect((await download('outsider')).status).toBe(403);
    expect((await read(`/calendar/sessions/${stage.sessionId}.ics`)).status).toBe(401);
    expect((await download('chair', 'no-such-session')).status).toBe(404);
  });

  it('[W13] speaks the language of its reader', async () => {
    await act(stage, 'admin', 'savePerson', {
      ...{ id: stage.personIds.observer, revision: 1, name: 'observer', email: 'observer@uji.test' },
      ...{ administrator: false, language: 'EN' },
    });
    expect((await calendarOf(await download('observer'))).events[0]?.summary).toBe(
      'Evaluation session of Kota Uji',
    );
  });
});

describe('the address of a calendar', () => {
  it('[W13] holds the sessions its person sits in, without a cookie, and those of nobody else', async () => {
    const region = await act(stage, 'admin', 'saveRegion', { name: 'Kota Dua' });
    const other = await act(stage, 'admin', 'scheduleSession', {
      ...{ regionId: region.id, cycleId: stage.cycleId, scheduledFor: '2024-12-01T02:00:00.000Z' },
      ...{ timeZone: 'Asia/Jakarta', venue: 'Ruang' },
      panel: [{ personId: stage.personIds.chair, role: 'CHAIR' }],
    });
    const uidsOf = async (who: Seated | 'admin') => {
      const { calendar, events } = await calendarOf(await read((await make(who)).path));
      return {
        uids: events.map(({ uid }) => uid.split('@')[0]),
        zones: calendar.getAllSubcomponents('vtimezone').length,
      };
    };
    expect(await uidsOf('chair')).toEqual({ uids: [stage.sessionId, other.id], zones: 2 });
    expect(await uidsOf('head')).toEqual({ uids: [stage.sessionId], zones: 1 });
    // Who administers sits nowhere by that.
    expect((await uidsOf('admin')).uids).toEqual([]);
  });

  it('[W13] a seat taken away takes its session out of it', async () => {
    const { path } = await make('observer');
    await act(stage, 'admin', 'revokeSeat', { seatId: stage.seatIds.observer });
    expect((await calendarOf(await read(path))).events).toEqual([]);
  });

  it('[W13] ends when it is taken back, and when a newer one takes its place', async () => {
    const first = await make();
    const second = await make();
    expect((await read(first.path)).status).toBe(410);
    expect((await read(second.path)).status).toBe(200);
    await act(stage, 'chair', 'revokeCalendarFeed', { feedId: second.feed.id });
    expect((await read(second.path)).status).toBe(410);
    expect((await read('/calendar/feeds/guessed.ics')).status).toBe(404);
  });

  it('[W13] is told once, and its secret is not stored', async () => {
    const mutationId = crypto.randomUUID();
    const { path, feed } = await make('chair', { mutationId });
    const secret = /feeds\/([\w-]{43})\.ics$/.exec(path ?? '')?.[1];
    expect(secret).toBeTruthy();
    expect(await make('chair', { mutationId })).toMatchObject({ path: null, feed: { id: feed.id } });
    const row = await app.em().findOneOrFail(CalendarFeed, feed.id);
    expect(JSON.stringify({ ...row })).not.toContain(secret);
  });

  it('[W13] is nobody else’s to take back or to see', async () => {
    const { feed } = await make('chair');
    for (const who of ['head', 'admin'] as const) {
      expect((await refusal(stage, who, 'revokeCalendarFeed', { feedId: feed.id })).code).toBe('NOT_FOUND');
    }
    const own = `{ me { calendarFeed { id } } }`;
    const everyone = `{ workspace { people { people { id calendarFeed { id } } } } }`;
    expect((await stage.as.chair.gql<{ me: object }>(own)).data?.me).toEqual({
      calendarFeed: { id: feed.id },
    });
    const { data } = await stage.as.admin.gql<{
      workspace: { people: { people: { calendarFeed: object | null }[] } };
    }>(everyone);
    expect(data?.workspace.people.people.map(({ calendarFeed }) => calendarFeed).filter(Boolean)).toEqual([]);
  });
});

describe('sessions between two moments', () => {
  const SESSIONS = `query ($from: DateTime, $until: DateTime) {
    sessions(from: $from, until: $until) { id panel { name role } } }`;
  const sessions = async (variables: object, who: Seated | 'admin' | 'outsider' = 'chair') => {
    const { data } = await stage.as[who].gql<{ sessions: { id: string; panel: { name: string }[] }[] }>(
      SESSIONS,
      { ...variables },
    );
    return data?.sessions ?? [];
  };

  it('are those of the reader that begin from the one until just before the other', async () => {
    const at = '2024-11-19T01:00:00.000Z';
    const later = '2024-11-19T01:00:00.001Z';
    expect(await sessions({ from: at, until: later })).toHaveLength(1);
    expect(await sessions({ from: later })).toEqual([]);
    expect(await sessions({ until: at }, 'admin')).toEqual([]);
    expect(await sessions({ from: at }, 'outsider')).toEqual([]);
  });

  it('tell who sits on the panel now', async () => {
    await act(stage, 'admin', 'revokeSeat', { seatId: stage.seatIds.evaluator });
    const [session] = await sessions({}, 'head');
    expect(session?.panel.map(({ name }) => name)).toEqual(['chair', 'secretary']);
  });
});
