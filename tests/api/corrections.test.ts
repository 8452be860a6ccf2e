import { Answer } from '@risalah/server/answer/answer.entity';
import { AnswerRevision } from '@risalah/server/answer/answerRevision.entity';
import { Correction } from '@risalah/server/minutes/correction.entity';
import { Statement } from '@risalah/server/statement/statement.entity';
import { beforeEach, describe, expect, it } from 'vitest';
import { countEvents, eventsOf, newestEvent } from '../support/log.ts';
import { act, ask, open, refusal, type Stage, setStage } from '../support/stage.ts';
import { anApp, type TestApp } from '../support/testApp.ts';
import { actOnMinutes, close, minutesAt, moveOn, stored, toReady } from '../support/writing.ts';

const HOUR = 3_600_000;

let app: TestApp;
let stage: Stage;
/** What the head answered in the first dimension, and the region lead stated. */
let answerId: string;
let statementId: string;
let minutesId: string;

beforeEach(async () => {
  app = await anApp();
  stage = await setStage(app, { corrections: { kind: 'HOURS', hours: 2 } });
  await open(stage);
  const asked = (await ask(stage)).answers[0];
  const words = { answerId: asked?.id, revision: asked?.revision, text: 'Anggaran Rp 2 miliar.' };
  const answer = await act(stage, 'head', 'submitAnswer', words);
  await act(stage, 'chair', 'acceptAnswer', { answerId: answer.id, revision: answer.revision });
  answerId = answer.id;
  const statement = await act(stage, 'secretary', 'captureStatement', {
    sessionId: stage.sessionId,
    moment: 'DIMENSION',
    dimensionId: stage.dimensionIds[0],
    speakerSeatId: stage.seatIds.lead,
    text: 'Kami hadir lengkap.',
  });
  statementId = statement.id;
  await moveOn(stage);
  minutesId = (await toReady(stage)).id;
});

interface Proposed {
  id: string;
  state: string;
}

const ofAnswer = (text = 'Anggaran Rp 3 miliar.') => ({ minutesId, answerId, text });
const ofStatement = (text = 'Kami hadir hampir lengkap.') => ({ minutesId, statementId, text });
const propose = (who: 'head' | 'lead', input: Record<string, unknown>): Promise<Proposed> =>
  act<Proposed>(stage, who, 'proposeCorrection', input);
const decide = (correctionId: string, accept: boolean, reason?: string): Promise<Proposed> =>
  act<Proposed>(stage, 'chair', 'decideCorrection', { correctionId, accept, reason });

describe('proposeCorrection', () => {
  it('[M4] keeps both wordings and is told to the panel and the one who proposed it', async () => {
    const { id } = await propose('head', ofAnswer());
    expect(await stored(stage, Correction, id)).toMatchObject({
      answerId,
      statementId: null,
      oldText: 'Anggaran Rp 2 miliar.',
      newText: 'Anggaran Rp 3 miliar.',
      proposedBySeatId: stage.seatIds.head,
      state: 'PROPOSED',
    });
    expect(await newestEvent(stage)).toMatchObject({
      kind: 'CORRECTION_PROPOSED',
      audience: ['PANEL', `PERSON:${stage.personIds.head}`],
      bySeatId: stage.seatIds.head,
      payload: { correctionId: id, minutesId, state: 'PROPOSED', newText: 'Anggaran Rp 3 miliar.' },
    });
    expect((await stored(stage, Answer, answerId)).text).toBe('Anggaran Rp 2 miliar.');
  });

  it("[M4] is refused to another's words", async () => {
    const code = async (who: keyof Stage['as'], input: Record<string, unknown>) =>
      (await refusal(stage, who, 'proposeCorrection', input)).code;
    for (const who of ['staff', 'otherHead', 'lead', 'chair', 'secretary', 'observer'] as const)
      expect(await code(who, ofAnswer())).toBe('NOT_SPEAKER');
    expect(await code('head', ofStatement())).toBe('NOT_SPEAKER');
    expect(await app.em().count(Correction)).toBe(0);
  });

  it('[M4] is refused for both, for neither, for unchanged words, and for words of another dimension', async () => {
    const code = async (input: Record<string, unknown>) =>
      (await refusal(stage, 'head', 'proposeCorrection', input)).code;
    expect(await code({ ...ofAnswer(), statementId })).toBe('BAD_INPUT');
    expect(await code({ minutesId, text: 'Tanpa rujukan.' })).toBe('BAD_INPUT');
    expect(await code(ofAnswer('Anggaran Rp 2 miliar.'))).toBe('BAD_INPUT');
    expect(await code(ofAnswer('  '))).toBe('TEXT_EMPTY');
    const other = (await minutesAt(stage, 1)).id;
    expect(await code({ ...ofAnswer(), minutesId: other })).toBe('WRONG_SESSION');
    expect(await code({ minutesId, answerId: stage.cycleId, text: 'Lain.' })).toBe('WRONG_SESSION');
  });

  it('[M4] is refused once the window has ended', async () => {
    app.clock.advance(2 * HOUR);
    const late = await refusal(stage, 'head', 'proposeCorrection', ofAnswer());
    expect(late.code).toBe('CORRECTION_WINDOW_CLOSED');
    expect(await app.em().count(Correction)).toBe(0);
  });
});

describe('decideCorrection', () => {
  it('[M4] accepted, puts the new words into the answer as a revision of the one who spoke', async () => {
    const { id } = await propose('head', ofAnswer());
    const before = await countEvents(stage);
    expect(await decide(id, true, 'Sesuai rekaman.')).toMatchObject({ state: 'ACCEPTED' });
    const answer = await stored(stage, Answer, answerId);
    expect(answer).toMatchObject({ text: 'Anggaran Rp 3 miliar.', state: 'SUBMITTED', late: false });
    const revisions = await app
      .em()
      .find(AnswerRevision, { answer: answerId }, { orderBy: { number: 'asc' } });
    expect(revisions.map(({ number, text, bySeatId }) => ({ number, text, bySeatId }))).toEqual([
      { number: answer.revision - 1, text: 'Anggaran Rp 2 miliar.', bySeatId: stage.seatIds.head },
      { number: answer.revision, text: 'Anggaran Rp 3 miliar.', bySeatId: stage.seatIds.head },
    ]);
    expect(await stored(stage, Correction, id)).toMatchObject({
      oldText: 'Anggaran Rp 2 miliar.',
      newText: 'Anggaran Rp 3 miliar.',
      decisionReason: 'Sesuai rekaman.',
      decidedBySeatId: stage.seatIds.chair,
    });
    const [decided, corrected] = await eventsOf(stage, before);
    expect(decided).toMatchObject({
      kind: 'CORRECTION_DECIDED',
      audience: ['PANEL', `PERSON:${stage.personIds.head}`],
      payload: { correctionId: id, state: 'ACCEPTED', decisionReason: 'Sesuai rekaman.' },
    });
    expect(corrected).toMatchObject({
      kind: 'ANSWER_CORRECTED',
      audience: ['EVERYONE'],
      payload: { answerId, text: 'Anggaran Rp 3 miliar.', revision: answer.revision },
    });
  });

  it('[M9] keeps the verdict on the answer, and says it again for the new revision to those who know of it', async () => {
    const { id } = await propose('head', ofAnswer());
    await decide(id, true);
    const answer = await stored(stage, Answer, answerId);
    expect(answer).toMatchObject({ decision: 'ACCEPTED', decidedBySeatId: stage.seatIds.chair });
    const event = await newestEvent(stage);
    expect(event).toMatchObject({
      kind: 'ANSWER_ACCEPTED',
      audience: ['PANEL', 'LEAD', `AGENCY:${stage.agencyIds[0]}`],
      payload: { answerId, answerRevision: answer.revision, decision: 'ACCEPTED' },
    });
    expect(event.payload.decidedAt).toBe(answer.decidedAt?.toISOString());
  });

  it('[M4] accepted, corrects a statement and keeps its first words', async () => {
    const { id } = await propose('lead', ofStatement());
    await decide(id, true);
    expect(await stored(stage, Statement, statementId)).toMatchObject({
      text: 'Kami hadir hampir lengkap.',
      firstText: 'Kami hadir lengkap.',
      state: 'CONFIRMED',
      revision: 2,
    });
    expect(await newestEvent(stage)).toMatchObject({
      kind: 'STATEMENT_CORRECTED',
      audience: ['EVERYONE'],
      payload: { statementId, text: 'Kami hadir hampir lengkap.', revision: 2 },
    });
  });

  it('[M4] refused, leaves the words as they were', async () => {
    const { id } = await propose('head', ofAnswer());
    expect(await decide(id, false, 'Tidak terdengar.')).toMatchObject({ state: 'REFUSED' });
    expect((await stored(stage, Answer, answerId)).text).toBe('Anggaran Rp 2 miliar.');
    expect(await newestEvent(stage)).toMatchObject({ kind: 'CORRECTION_DECIDED' });
    const again = await refusal(stage, 'chair', 'decideCorrection', { correctionId: id, accept: true });
    expect(again.code).toBe('CORRECTION_ALREADY_DECIDED');
  });

  it('[M9] does not put a correction over words that another one has changed meanwhile', async () => {
    const first = await propose('head', ofAnswer());
    const second = await propose('head', ofAnswer('Anggaran Rp 4 miliar.'));
    await decide(first.id, true);
    const stale = await refusal(stage, 'chair', 'decideCorrection', {
      correctionId: second.id,
      accept: true,
    });
    expect(stale).toMatchObject({
      code: 'STALE_REVISION',
      extensions: { yours: 'Anggaran Rp 4 miliar.', theirs: { text: 'Anggaran Rp 3 miliar.' } },
    });
    expect((await stored(stage, Correction, second.id)).state).toBe('PROPOSED');
    expect(await decide(second.id, false)).toMatchObject({ state: 'REFUSED' });
  });

  it('[M4] is the chair’s alone', async () => {
    const { id } = await propose('head', ofAnswer());
    for (const who of ['secretary', 'evaluator', 'head', 'lead'] as const) {
      const { code } = await refusal(stage, who, 'decideCorrection', { correctionId: id, accept: true });
      expect(code).toBe('NOT_CHAIR');
    }
    expect((await stored(stage, Correction, id)).state).toBe('PROPOSED');
  });

  it('[M5] has to be done before FINAL', async () => {
    const { id } = await propose('head', ofAnswer());
    await close(stage);
    for (const who of ['head', 'lead'] as const) await actOnMinutes(stage, who, 'agreeToMinutes');
    const { revision } = await minutesAt(stage);
    const early = await refusal(stage, 'chair', 'finaliseMinutes', { minutesId, revision });
    expect(early.code).toBe('CORRECTIONS_UNDECIDED');
    await decide(id, true);
    expect(await actOnMinutes(stage, 'chair', 'finaliseMinutes')).toMatchObject({ state: 'FINAL' });
  });
});
