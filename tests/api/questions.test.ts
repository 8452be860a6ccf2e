import { SessionEvent } from '@risalah/server/events/sessionEvent.entity';
import { Question } from '@risalah/server/question/question.entity';
import { beforeEach, describe, expect, it } from 'vitest';
import { moreAgencies } from '../support/manyAgencies.ts';
import { type Asked, act, ask, open, refusal, type Stage, setStage } from '../support/stage.ts';
import { anApp } from '../support/testApp.ts';

let stage: Stage;

beforeEach(async () => {
  stage = await setStage(await anApp());
});

const session = () => ({ sessionId: stage.sessionId });

/** The newest event of a kind, as stored. */
async function lastEvent(kind: string): Promise<SessionEvent> {
  return stage.app
    .em()
    .findOneOrFail(
      SessionEvent,
      { sessionId: stage.sessionId, kind: kind as SessionEvent['kind'] },
      { orderBy: { number: 'desc' } },
    );
}

function queue(text: string, who: 'evaluator' | 'chair' = 'evaluator') {
  const input = {
    ...session(),
    dimensionId: stage.dimensionIds[0],
    text,
    agencyIds: stage.agencyIds.slice(0, 1),
  };
  return act<{ id: string; revision: number; queuePosition: number; number: number | null }>(
    stage,
    who,
    'queueQuestion',
    input,
  );
}

describe('questions', () => {
  it('[Q2] numbers questions from the moment of asking, and gives each agency its letter', async () => {
    await open(stage);
    const first = await ask(stage, stage.agencyIds, 'Satu');
    const second = await ask(stage, undefined, 'Dua');
    expect([first.number, second.number]).toEqual([1, 2]);
    expect(first.answers.map(({ letter, agencyId }) => [letter, agencyId])).toEqual(
      ['a', 'b', 'c'].map((letter, index) => [letter, stage.agencyIds[index]]),
    );
    const event = await lastEvent('QUESTION_ASKED');
    expect(event.audience).toEqual(['EVERYONE']);
    expect(event.byName).toBe('Ketua');
    expect(event.payload).toMatchObject({ questionId: second.id, number: 2, text: 'Dua' });
  });

  it('[Q3] refuses to ask before opening, while paused and after closing', async () => {
    const input = { ...session(), text: 'Terlalu dini', agencyIds: stage.agencyIds.slice(0, 1) };
    expect((await refusal(stage, 'chair', 'askQuestion', input)).code).toBe('SESSION_NOT_LIVE');
    await open(stage);
    await act(stage, 'chair', 'pauseSession', session());
    expect((await refusal(stage, 'chair', 'askQuestion', input)).code).toBe('SESSION_NOT_LIVE');
    await act(stage, 'chair', 'closeSession', session());
    expect((await refusal(stage, 'chair', 'askQuestion', input)).code).toBe('SESSION_NOT_LIVE');
    expect(await stage.app.em().count(Question, {})).toBe(0);
  });

  it('[Q1] keeps the order of the queue without holes when one is posed or withdrawn', async () => {
    const [one, two, three] = [await queue('Satu'), await queue('Dua'), await queue('Tiga')];
    expect([one, two, three].map((question) => question.queuePosition)).toEqual([1, 2, 3]);
    await act(stage, 'chair', 'reorderQueue', { ...session(), questionIds: [three.id, one.id] });
    await open(stage);
    const posed = await act<Asked>(stage, 'chair', 'askQuestion', { ...session(), questionId: three.id });
    expect(posed).toMatchObject({ id: three.id, number: 1, state: 'ASKED' });
    const queued = await stage.app
      .em()
      .find(Question, { session: stage.sessionId, state: 'QUEUED' }, { orderBy: { queuePosition: 'asc' } });
    expect(queued.map(({ text, queuePosition }) => [text, queuePosition])).toEqual([
      ['Satu', 1],
      ['Dua', 2],
    ]);
    expect((await lastEvent('QUEUE_REORDERED')).audience).toEqual(['PANEL']);
  });

  it('[Q4] keeps the first wording of an amended question, and refuses an amendment made on an older one', async () => {
    await open(stage);
    const question = await ask(stage, undefined, 'Kata pertama');
    const amend = { questionId: question.id, revision: question.revision };
    await act(stage, 'chair', 'amendQuestion', { ...amend, text: 'Kata kedua' });
    const amended = await act<{ firstText: string; text: string; revision: number }>(
      stage,
      'chair',
      'amendQuestion',
      {
        questionId: question.id,
        revision: question.revision + 1,
        text: 'Kata ketiga',
      },
    );
    expect(amended).toMatchObject({ firstText: 'Kata pertama', text: 'Kata ketiga' });
    const refused = await refusal(stage, 'chair', 'amendQuestion', { ...amend, text: 'Kata keempat' });
    expect(refused.code).toBe('STALE_REVISION');
    expect(refused.extensions).toMatchObject({ yours: 'Kata keempat', theirs: { text: 'Kata ketiga' } });
  });

  it('[Q4] lets an evaluator amend what they queued, and nobody else’s', async () => {
    const own = await queue('Milik saya');
    await act(stage, 'evaluator', 'amendQuestion', {
      questionId: own.id,
      revision: own.revision,
      text: 'Lebih tajam',
    });
    const chairs = await queue('Milik ketua', 'chair');
    const input = { questionId: chairs.id, revision: chairs.revision, text: 'Diubah' };
    expect((await refusal(stage, 'evaluator', 'amendQuestion', input)).code).toBe('NOT_CHAIR');
  });

  it('[Q5] adds an agency with the next letter, releases one that is awaited, and keeps at least one', async () => {
    await open(stage);
    const question = await ask(stage);
    const [first, second] = stage.agencyIds;
    const added = await act<Asked>(stage, 'chair', 'addressQuestion', {
      questionId: question.id,
      revision: question.revision,
      addAgencyIds: [second],
      releaseAgencyIds: [first],
    });
    expect(added.answers.map(({ letter, state }) => [letter, state])).toEqual([
      ['a', 'RELEASED'],
      ['b', 'AWAITED'],
    ]);
    const last = {
      questionId: question.id,
      revision: added.revision,
      addAgencyIds: [],
      releaseAgencyIds: [second],
    };
    expect((await refusal(stage, 'chair', 'addressQuestion', last)).code).toBe('NO_ADDRESSEE');
    const answerId = question.answers[0]?.id;
    const late = await refusal(stage, 'head', 'submitAnswer', { answerId, revision: 2, text: 'Terlambat' });
    expect(late.code).toBe('ANSWER_RELEASED');
  });

  it('[Q5] is put to 60 agencies at most, those that were released among them', async () => {
    await open(stage);
    const agencyIds = await moreAgencies(stage, 61);
    const input = { ...session(), text: 'Berapa?', agencyIds: agencyIds.slice(0, 60) };
    const { id: questionId, revision } = await act<Asked>(stage, 'chair', 'askQuestion', input);
    const more = { questionId, revision, addAgencyIds: agencyIds.slice(60) };
    for (const releaseAgencyIds of [[], agencyIds.slice(0, 1)]) {
      const refused = await refusal(stage, 'chair', 'addressQuestion', { ...more, releaseAgencyIds });
      expect(refused.code).toBe('TOO_MANY_ADDRESSEES');
    }
  });

  it('[Q6] keeps a withdrawn question with who and when, and takes no answer to it', async () => {
    await open(stage);
    const question = await ask(stage);
    await act(stage, 'chair', 'withdrawQuestion', {
      questionId: question.id,
      revision: question.revision,
      reason: 'Sudah terjawab',
    });
    const answer = question.answers[0];
    const input = { answerId: answer?.id, revision: answer?.revision, text: 'Sempat ditulis' };
    expect((await refusal(stage, 'head', 'submitAnswer', input)).code).toBe('QUESTION_WITHDRAWN');
    const stored = await stage.app.em().findOneOrFail(Question, question.id);
    expect(stored).toMatchObject({ state: 'WITHDRAWN', withdrawnReason: 'Sudah terjawab', number: 1 });
    expect(stored.withdrawnAt).toBeInstanceOf(Date);
  });

  it('[Q8] refuses an agency of another region, and a question to nobody', async () => {
    await open(stage);
    const input = { ...session(), text: 'Untuk siapa?' };
    const foreign = { ...input, agencyIds: ['018f0000-0000-7000-8000-000000000000'] };
    expect((await refusal(stage, 'chair', 'askQuestion', foreign)).code).toBe('AGENCY_NOT_IN_REGION');
    expect((await refusal(stage, 'chair', 'askQuestion', { ...input, agencyIds: [] })).code).toBe(
      'NO_ADDRESSEE',
    );
  });
});

describe('sessions', () => {
  it('[S3] [S4] stops clocks while paused, and counts a dimension only while it is the current one', async () => {
    await open(stage);
    stage.app.clock.advance(60_000);
    await act(stage, 'chair', 'pauseSession', session());
    stage.app.clock.advance(600_000);
    await act(stage, 'chair', 'resumeSession', session());
    stage.app.clock.advance(60_000);
    await act(stage, 'chair', 'enterDimension', { ...session(), dimensionId: stage.dimensionIds[1] });
    stage.app.clock.advance(30_000);
    await act(stage, 'chair', 'closeSession', session());
    const event = await lastEvent('SESSION_CLOSED');
    const items = event.payload.agendaItems as Array<{ usedSeconds: number }>;
    expect(Math.abs(Number(event.payload.elapsedSeconds) - 150)).toBeLessThanOrEqual(3);
    expect(Math.abs((items[0]?.usedSeconds ?? 0) - 120)).toBeLessThanOrEqual(3);
    expect(Math.abs((items[1]?.usedSeconds ?? 0) - 30)).toBeLessThanOrEqual(3);
  });

  it('[S5] turns what is still awaited at closing into unanswered', async () => {
    await open(stage);
    const question = await ask(stage, stage.agencyIds.slice(0, 2));
    const [given] = question.answers;
    await act(stage, 'head', 'submitAnswer', {
      answerId: given?.id,
      revision: given?.revision,
      text: 'Ini.',
    });
    await act(stage, 'chair', 'closeSession', session());
    const event = await lastEvent('ANSWER_UNANSWERED');
    expect(event.payload).toMatchObject({ letter: 'b', state: 'UNANSWERED' });
    expect(await stage.app.em().count(SessionEvent, { kind: 'ANSWER_UNANSWERED' })).toBe(1);
  });

  it('[S1] cancels what was not opened, with a reason, and nothing else', async () => {
    expect((await refusal(stage, 'admin', 'cancelSession', { ...session(), reason: ' ' })).code).toBe(
      'TEXT_EMPTY',
    );
    await open(stage);
    const input = { ...session(), reason: 'Ditunda' };
    expect((await refusal(stage, 'admin', 'cancelSession', input)).code).toBe('SESSION_NOT_SCHEDULED');
  });
});
