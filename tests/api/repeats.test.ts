import { beforeEach, describe, expect, it } from 'vitest';
import { newId } from '../support/newId.ts';
import { act, ask, documentOf, open, type Stage, setStage } from '../support/stage.ts';
import { anApp } from '../support/testApp.ts';

type Who = keyof Stage['as'];

let stage: Stage;

beforeEach(async () => {
  stage = await setStage(await anApp());
  await open(stage);
});

/** Carries out a mutation and returns what sends the very same again, which resolves with its code or what it answers. */
async function sent(who: Who, mutation: string, given: Record<string, unknown>) {
  const input = { mutationId: newId(), ...given };
  const send = () => stage.as[who].gql<Record<string, { id: string }>>(documentOf(mutation), { input });
  const first = await send();
  expect(first.errors, mutation).toBeUndefined();
  return async () => {
    const { data, errors } = await send();
    return errors?.[0]?.extensions?.code ?? data?.[mutation]?.id;
  };
}

const revoke = (who: keyof Stage['seatIds']) =>
  act(stage, 'admin', 'revokeSeat', { seatId: stage.seatIds[who] });

/** Gives somebody a seat from which little is seen. */
const demote = (who: string) =>
  act(stage, 'admin', 'grantSeat', {
    sessionId: stage.sessionId,
    email: `${who}@uji.test`,
    name: who,
    role: 'OBSERVER',
    office: 'Pengamat',
  });

describe('a mutation that is sent again', () => {
  it('[K1] is not answered when its sender has lost the seat', async () => {
    const [answer] = (await ask(stage)).answers;
    const given = { answerId: answer?.id, revision: answer?.revision, text: 'Jawaban' };
    const submit = await sent('head', 'submitAnswer', given);
    const arrive = await sent('head', 'recordArrival', { sessionId: stage.sessionId });
    expect(await submit()).toBe(answer?.id);
    await revoke('head');
    expect(await submit()).toBe('NO_SEAT');
    expect(await arrive()).toBe('NO_SEAT');
  });

  it("[K1] is answered with what the sender's present seat lets them see", async () => {
    const { sessionId, dimensionIds } = stage;
    const queued = { sessionId, dimensionId: dimensionIds[0], text: 'Antre', agencyIds: [] };
    const queue = await sent('evaluator', 'queueQuestion', queued);
    const [answer] = (await ask(stage)).answers;
    const draft = await sent('staff', 'draftAnswer', { answerId: answer?.id, revision: 0, text: 'Konsep' });
    const levels = ['BASELINE', 'OUTPUT', 'OUTCOME', 'IMPACT', 'QUICK_WIN'].map((level) => ({
      level,
      value: 3,
      reason: 'Cukup',
    }));
    const score = await sent('evaluator', 'scoreDimension', {
      sessionId,
      dimensionId: dimensionIds[0],
      levels,
    });
    await demote('evaluator');
    await demote('staff');
    expect(await draft()).not.toBe('NO_SEAT');
    await revoke('evaluator');
    await revoke('staff');
    expect(await queue()).toBe('NO_SEAT');
    expect(await score()).toBe('NO_SEAT');
    expect(await draft()).toBe('NO_SEAT');
  });

  it('[K1] about a draft that was submitted since says that it is gone', async () => {
    const [answer] = (await ask(stage)).answers;
    const draft = await sent('staff', 'draftAnswer', { answerId: answer?.id, revision: 0, text: 'Konsep' });
    const given = { answerId: answer?.id, revision: answer?.revision, text: 'Jawaban' };
    await act(stage, 'head', 'submitAnswer', given);
    expect(await draft()).toBe('NOT_FOUND');
  });
});
