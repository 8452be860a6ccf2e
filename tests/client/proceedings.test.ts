import {
  RecordDocument,
  type RecordQuery,
  VerifyDocument,
  type VerifyQuery,
} from '@risalah/client/src/generated/graphql.ts';
import { proceedingsSoFar } from '@risalah/client/src/record/proceedingsSoFar.ts';
import type { ProceedingsView } from '@risalah/client/src/record/proceedingsView.ts';
import { readProceedings } from '@risalah/client/src/record/readProceedings.ts';
import { recordYears } from '@risalah/client/src/record/recordYears.ts';
import { sha256Hex } from '@risalah/shared/proof';
import { print } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { must } from '../support/client.ts';
import { act, ask, open, type Seated, type Stage, setStage } from '../support/stage.ts';
import { startApp, type TestApp } from '../support/testApp.ts';
import { actOnMinutes, close, moveOn, toReady } from '../support/writing.ts';

type Record = RecordQuery['record'];

let app: TestApp;
let stage: Stage;
/** As the head of an agency saw it before the minutes were final, and after. */
let soFar: ProceedingsView;
let frozen: ProceedingsView;
let record: Record;

/** The record of the stage's first dimension, with the very document that the screen sends. */
async function readRecord(who: Seated): Promise<Record> {
  const { session } = await must<{
    session: { records: { id: string; dimension: { id: string } }[] };
  }>(stage.as[who], 'query ($id: ID!) { session(id: $id) { records { id dimension { id } } } }', {
    id: stage.sessionId,
  });
  const id = session.records.find(({ dimension }) => dimension.id === stage.dimensionIds[0])?.id;
  return (await must<RecordQuery>(stage.as[who], print(RecordDocument), { id })).record;
}

const namesOf = ({ region }: Record) => new Map(region.agencies.map(({ id, name }) => [id, name]));

const viewSoFar = (from: Record): ProceedingsView => {
  const session = from.sessions.find(({ id }) => id === stage.sessionId);
  if (!session) throw new Error('the record does not name its session');
  return proceedingsSoFar(session, stage.dimensionIds[0] ?? '', namesOf(from));
};

beforeAll(async () => {
  app = await startApp();
  stage = await setStage(app);
  await open(stage);
  const session = { sessionId: stage.sessionId };
  for (const who of ['chair', 'head', 'lead'] as const) await act(stage, who, 'recordArrival', session);
  await act(stage, 'lead', 'recordDeparture', session);
  const question = await ask(stage, stage.agencyIds.slice(0, 3));
  const [first, second] = question.answers;
  const written = await act(stage, 'head', 'submitAnswer', {
    answerId: first?.id,
    revision: first?.revision,
    text: 'Lima layanan.',
  });
  await act(stage, 'chair', 'acceptAnswer', { answerId: written.id, revision: written.revision });
  await act(stage, 'secretary', 'captureAnswer', {
    answerId: second?.id,
    revision: second?.revision,
    text: 'Belum ada anggaran.',
    speakerSeatId: stage.seatIds.otherHead,
  });
  const other = await ask(stage, undefined, 'Pertanyaan yang ditarik?');
  await act(stage, 'chair', 'withdrawQuestion', {
    questionId: other.id,
    revision: other.revision,
    reason: 'Sudah terjawab.',
  });
  await act(stage, 'secretary', 'captureStatement', {
    ...session,
    ...{ moment: 'OPENING', speakerSeatId: stage.seatIds.lead, text: 'Selamat pagi.' },
  });
  await moveOn(stage);
  await ask(stage, undefined, 'Pertanyaan dimensi dua?');
  await close(stage);
  await toReady(stage, 0);
  soFar = viewSoFar(await readRecord('head'));
  const levels = ['BASELINE', 'OUTPUT', 'OUTCOME', 'IMPACT', 'QUICK_WIN'].map((level) => ({
    level,
    value: 3,
  }));
  await act(stage, 'chair', 'setPanelScore', { ...session, dimensionId: stage.dimensionIds[0], levels });
  await actOnMinutes(stage, 'chair', 'finaliseMinutes');
  record = await readRecord('head');
  const view = readProceedings(record.proceedings[0]?.canonicalJson ?? '', namesOf(record));
  if (!view) throw new Error('the frozen proceedings cannot be read');
  frozen = view;
});
afterAll(() => app.stop());

describe('frozen proceedings, read by the record', () => {
  it('tell the questions of their dimension by number, with the words of each answer and how it stands', () => {
    expect(frozen.questions.map(({ number, withdrawn }) => [number, withdrawn])).toEqual([
      [1, false],
      [2, true],
    ]);
    expect(frozen.questions[1]?.withdrawnReason).toBe('Sudah terjawab.');
    expect(
      frozen.questions[0]?.answers.map(({ label, agency, state, text, decision, speaker }) => [
        ...[label, agency, state, text, decision, speaker],
      ]),
    ).toEqual([
      ['1a', 'Dinas A', 'SUBMITTED', 'Lima layanan.', 'ACCEPTED', null],
      ['1b', 'Dinas B', 'CAPTURED', 'Belum ada anggaran.', null, 'Kepala Dinas B'],
      ['1c', 'Dinas C', 'UNANSWERED', null, null, null],
    ]);
  });

  it('tell what was said at the opening, the minutes, and who came and went', () => {
    expect(frozen.statements).toEqual([
      expect.objectContaining({ moment: 'OPENING', speaker: 'Sekretaris Daerah', text: 'Selamat pagi.' }),
    ]);
    expect(frozen.minutes).toEqual({
      type: 'doc',
      content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Risalah dimensi ini.' }] }],
    });
    const stays = new Map(frozen.seats.map(({ office, ...seat }) => [office, seat]));
    expect(stays.get('Kepala Dinas A')).toMatchObject({ arrivedAt: expect.any(String) });
    expect(stays.get('Sekretaris Daerah')?.departedAt).toEqual(expect.any(String));
    expect(stays.get('Pengamat')?.arrivedAt).toBeNull();
  });

  it('carry the panel score and the weights of the cycle', () => {
    expect(frozen.panelScore?.map(({ value }) => value)).toEqual([3, 3, 3, 3, 3]);
    expect(frozen.weights.map(({ percent }) => percent)).toEqual([20, 20, 20, 20, 20]);
    const [year] = recordYears(record);
    expect([year?.standing, year?.score]).toEqual(['final', 300]);
  });

  it('say the same as the record said before they were frozen', () => {
    const comparable = ({ questions, statements, seats, minutes }: ProceedingsView) => ({
      questions: questions.map(({ answers, ...question }) => ({
        ...question,
        // What others are told of a verdict begins with FINAL.
        answers: answers.map(({ decision, ...answer }) => answer),
      })),
      statements,
      seats: seats.map(({ nip, departedAt, ...seat }) => seat).toSorted((a, b) => a.id.localeCompare(b.id)),
      minutes,
    });
    expect(comparable(soFar)).toEqual(comparable(frozen));
  });

  it('have the fingerprint that the server names, computed again from their text', async () => {
    const [proceedings] = record.proceedings;
    expect(sha256Hex(proceedings?.canonicalJson ?? '')).toBe(proceedings?.sha256);
    const { verify } = await must<VerifyQuery>(stage.as.head, print(VerifyDocument), {
      hash: proceedings?.sha256,
    });
    expect(verify.proceedings?.id).toBe(proceedings?.id);
    expect(verify.session?.records.map(({ id }) => id)).toContain(record.id);
  });
});

describe('a text that is no proceedings of a known layout', () => {
  it.each(['', 'bukan JSON', 'null', '[]', '{}', '{"format":"risalah/proceedings/0"}'])(
    'is not read: %j',
    (text) => {
      expect(readProceedings(text, new Map())).toBeNull();
    },
  );
});
