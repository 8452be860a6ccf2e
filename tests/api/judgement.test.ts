import { findDueFollowUps } from '@risalah/server/followUp/dueFollowUps';
import { Session } from '@risalah/server/session/session.entity';
import { Cycle } from '@risalah/server/workspace/cycle.entity';
import { Programme } from '@risalah/server/workspace/programme.entity';
import { beforeEach, describe, expect, it } from 'vitest';
import { must } from '../support/client.ts';
import { eventsOf, newestEvent } from '../support/log.ts';
import { nextYear } from '../support/nextYear.ts';
import { act, ask, open, type Stage, schedule, setStage } from '../support/stage.ts';
import { anApp } from '../support/testApp.ts';
import { actOnMinutes, close, toReady } from '../support/writing.ts';

type Who = keyof Stage['as'];

interface Promised {
  id: string;
  state: string;
  judgedAt: string | null;
  judgedInSessionId: string | null;
  judgementNote: string | null;
}

const PANEL: Who[] = ['chair', 'evaluator', 'secretary'];
const SEATED: Who[] = [...PANEL, 'lead', 'head', 'staff', 'otherHead', 'observer'];
const PARTS = 'id state judgedAt judgedInSessionId judgementNote';

let stage: Stage;
let later: Stage;
let followUpId: string;

const same = (who: readonly Who[]) => [...who].sort();

/** Lets the chair decide on an answer of the first agency with a promise of one. Resolves with the promise. */
async function promise(on: Stage, agencyId = on.agencyIds[0]): Promise<{ id: string; revision: number }> {
  const [answer] = (await ask(on)).answers;
  const words = { answerId: answer?.id, revision: answer?.revision, text: 'Jawaban' };
  const given = await act(on, 'head', 'submitAnswer', words);
  const decided = { answerId: given.id, revision: given.revision };
  return act(on, 'chair', 'requestFollowUp', {
    ...decided,
    text: 'Janji',
    kind: 'METHOD',
    agencyId,
    dueYear: 2025,
  });
}

/** Whom a look at a follow-up is true for, wherever they read it in the session at hand. */
async function whoSees(on: Stage, id: string, look: (seen: Promised) => boolean): Promise<Who[]> {
  const seeing: Who[] = [];
  const query = `query ($id: ID!) { session(id: $id) { dueFollowUps { ${PARTS} } followUps { ${PARTS} } } }`;
  for (const who of SEATED) {
    const { session } = await must<{ session: Record<string, Promised[]> }>(stage.as[who], query, {
      id: on.sessionId,
    });
    const seen = Object.values(session)
      .flat()
      .find((each) => each.id === id);
    if (seen && look(seen)) seeing.push(who);
  }
  return same(seeing);
}

describe('a follow-up that was carried over', () => {
  beforeEach(async () => {
    stage = await setStage(await anApp());
    await open(stage);
    const given = await promise(stage);
    followUpId = given.id;
    await close(stage);
    await toReady(stage);
    await actOnMinutes(stage, 'chair', 'finaliseMinutes');
    later = await nextYear(stage);
    await open(later);
    await act(later, 'chair', 'judgeFollowUp', {
      followUpId,
      revision: given.revision,
      sessionId: later.sessionId,
      judgement: 'PARTLY',
      note: 'Baru sebagian.',
    });
  });

  it('[A8] is seen as judged by panel, agency and lead at once, and reads OPEN to others until FINAL', async () => {
    const concerned = same([...PANEL, 'lead', 'head', 'staff']);
    const judged = ({ state, judgementNote, judgedAt, judgedInSessionId }: Promised) =>
      state === 'PARTLY' &&
      judgementNote === 'Baru sebagian.' &&
      judgedAt !== null &&
      judgedInSessionId !== null;
    const open = ({ state, judgementNote, judgedAt, judgedInSessionId }: Promised) =>
      state === 'OPEN' && judgementNote === null && judgedAt === null && judgedInSessionId === null;
    expect(await whoSees(later, followUpId, judged)).toEqual(concerned);
    expect(await whoSees(later, followUpId, open)).toEqual(same(['otherHead', 'observer']));
    expect(await whoSees(stage, followUpId, judged)).toEqual(concerned);
    await close(later);
    await toReady(later);
    await actOnMinutes(later, 'chair', 'finaliseMinutes');
    expect(await whoSees(later, followUpId, judged)).toEqual(same(SEATED));
  });

  it('[A8] shows no session that judged it to who may not know of the judgement', async () => {
    const query = `query ($id: ID!) { region(id: $id) { records { cycle { year } dimension { position } sessions { id } followUps { ${PARTS} } } } }`;
    const recordOf = async (who: Who) => {
      const { region } = await must<{
        region: {
          records: Array<{
            cycle: { year: number };
            dimension: { position: number };
            sessions: Array<{ id: string }>;
            followUps: Promised[];
          }>;
        };
      }>(stage.as[who], query, { id: stage.regionId });
      return region.records.find(({ cycle, dimension }) => cycle.year === 2024 && dimension.position === 1);
    };
    const ids = [stage.sessionId, later.sessionId];
    expect((await recordOf('head'))?.sessions.map(({ id }) => id).sort()).toEqual(ids.sort());
    const seen = await recordOf('otherHead');
    expect(seen?.sessions.map(({ id }) => id)).toEqual([stage.sessionId]);
    expect(seen?.followUps).toMatchObject([{ id: followUpId, state: 'OPEN', judgementNote: null }]);
  });
});

describe('a follow-up of another programme', () => {
  it('[F1] is not carried into a session of this one, though region and year would let it', async () => {
    stage = await setStage(await anApp());
    await open(stage);
    await promise(stage);
    await close(stage);
    const em = stage.app.em();
    const { levelWeights, allottedMinutes, corrections } = await em.findOneOrFail(Cycle, stage.cycleId);
    const programme = em.create(Programme, { name: 'Program lain' });
    const cycle = em.create(Cycle, {
      programme,
      year: 2025,
      stage: 'II',
      name: 'Lain 2025',
      letter: 'B-2/2025',
      levelWeights,
      allottedMinutes,
      corrections,
    });
    await em.persist([programme, cycle]).flush();
    const elsewhere = await schedule(stage.as.admin, stage.regionId, cycle.id);
    const session = await em.findOneOrFail(Session, elsewhere, { populate: ['cycle'] });
    expect(await findDueFollowUps(em, session)).toEqual([]);
    const sameProgramme = await nextYear(stage);
    const next = await em.findOneOrFail(Session, sameProgramme.sessionId, { populate: ['cycle'] });
    expect(await findDueFollowUps(em, next)).toHaveLength(1);
  });
});

describe('a follow-up that another agency owes', () => {
  beforeEach(async () => {
    stage = await setStage(await anApp());
    await open(stage);
  });

  it('[A8] reaches the agency that answered with the verdict, and the one that owes it without', async () => {
    const owed = await promise(stage, stage.agencyIds[1]);
    const [, , verdict, told] = (await eventsOf(stage)).slice(-5);
    expect(verdict).toMatchObject({
      kind: 'FOLLOW_UP_REQUESTED',
      audience: ['PANEL', 'LEAD', `AGENCY:${stage.agencyIds[0]}`],
      payload: { __typename: 'DecisionPayload', decision: 'FOLLOW_UP', followUp: { followUpId: owed.id } },
    });
    expect(told).toMatchObject({
      kind: 'FOLLOW_UP_REQUESTED',
      audience: [`AGENCY:${stage.agencyIds[1]}`],
      payload: { __typename: 'FollowUpPayload', followUpId: owed.id },
    });
    const concerned = same([...PANEL, 'lead', 'head', 'staff', 'otherHead']);
    expect(await whoSees(stage, owed.id, ({ state }) => state === 'OPEN')).toEqual(concerned);
    await act(stage, 'chair', 'judgeFollowUp', {
      followUpId: owed.id,
      revision: owed.revision,
      sessionId: stage.sessionId,
      judgement: 'DROPPED',
      note: 'Keliru.',
    });
    const dropped = await newestEvent(stage);
    expect([...dropped.audience].sort()).toEqual(
      ['LEAD', 'PANEL', ...stage.agencyIds.slice(0, 2).map((id) => `AGENCY:${id}`)].sort(),
    );
  });
});
