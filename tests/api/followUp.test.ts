import { FollowUp } from '@risalah/server/followUp/followUp.entity';
import { beforeEach, describe, expect, it } from 'vitest';
import { must } from '../support/client.ts';
import { countEvents, eventsOf, newestEvent } from '../support/log.ts';
import { nextYear } from '../support/nextYear.ts';
import { act, ask, open, refusal, type Stage, setStage } from '../support/stage.ts';
import { anApp } from '../support/testApp.ts';
import { actOnMinutes, close, stored, toReady } from '../support/writing.ts';

interface Promised {
  id: string;
  state: string;
  revision: number;
  judgementNote: string | null;
}

/** The session of 2024, which gave the follow-up, and that of 2025, into which it is carried. */
let given: Stage;
let stage: Stage;
let promised: Promised;

beforeEach(async () => {
  given = await setStage(await anApp());
  await open(given);
  promised = await promise(2025);
  await close(given);
  stage = await nextYear(given);
  await open(stage);
});

/** The head answers in 2024, and the chair, or a secretary, asks for a follow-up by a year. */
async function promise(dueYear: number, who: 'chair' | 'secretary' = 'chair'): Promise<Promised> {
  const asked = (await ask(given)).answers[0];
  const answer = await act(given, 'head', 'submitAnswer', {
    answerId: asked?.id,
    revision: asked?.revision,
    text: 'Belum.',
  });
  return act<Promised>(given, who, 'requestFollowUp', {
    answerId: answer.id,
    revision: answer.revision,
    text: 'Anggarkan pusat data.',
    kind: 'BUDGET',
    agencyId: given.agencyIds[0],
    dueYear,
  });
}

const judging = (judgement: string, more: Record<string, unknown> = {}): Record<string, unknown> => ({
  sessionId: stage.sessionId,
  followUpId: promised.id,
  revision: promised.revision,
  judgement,
  ...more,
});

const judge = (judgement: string, more: Record<string, unknown> = {}): Promise<Promised> =>
  act<Promised>(stage, 'chair', 'judgeFollowUp', judging(judgement, more));

const refused = async (judgement: string, more: Record<string, unknown> = {}): Promise<string> =>
  (await refusal(stage, 'chair', 'judgeFollowUp', judging(judgement, more))).code;

const circles = () => ['PANEL', 'LEAD', `AGENCY:${stage.agencyIds[0]}`];

/** What the session of 2025 carries over, as the chair reads it. */
async function due(): Promise<Array<{ id: string; state: string }>> {
  const query = 'query ($id: ID!) { session(id: $id) { dueFollowUps { id state } } }';
  const variables = { id: stage.sessionId };
  const { session } = await must<{ session: { dueFollowUps: Array<{ id: string; state: string }> } }>(
    stage.as.chair,
    query,
    variables,
  );
  return session.dueFollowUps;
}

describe('judgeFollowUp', () => {
  it('[F1] judges what an earlier cycle left open, and tells panel, lead and agency', async () => {
    expect(await due()).toEqual([{ id: promised.id, state: 'OPEN' }]);
    expect(await judge('PARTLY', { note: 'Baru separuh.' })).toMatchObject({
      state: 'PARTLY',
      judgementNote: 'Baru separuh.',
      revision: promised.revision + 1,
    });
    expect(await stored(stage, FollowUp, promised.id)).toMatchObject({ judgedInSessionId: stage.sessionId });
    expect(await newestEvent(stage)).toMatchObject({
      kind: 'FOLLOW_UP_JUDGED',
      audience: circles(),
      bySeatId: stage.seatIds.chair,
      payload: { followUpId: promised.id, state: 'PARTLY', sessionId: given.sessionId },
    });
    expect(await due()).toEqual([{ id: promised.id, state: 'PARTLY' }]);
  });

  it('[F2] carried, opens a new follow-up of this cycle that points to the old one', async () => {
    const before = await countEvents(stage);
    await judge('CARRIED', { dueYear: 2026 });
    const carried = await stage.app.em().findOneOrFail(FollowUp, { carriedFromId: promised.id });
    expect(carried).toMatchObject({
      state: 'OPEN',
      text: 'Anggarkan pusat data.',
      kind: 'BUDGET',
      dueYear: 2026,
      cycleId: stage.cycleId,
      sessionId: stage.sessionId,
      agencyId: stage.agencyIds[0],
      givenBySeatId: stage.seatIds.chair,
    });
    expect((await stored(stage, FollowUp, promised.id)).state).toBe('CARRIED');
    expect(await eventsOf(stage, before)).toMatchObject([
      { kind: 'FOLLOW_UP_JUDGED', audience: circles(), payload: { state: 'CARRIED', dueYear: 2025 } },
      {
        kind: 'FOLLOW_UP_REQUESTED',
        audience: circles(),
        payload: { __typename: 'FollowUpPayload', followUpId: carried.id, carriedFromId: promised.id },
      },
    ]);
  });

  it('[F2] carried needs a later year, and dropped needs a reason', async () => {
    expect(await refused('CARRIED')).toBe('BAD_DATE');
    expect(await refused('CARRIED', { dueYear: 2025 })).toBe('BAD_DATE');
    expect(await refused('CARRIED', { dueYear: 2125 })).toBe('BAD_DATE');
    expect(await refused('DROPPED')).toBe('REASON_REQUIRED');
    expect(await refused('DROPPED', { note: '  ' })).toBe('REASON_REQUIRED');
    for (const judgement of ['OPEN', 'PROPOSED']) expect(await refused(judgement)).toBe('BAD_INPUT');
    expect(await stage.app.em().count(FollowUp)).toBe(1);
    expect(await stored(stage, FollowUp, promised.id)).toMatchObject({
      state: 'OPEN',
      revision: promised.revision,
    });
    expect(await judge('DROPPED', { note: 'Kewenangan pindah.' })).toMatchObject({ state: 'DROPPED' });
  });

  it('[F1] refuses what is due later', async () => {
    const em = stage.app.em();
    (await em.findOneOrFail(FollowUp, promised.id)).dueYear = 2026;
    await em.flush();
    expect(await due()).toEqual([]);
    expect(await refused('KEPT')).toBe('FOLLOW_UP_NOT_DUE');
    expect(await refused('DROPPED', { note: 'Terlalu dini.' })).toBe('FOLLOW_UP_NOT_DUE');
  });

  it('[F1] is the chair’s alone, of a session that is open', async () => {
    for (const who of ['secretary', 'evaluator', 'head', 'lead', 'admin'] as const) {
      const { code } = await refusal(stage, who, 'judgeFollowUp', judging('KEPT'));
      expect(code).toBe('NOT_CHAIR');
    }
    const later = await nextYear(stage);
    const early = { ...judging('KEPT'), sessionId: later.sessionId };
    expect((await refusal(later, 'chair', 'judgeFollowUp', early)).code).toBe('SESSION_NOT_OPEN');
    expect((await stored(stage, FollowUp, promised.id)).state).toBe('OPEN');
  });

  it('[M1] is refused on an older revision with what was judged meanwhile, and afterwards as judged', async () => {
    await judge('PARTLY', { note: 'Baru separuh.' });
    const stale = await refusal(stage, 'chair', 'judgeFollowUp', judging('KEPT', { note: 'Sudah.' }));
    expect(stale).toMatchObject({
      code: 'STALE_REVISION',
      extensions: { yours: 'Sudah.', theirs: { text: 'Baru separuh.', revision: promised.revision + 1 } },
    });
    expect(await refused('KEPT', { revision: promised.revision + 1 })).toBe('FOLLOW_UP_NOT_OPEN');
  });

  it('[F2] drops one that this very session gave, and a proposal without telling more than the panel', async () => {
    given = stage;
    const own = await promise(2026);
    const drop = { followUpId: own.id, revision: own.revision, note: 'Sudah ada anggarannya.' };
    expect(await refused('KEPT', drop)).toBe('FOLLOW_UP_NOT_DUE');
    expect(await judge('DROPPED', drop)).toMatchObject({ state: 'DROPPED' });
    expect(await newestEvent(stage)).toMatchObject({ audience: circles() });
    const proposal = await promise(2026, 'secretary');
    await judge('DROPPED', { followUpId: proposal.id, revision: proposal.revision, note: 'Tidak perlu.' });
    expect(await newestEvent(stage)).toMatchObject({
      kind: 'FOLLOW_UP_JUDGED',
      audience: ['PANEL'],
      payload: { followUpId: proposal.id, state: 'DROPPED' },
    });
  });

  it('[F3] does not touch what the proceedings of its dimension have frozen', async () => {
    given = stage;
    const own = await promise(2026);
    await close(stage);
    await toReady(stage);
    await actOnMinutes(stage, 'chair', 'finaliseMinutes');
    expect(await refused('KEPT')).toBe('MINUTES_LOCKED');
    const drop = { followUpId: own.id, revision: own.revision, note: 'Batal.' };
    expect(await refused('DROPPED', drop)).toBe('MINUTES_LOCKED');
  });

  it("[K3] is refused for another region's follow-up, and for one that does not exist", async () => {
    expect(await refused('KEPT', { followUpId: stage.sessionId })).toBe('NOT_FOUND');
  });
});
