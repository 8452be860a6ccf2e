import { AnswerDraft } from '@risalah/server/answer/answerDraft.entity';
import { AnswerRevision } from '@risalah/server/answer/answerRevision.entity';
import { SessionEvent } from '@risalah/server/events/sessionEvent.entity';
import { FollowUp } from '@risalah/server/followUp/followUp.entity';
import { Question } from '@risalah/server/question/question.entity';
import { beforeEach, describe, expect, it } from 'vitest';
import { type Asked, act, ask, open, refusal, type Stage, setStage } from '../support/stage.ts';
import { anApp } from '../support/testApp.ts';

interface Answered {
  id: string;
  state: string;
  text: string;
  revision: number;
  late: boolean;
  decision: string | null;
  revisions: Array<{ number: number; kind: string; text: string; decision: string | null }>;
}

let stage: Stage;
let question: Asked;
let awaited: Asked['answers'][number];

beforeEach(async () => {
  stage = await setStage(await anApp());
  await open(stage);
  question = await ask(stage);
  const [first] = question.answers;
  if (!first) throw new Error('nobody was asked');
  awaited = first;
});

const on = (answer: { id: string; revision: number }) => ({ answerId: answer.id, revision: answer.revision });
const submit = (text: string, answer: { id: string; revision: number } = awaited) =>
  act<Answered>(stage, 'head', 'submitAnswer', { ...on(answer), text });
const capture = (text: string, answer: { id: string; revision: number } = awaited) =>
  act<Answered>(stage, 'secretary', 'captureAnswer', {
    ...on(answer),
    text,
    speakerSeatId: stage.seatIds.head,
  });
const followUp = (change: Record<string, unknown> = {}) => ({
  text: 'Ubah metode',
  kind: 'METHOD',
  agencyId: stage.agencyIds[0],
  dueYear: 2025,
  ...change,
});
const questionState = async () => (await stage.app.em().findOneOrFail(Question, question.id)).state;
const audienceOf = async (kind: SessionEvent['kind']) =>
  (await stage.app.em().findOneOrFail(SessionEvent, { kind }, { orderBy: { number: 'desc' } })).audience;

describe('answers', () => {
  it('[A1] waits for every agency from the moment of asking', () => {
    expect(question.answers).toMatchObject([{ letter: 'a', state: 'AWAITED' }]);
  });

  it('[A2] lets staff draft and only the head send; the draft is the agency’s alone and makes no event', async () => {
    const before = await stage.app.em().count(SessionEvent, {});
    const draft = { answerId: awaited.id, revision: 0, text: '  Konsep staf  ' };
    await act(stage, 'staff', 'draftAnswer', draft);
    expect(await stage.app.em().count(SessionEvent, {})).toBe(before);
    const stale = await refusal(stage, 'head', 'draftAnswer', { ...draft, text: 'Konsep kepala' });
    expect(stale).toMatchObject({
      code: 'STALE_REVISION',
      extensions: { yours: 'Konsep kepala', theirs: { text: '  Konsep staf  ', revision: 1 } },
    });
    const sending = { ...on(awaited), text: 'Dari staf' };
    expect((await refusal(stage, 'staff', 'submitAnswer', sending)).code).toBe('NOT_AGENCY_HEAD');
    expect((await refusal(stage, 'otherHead', 'submitAnswer', sending)).code).toBe('NOT_AGENCY');
    await submit('Jawaban kepala');
    expect(await stage.app.em().count(AnswerDraft, {})).toBe(0);
    expect(await audienceOf('ANSWER_SUBMITTED')).toEqual(['EVERYONE']);
  });

  it('[A3] takes captured words as they are when the head confirms them, and as a new revision when corrected', async () => {
    const captured = await capture('Kata lisan');
    expect(captured).toMatchObject({ state: 'CAPTURED', text: 'Kata lisan' });
    const confirmed = await act<Answered>(stage, 'head', 'confirmAnswer', on(captured));
    expect(confirmed).toMatchObject({ state: 'CONFIRMED', text: 'Kata lisan' });
    const again = await capture('Kata lisan kedua', confirmed);
    const corrected = await act<Answered>(stage, 'head', 'confirmAnswer', {
      ...on(again),
      text: 'Kata yang benar',
    });
    expect(corrected).toMatchObject({ state: 'CONFIRMED', text: 'Kata yang benar' });
    expect(corrected.revisions.map((revision) => revision.text)).toEqual([
      'Kata lisan',
      'Kata lisan kedua',
      'Kata yang benar',
    ]);
  });

  it('[A3] refuses to capture for a speaker who sits elsewhere', async () => {
    const input = { ...on(awaited), text: 'Kata', speakerSeatId: '018f0000-0000-7000-8000-000000000000' };
    expect((await refusal(stage, 'secretary', 'captureAnswer', input)).code).toBe('WRONG_SESSION');
  });

  it('[A4] [Q7] settles a question when its last answer is decided', async () => {
    const both = await ask(stage, stage.agencyIds.slice(0, 2), 'Berdua');
    const [a, b] = both.answers;
    const one = await submit('Satu', a);
    await act(stage, 'chair', 'acceptAnswer', on(one));
    expect((await stage.app.em().findOneOrFail(Question, both.id)).state).toBe('ASKED');
    const two = await act<Answered>(stage, 'otherHead', 'submitAnswer', {
      answerId: b?.id,
      revision: b?.revision,
      text: 'Dua',
    });
    await act(stage, 'chair', 'acceptAnswer', on(two));
    expect((await stage.app.em().findOneOrFail(Question, both.id)).state).toBe('SETTLED');
    const [first, second] = stage.agencyIds;
    expect(await audienceOf('QUESTION_SETTLED')).toEqual([
      'PANEL',
      'LEAD',
      `AGENCY:${first}`,
      `AGENCY:${second}`,
    ]);
    expect((await refusal(stage, 'chair', 'acceptAnswer', on(two))).code).toBe('ANSWER_ALREADY_DECIDED');
  });

  it('[A5] asks for a new decision when words are revised; the follow-up of the old one stands', async () => {
    const first = await submit('Metodenya tetap');
    await act(stage, 'chair', 'requestFollowUp', { ...on(first), ...followUp() });
    expect(await questionState()).toBe('SETTLED');
    const revised = await submit('Metodenya diubah', first);
    expect(revised).toMatchObject({ decision: null, state: 'SUBMITTED' });
    expect(revised.revisions.map(({ text, decision }) => [text, decision])).toEqual([
      ['Metodenya tetap', 'FOLLOW_UP'],
      ['Metodenya diubah', null],
    ]);
    expect(await questionState()).toBe('ASKED');
    expect(await stage.app.em().find(FollowUp, {})).toMatchObject([{ state: 'OPEN', text: 'Ubah metode' }]);
  });

  it('[A5] keeps the verdict on captured words that the head confirms as they stood', async () => {
    const captured = await capture('Kata lisan');
    await act(stage, 'chair', 'acceptAnswer', on(captured));
    const confirmed = await act<Answered>(stage, 'head', 'confirmAnswer', on(captured));
    expect(confirmed).toMatchObject({ state: 'CONFIRMED', decision: 'ACCEPTED' });
    expect(await questionState()).toBe('SETTLED');
  });

  it('[A6] takes an answer after closing, marked late', async () => {
    await act(stage, 'chair', 'closeSession', { sessionId: stage.sessionId });
    const late = await act<Answered>(stage, 'head', 'submitAnswer', {
      answerId: awaited.id,
      revision: awaited.revision + 1,
      text: 'Menyusul',
    });
    expect(late).toMatchObject({ state: 'SUBMITTED', late: true });
  });

  it('[A7] shows a secretary’s proposal to the panel only, until the chair takes it up', async () => {
    const answer = await submit('Belum ada anggaran');
    const proposed = await act(stage, 'secretary', 'requestFollowUp', { ...on(answer), ...followUp() });
    expect(proposed).toMatchObject({ state: 'PROPOSED' });
    expect(await audienceOf('FOLLOW_UP_PROPOSED')).toEqual(['PANEL']);
    expect(await questionState()).toBe('ASKED');
    const taken = await act(stage, 'chair', 'requestFollowUp', {
      ...on(answer),
      ...followUp({ kind: 'BUDGET', proposedId: proposed.id }),
    });
    expect(taken).toMatchObject({ id: proposed.id, state: 'OPEN', kind: 'BUDGET' });
    expect(await audienceOf('FOLLOW_UP_REQUESTED')).toEqual([
      'PANEL',
      'LEAD',
      `AGENCY:${stage.agencyIds[0]}`,
    ]);
  });

  it('[A8] asks for evidence until a time to come, and tells the panel, the lead and the agency', async () => {
    const past = { answerId: awaited.id, text: 'Notula', dueAt: '2020-01-01T00:00:00.000Z' };
    expect((await refusal(stage, 'chair', 'requestEvidence', past)).code).toBe('BAD_DATE');
    const dueAt = new Date(Date.now() + 86_400_000).toISOString();
    await act(stage, 'chair', 'requestEvidence', { ...past, dueAt });
    expect(await audienceOf('EVIDENCE_REQUESTED')).toEqual(['PANEL', 'LEAD', `AGENCY:${stage.agencyIds[0]}`]);
  });

  it('reminds an agency that is awaited, and no other', async () => {
    await act(stage, 'secretary', 'remindAgency', { answerId: awaited.id });
    expect(await audienceOf('AGENCY_REMINDED')).toEqual(['PANEL', `AGENCY:${stage.agencyIds[0]}`]);
    await submit('Ini');
    expect((await refusal(stage, 'chair', 'remindAgency', { answerId: awaited.id })).code).toBe(
      'ANSWER_NOT_AWAITED',
    );
  });

  it('refuses the second of two revisions made at once, with both texts, and keeps the first', async () => {
    const outcomes = await Promise.allSettled([submit('Versi satu'), submit('Versi dua')]);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await stage.app.em().count(AnswerRevision, {})).toBe(1);
    const loser = outcomes.find(({ status }) => status === 'rejected') as PromiseRejectedResult;
    expect(String(loser.reason)).toContain('STALE_REVISION');
  });
});
