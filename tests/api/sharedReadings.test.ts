import { SessionDocument } from '@risalah/client/src/generated/graphql.ts';
import { Seat } from '@risalah/server/seat/seat.entity';
import { Session } from '@risalah/server/session/session.entity';
import { Person } from '@risalah/server/workspace/person.entity';
import { Region } from '@risalah/server/workspace/region.entity';
import { Role } from '@risalah/shared';
import { print } from 'graphql';
import { beforeEach, describe, expect, it } from 'vitest';
import { must } from '../support/client.ts';
import { act, ask, open, type Stage, schedule, setStage } from '../support/stage.ts';
import { statementsOf } from '../support/statementCounts.ts';
import { anApp } from '../support/testApp.ts';

type Who = keyof Stage['as'];

interface Snapshot {
  eventNumber: number;
  region: { name: string };
  mySeats: { id: string }[];
  questions: { text: string; answers: { draft: { text: string } | null }[] }[];
}

let stage: Stage;

beforeEach(async () => {
  stage = await setStage(await anApp());
  await open(stage);
});

/** The session as somebody sees it when they open it. */
async function enter(who: Who): Promise<Snapshot> {
  const id = stage.sessionId;
  return (await must<{ session: Snapshot }>(stage.as[who], print(SessionDocument), { id })).session;
}

const statements = (who: Who): Promise<number> => statementsOf(stage.app, () => enter(who));

describe('what was read of a session', () => {
  it('is shared by all who open it, each with their own seat and by their own rights', async () => {
    const questions = { sessionId: stage.sessionId, dimensionId: stage.dimensionIds[0] };
    await act(stage, 'chair', 'queueQuestion', { ...questions, text: 'Antre', agencyIds: stage.agencyIds });
    const first = await statements('chair');
    expect(await statements('observer')).toBeLessThan(first / 2);
    const [chair, observer] = [await enter('chair'), await enter('observer')];
    expect(chair.mySeats).toEqual([{ id: stage.seatIds.chair }]);
    expect(observer.mySeats).toEqual([{ id: stage.seatIds.observer }]);
    expect(chair.questions.map(({ text }) => text)).toEqual(['Antre']);
    expect(observer.questions).toEqual([]);
  });

  it('is read by one of those who come at the same time', async () => {
    const alone = await statements('chair');
    await ask(stage);
    const together = await statementsOf(stage.app, () =>
      Promise.all([enter('chair'), enter('head'), enter('lead')]),
    );
    expect(together).toBeLessThan(alone * 2);
  });

  it('is read again after each event', async () => {
    const before = await enter('lead');
    await ask(stage);
    const after = await enter('lead');
    expect(after.questions).toHaveLength(1);
    expect(after.eventNumber).toBeGreaterThan(before.eventNumber);
  });

  it('is read again after a draft, which is no event, and shown to the agency alone', async () => {
    const [answer] = (await ask(stage)).answers;
    await enter('head');
    await act(stage, 'staff', 'draftAnswer', { answerId: answer?.id, text: 'Rancangan', revision: 0 });
    const drafts = async (who: Who) => (await enter(who)).questions[0]?.answers[0]?.draft?.text ?? null;
    expect([await drafts('head'), await drafts('chair'), await drafts('otherHead')]).toEqual([
      'Rancangan',
      null,
      null,
    ]);
  });

  it('is read again after anything else that is stored, also past every act', async () => {
    await enter('chair');
    await stage.app.em().nativeUpdate(Region, { id: stage.regionId }, { name: 'Kota Lain' });
    expect((await enter('chair')).region.name).toBe('Kota Lain');
  });

  it('is shared on while other regions write', async () => {
    const em = stage.app.em();
    const region = em.create(Region, { name: 'Kota Lain', code: '99.02' });
    await em.persist(region).flush();
    const sessionId = await schedule(stage.as.admin, region.id, stage.cycleId);
    const person = em.getReference(Person, stage.personIds.chair);
    const session = em.getReference(Session, sessionId);
    await em
      .persist(em.create(Seat, { role: Role.CHAIR, session, person, name: 'Ketua', office: 'Ketua' }))
      .flush();
    await enter('chair');
    const shared = await statements('observer');
    await act(stage, 'chair', 'openSession', { sessionId });
    expect(await statements('observer')).toBe(shared);
    await ask(stage);
    expect(await statements('observer')).toBeGreaterThan(shared);
  });

  it('is not shown to whoever lost the seat meanwhile', async () => {
    await enter('observer');
    await act(stage, 'admin', 'revokeSeat', { seatId: stage.seatIds.observer });
    const { errors } = await stage.as.observer.gql(print(SessionDocument), { id: stage.sessionId });
    expect(errors?.[0]?.extensions?.code).toBe('NO_SEAT');
  });
});

const PAGE =
  'query ($id: ID!, $before: Int, $last: Int!) { session(id: $id) { stream(last: $last, before: $before) { number } } }';

describe('the stream', () => {
  const page = async (who: Who, last: number, before: number | null = null): Promise<number[]> => {
    const read = { id: stage.sessionId, last, before };
    const { session } = await must<{ session: { stream: { number: number }[] } }>(stage.as[who], PAGE, read);
    return session.stream.map(({ number }) => number);
  };

  it('is given in pages, the newest first, that together are what the reader may see', async () => {
    for (let index = 0; index < 3; index += 1) await ask(stage);
    const questions = { sessionId: stage.sessionId, dimensionId: stage.dimensionIds[0] };
    await act(stage, 'chair', 'queueQuestion', { ...questions, text: 'Antre', agencyIds: stage.agencyIds });
    await ask(stage);
    for (const who of ['chair', 'observer'] as const) {
      const whole = await page(who, 100);
      const paged: number[] = [];
      let before: number | null = null;
      for (;;) {
        const some = await page(who, 2, before);
        if (some.length === 0) break;
        paged.unshift(...some);
        before = some[0] ?? 0;
      }
      expect(paged).toEqual(whole);
    }
    expect((await page('chair', 100)).length).toBe((await page('observer', 100)).length + 1);
  });

  it('of a page costs no reading of the whole session', async () => {
    await ask(stage);
    expect(await statementsOf(stage.app, () => page('observer', 10))).toBeLessThan(6);
  });

  it('is shown to nobody without a seat', async () => {
    const { errors } = await stage.as.outsider.gql(PAGE, { id: stage.sessionId, last: 10 });
    expect(errors?.[0]?.extensions?.code).toBe('NO_SEAT');
  });
});
