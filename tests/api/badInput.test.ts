import { SessionEvent } from '@risalah/server/events/sessionEvent.entity';
import { Question } from '@risalah/server/question/question.entity';
import { beforeEach, describe, expect, it } from 'vitest';
import { newId } from '../support/newId.ts';
import {
  type Asked,
  act,
  ask,
  documentOf,
  open,
  refusal,
  type Stage,
  schedule,
  setStage,
} from '../support/stage.ts';
import { anApp } from '../support/testApp.ts';

let stage: Stage;

beforeEach(async () => {
  stage = await setStage(await anApp());
  await open(stage);
});

const question = (change: Record<string, unknown> = {}) => ({
  mutationId: newId(),
  sessionId: stage.sessionId,
  text: 'Apa?',
  agencyIds: stage.agencyIds.slice(0, 1),
  ...change,
});
const ASK = documentOf('askQuestion');

/** Everything that an act could have left behind. */
async function stored(): Promise<[number, number]> {
  const em = stage.app.em();
  return [await em.count(Question, {}), await em.count(SessionEvent, {})];
}

/** The code and message of the first error, after asserting that nothing was stored and no trace leaked. */
async function refusedAs(query: string, variables: Record<string, unknown>, language = 'id') {
  const before = await stored();
  const { errors } = await stage.as.chair.gql(query, variables, { 'accept-language': language });
  expect(await stored()).toEqual(before);
  expect(errors?.length, 'it was not refused').toBeGreaterThan(0);
  const text = JSON.stringify(errors);
  expect(text).not.toMatch(/node_modules|\bat .+:\d+:\d+|stacktrace|SQLITE|select /i);
  return { code: errors?.[0]?.extensions?.code, message: String(errors?.[0]?.message) };
}

describe('bad input', () => {
  it.each([
    ['an unknown argument', () => ({ input: { ...question(), colour: 'red' } }), 'UNKNOWN_FIELD'],
    ['a missing argument', () => ({ input: { mutationId: newId(), text: 'Apa?' } }), 'BAD_INPUT'],
    ['a wrongly typed argument', () => ({ input: question({ text: 42 }) }), 'BAD_INPUT'],
    ['no input at all', () => ({}), 'BAD_INPUT'],
    ['an empty text', () => ({ input: question({ text: '   ' }) }), 'TEXT_EMPTY'],
    ['a question of 1 MB', () => ({ input: question({ text: 'a'.repeat(1_000_000) }) }), 'TEXT_TOO_LONG'],
    ['an id that is none', () => ({ input: question({ mutationId: 'satu' }) }), 'MUTATION_ID_INVALID'],
    ['an unknown session', () => ({ input: question({ sessionId: newId() }) }), 'NOT_FOUND'],
    ['a session that is no id', () => ({ input: question({ sessionId: "' OR 1=1 --" }) }), 'NOT_FOUND'],
    ['a dimension of nowhere', () => ({ input: question({ dimensionId: newId() }) }), 'WRONG_SESSION'],
    [
      'more agencies than may be',
      () => ({ input: question({ agencyIds: Array.from({ length: 61 }, newId) }) }),
      'TOO_MANY_ADDRESSEES',
    ],
  ] as const)('refuses %s with a code, in both languages, and stores nothing', async (_what, input, code) => {
    const indonesian = await refusedAs(ASK, input());
    const english = await refusedAs(ASK, input(), 'en');
    expect(indonesian.code).toBe(code);
    expect(english.code).toBe(code);
    expect(indonesian.message).not.toBe(english.message);
  });

  it('refuses a field that does not exist', async () => {
    const { code } = await refusedAs('{ me { passwordHash } }', {});
    expect(code).toBe('UNKNOWN_FIELD');
  });

  it('refuses a body over the limit with a code and no trace', async () => {
    const { status, errors } = await stage.as.chair.gql(ASK, {
      input: question({ text: 'a'.repeat(3_000_000) }),
    });
    expect(errors?.[0]?.extensions?.code).toBe('PAYLOAD_TOO_LARGE');
    expect(status).toBe(413);
  });

  it('refuses what is no JSON with a code', async () => {
    const response = await fetch(`${stage.app.url}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'apollo-require-preflight': 'true',
        cookie: stage.as.chair.cookie,
      },
      body: '{"query": ',
    });
    const body = (await response.json()) as { errors: Array<{ extensions: { code: string } }> };
    expect(body.errors[0]?.extensions.code).toBe('BAD_INPUT');
  });

  it('refuses a request that another site made', async () => {
    const response = await fetch(`${stage.app.url}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'apollo-require-preflight': 'true',
        origin: 'https://situs-lain.test',
        cookie: stage.as.chair.cookie,
      },
      body: JSON.stringify({ query: '{ me { id } }' }),
    });
    expect(await response.text()).toContain('FOREIGN_ORIGIN');
  });
});

describe('ids', () => {
  it('[K3] refuses ids of another session, and changes nothing there', async () => {
    const otherId = await schedule(stage.as.admin, stage.regionId, stage.cycleId);
    expect((await refusal(stage, 'chair', 'openSession', { sessionId: otherId })).code).toBe('NO_SEAT');
    const queuedHere = await act(stage, 'evaluator', 'queueQuestion', {
      sessionId: stage.sessionId,
      dimensionId: stage.dimensionIds[0],
      text: 'Antre di sini',
      agencyIds: stage.agencyIds.slice(0, 1),
    });
    const { code } = await refusedAs(ASK, {
      input: question({ sessionId: otherId, questionId: queuedHere.id }),
    });
    expect(code).toBe('NO_SEAT');
  });

  it('[K1] carries out a mutation once that is sent twice, and answers both times with the object', async () => {
    const input = question();
    const send = () => stage.as.chair.gql<{ askQuestion: Asked }>(ASK, { input });
    const [one, two] = await Promise.all([send(), send()]);
    const three = await send();
    expect(one.errors ?? two.errors ?? three.errors).toBeUndefined();
    expect(new Set([one, two, three].map(({ data }) => data?.askQuestion.id)).size).toBe(1);
    expect(await stage.app.em().count(Question, {})).toBe(1);
    expect(await stage.app.em().count(SessionEvent, { kind: 'QUESTION_ASKED' })).toBe(1);
  });

  it('[K1] answers a repeated mutation with the object as it is now', async () => {
    const input = question({ text: 'Kata pertama' });
    const first = await stage.as.chair.gql<{ askQuestion: Asked }>(ASK, { input });
    const made = first.data?.askQuestion;
    const amendment = { questionId: made?.id, revision: made?.revision, text: 'Kata kedua' };
    await act(stage, 'chair', 'amendQuestion', amendment);
    const again = await stage.as.chair.gql<{ askQuestion: { text: string } }>(ASK, { input });
    expect(again.data?.askQuestion.text).toBe('Kata kedua');
  });

  it('[K2] refuses an id that stood for something else, and does not remember refusals', async () => {
    const input = question();
    await stage.as.chair.gql(ASK, { input });
    const { code } = await refusedAs(ASK, { input: { ...input, text: 'Lain' } });
    expect(code).toBe('MUTATION_ID_REUSED');
    const later = question({ text: 'Nanti' });
    await act(stage, 'chair', 'pauseSession', { sessionId: stage.sessionId });
    expect((await refusedAs(ASK, { input: later })).code).toBe('SESSION_NOT_LIVE');
    await act(stage, 'chair', 'resumeSession', { sessionId: stage.sessionId });
    expect((await stage.as.chair.gql(ASK, { input: later })).errors).toBeUndefined();
  });

  it('lets one of two clicks in the same moment win, and tells the other', async () => {
    const queued = await act(stage, 'evaluator', 'queueQuestion', {
      sessionId: stage.sessionId,
      dimensionId: stage.dimensionIds[0],
      text: 'Diperebutkan',
      agencyIds: stage.agencyIds.slice(0, 1),
    });
    const pose = () =>
      stage.as.chair.gql(ASK, {
        input: { mutationId: newId(), sessionId: stage.sessionId, questionId: queued.id },
      });
    const outcomes = await Promise.all([pose(), pose()]);
    const codes = outcomes.map(({ errors }) => errors?.[0]?.extensions?.code);
    expect(codes.filter((code) => code === undefined)).toHaveLength(1);
    expect(codes).toContain('QUESTION_NOT_QUEUED');
  });

  it('[E1] numbers events without holes while many write at once', async () => {
    await Promise.all(Array.from({ length: 20 }, (_, index) => ask(stage, undefined, `Serentak ${index}`)));
    const events = await stage.app
      .em()
      .find(SessionEvent, { sessionId: stage.sessionId }, { orderBy: { number: 'asc' } });
    expect(events.map(({ number }) => number)).toEqual(events.map((_, index) => index + 1));
    const numbers = (await stage.app.em().find(Question, {}, { orderBy: { number: 'asc' } })).map(
      ({ number }) => number,
    );
    expect(numbers).toEqual(numbers.map((_, index) => index + 1));
  });
});
