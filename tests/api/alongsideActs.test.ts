import { Answer } from '@risalah/server/answer/answer.entity';
import { Question } from '@risalah/server/question/question.entity';
import { Seat } from '@risalah/server/seat/seat.entity';
import { Session } from '@risalah/server/session/session.entity';
import { Level, Role } from '@risalah/shared';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { seatChairs } from '../bench/support/seatChairs.ts';
import { type Head, seatHeads } from '../bench/support/seatHeads.ts';
import { clientOf, type Result } from '../support/client.ts';
import { letInTogether } from '../support/letInTogether.ts';
import { eventsOf } from '../support/log.ts';
import { newId } from '../support/newId.ts';
import { type Asked, act, documentOf, open, type Stage, setStage } from '../support/stage.ts';
import { anApp } from '../support/testApp.ts';
import { minutesAt, stored, write } from '../support/writing.ts';

type Input = Record<string, unknown>;
type Told = Result<Record<string, { id: string; revision: number; state: string }>>;

let stage: Stage;

beforeEach(async () => {
  stage = await setStage(await anApp(), { corrections: { kind: 'HOURS', hours: 2 } });
});

const codesOf = (told: Told[]) => told.map(({ errors }) => errors?.[0]?.extensions?.code);

/** Carries out an act as somebody on the stage, beside a transaction of somebody else's; resolves with what it changed. */
async function beside<T = { id: string; revision: number }>(
  who: keyof Stage['as'],
  mutation: string,
  input: Input,
): Promise<T> {
  const mutationId = newId();
  const [told] = await letInTogether(stage.app, [mutationId], () => [
    stage.as[who].gql<Record<string, T>>(documentOf(mutation), { input: { mutationId, ...input } }),
  ]);
  expect(told?.errors, mutation).toBeUndefined();
  return told?.data?.[mutation] as T;
}

describe('an act of a meeting', () => {
  const session = () => ({ sessionId: stage.sessionId });
  const here = () => ({ ...session(), dimensionId: stage.dimensionIds[0] });
  const queue = (text: string) =>
    beside<Asked>('evaluator', 'queueQuestion', { ...here(), text, agencyIds: stage.agencyIds.slice(0, 1) });

  it('[K1] goes beside those of other sessions to its end: what is done around questions', async () => {
    await beside('chair', 'openSession', session());
    await beside('chair', 'enterDimension', here());
    await beside('head', 'recordArrival', session());
    await beside('chair', 'giveTurn', { ...session(), seatId: stage.seatIds.head });
    const [one, two, three, four] = [
      await queue('Satu'),
      await queue('Dua'),
      await queue('Tiga'),
      await queue('Empat'),
    ];
    await beside('evaluator', 'reorderQueue', { ...session(), questionIds: [two.id, one.id] });
    const merging = { questionId: one.id, revision: one.revision + 1, mergedId: three.id };
    const merged = { ...merging, mergedRevision: three.revision, text: 'Satu dan tiga' };
    await beside('chair', 'mergeQuestions', merged);
    await beside('chair', 'askQuestion', { ...session(), questionId: two.id });
    const first = await stored(stage, Question, two.id);
    const amended = { questionId: two.id, revision: first.revision, text: 'Dua, dengan angka' };
    const { revision } = await beside('chair', 'amendQuestion', amended);
    const added = { addAgencyIds: stage.agencyIds.slice(1, 2), releaseAgencyIds: [] };
    await beside('chair', 'addressQuestion', { questionId: two.id, revision, ...added });
    const last = await stored(stage, Question, four.id);
    await beside('evaluator', 'withdrawQuestion', { questionId: four.id, revision: last.revision });
    const left = await stage.app.em().find(Question, { session: stage.sessionId, state: 'QUEUED' });
    expect(left.map(({ text, queuePosition }) => [text, queuePosition])).toEqual([['Satu dan tiga', 1]]);
    await beside('chair', 'pauseSession', session());
    await beside('chair', 'resumeSession', session());
    await beside('head', 'recordDeparture', session());
    await beside('chair', 'closeSession', session());
  });

  it('[K1] goes beside those of other sessions to its end: answers, statements and scores', async () => {
    await open(stage);
    const asking = { ...session(), text: 'Apa capaiannya?', agencyIds: stage.agencyIds.slice(0, 2) };
    const asked = await beside<Asked>('chair', 'askQuestion', asking);
    const [one, two] = asked.answers.map(({ id: answerId, revision }) => ({ answerId, revision }));
    await beside('secretary', 'remindAgency', { answerId: one?.answerId });
    await beside('staff', 'draftAnswer', { answerId: one?.answerId, revision: 0, text: 'Capaian' });
    let { revision } = await beside('head', 'submitAnswer', { ...one, text: 'Capaian 80 persen.' });
    const captured = { ...two, text: 'Kami menyusul.', speakerSeatId: stage.seatIds.otherHead };
    const aloud = await beside('secretary', 'captureAnswer', captured);
    const corrected = { ...two, revision: aloud.revision, text: 'Kami menyusul besok.' };
    const spoken = await beside('otherHead', 'confirmAnswer', corrected);
    await beside('chair', 'acceptAnswer', { ...one, revision });
    const promise = {
      kind: 'BUDGET',
      text: 'Menambah anggaran',
      dueYear: 2025,
      agencyId: stage.agencyIds[1],
    };
    await beside('chair', 'requestFollowUp', { ...two, revision: spoken.revision, ...promise });
    expect((await stored(stage, Question, asked.id)).state).toBe('SETTLED');
    ({ revision } = await beside('head', 'submitAnswer', { ...one, revision, text: 'Capaian 90 persen.' }));
    expect((await stored(stage, Question, asked.id)).state).toBe('ASKED');
    const dueAt = new Date(Date.now() + 86_400_000).toISOString();
    await beside('chair', 'requestEvidence', { answerId: one?.answerId, text: 'Laporan', dueAt });
    const saying = { ...here(), moment: 'DIMENSION', speakerSeatId: stage.seatIds.lead, text: 'Kami hadir.' };
    const statement = await beside('secretary', 'captureStatement', saying);
    const said = { statementId: statement.id, revision: statement.revision, text: 'Kami hadir lengkap.' };
    await beside('lead', 'confirmStatement', said);
    const levels = Object.values(Level).map((level) => ({ level, value: 4, reason: 'Cukup' }));
    await beside('evaluator', 'scoreDimension', { ...here(), levels });
    await beside('chair', 'setPanelScore', { ...here(), levels });
    await beside('chair', 'enterDimension', { ...session(), dimensionId: stage.dimensionIds[1] });
    await write(stage);
    const { id: minutesId, ...minutes } = await minutesAt(stage);
    const ready = await act(stage, 'secretary', 'readyMinutes', { minutesId, revision: minutes.revision });
    const words = { minutesId, answerId: one?.answerId, text: 'Capaian 95 persen.' };
    await beside('head', 'proposeCorrection', words);
    await beside('head', 'agreeToMinutes', { minutesId, revision: ready.revision });
  });
});

describe('heads who answer at the same moment', () => {
  const answering = (cookie: string, input: Input): Promise<Told> =>
    clientOf(stage.app.url, cookie).gql(documentOf('submitAnswer'), { input: { text: 'Ada.', ...input } });

  const heads = async (count: number): Promise<Head[]> => seatHeads(stage, await seatChairs(stage, count));

  it('[K1] are stored side by side, and a refusal of one takes back nothing of the others', async () => {
    const owing = await heads(5);
    const given = owing.map((head, index) => ({ ...head, mutationId: newId(), stale: index === 2 ? 1 : 0 }));
    const good = given.filter(({ stale }) => !stale).map(({ mutationId }) => mutationId);
    const told = await letInTogether(stage.app, good, () =>
      given.map(({ cookie, mutationId, answerId, revision, stale }) =>
        answering(cookie, { mutationId, answerId, revision: revision + stale }),
      ),
    );
    expect(codesOf(told)).toEqual([undefined, undefined, 'STALE_REVISION', undefined, undefined]);
    for (const [index, { answerId, sessionId }] of owing.entries()) {
      const kinds = (await eventsOf(stage, 0, sessionId)).map(({ kind, number }) => [kind, number]);
      const submitted = kinds.filter(([kind]) => kind === 'ANSWER_SUBMITTED');
      expect(submitted).toEqual(index === 2 ? [] : [['ANSWER_SUBMITTED', kinds.length]]);
      expect((await stored(stage, Answer, answerId)).state).toBe(index === 2 ? 'AWAITED' : 'SUBMITTED');
    }
  });

  it('[K1] number what they send to one session without holes, and once for each id', async () => {
    const [head] = (await heads(1)) as [Head];
    const mutationId = newId();
    const sent = { mutationId, answerId: head.answerId, revision: head.revision };
    const told = await letInTogether(stage.app, [mutationId], () => [
      answering(head.cookie, sent),
      answering(head.cookie, sent),
      answering(head.cookie, { ...sent, mutationId: newId() }),
    ]);
    expect(codesOf(told)).toEqual([undefined, undefined, 'STALE_REVISION']);
    const events = await eventsOf(stage, 0, head.sessionId);
    expect(events.map(({ number }) => number)).toEqual(events.map((_, index) => index + 1));
    expect(events.filter(({ kind }) => kind === 'ANSWER_SUBMITTED')).toHaveLength(1);
  });

  it('[K1] cannot use one id for two of their sessions', async () => {
    const [one, other] = (await heads(2)) as [Head, Head];
    const em = stage.app.em();
    const { person, agency } = await em.findOneOrFail(Seat, {
      session: one.sessionId,
      role: Role.AGENCY_HEAD,
    });
    const session = em.getReference(Session, other.sessionId);
    const seat = { role: Role.AGENCY_HEAD, session, person, agency, name: 'Kepala', office: 'Kepala' };
    em.create(Seat, seat, { persist: true });
    await em.flush();
    const mutationId = newId();
    const told = await letInTogether(stage.app, [mutationId], () =>
      [one, other].map(({ answerId, revision }) => answering(one.cookie, { mutationId, answerId, revision })),
    );
    expect(codesOf(told).sort()).toEqual(['MUTATION_ID_REUSED', undefined]);
  });

  it('are refused an answer that there is none of, also where it went after its session was found', async () => {
    const [head] = (await heads(1)) as [Head];
    const [unknown] = await Promise.all([
      answering(head.cookie, { mutationId: newId(), answerId: newId(), revision: 1 }),
    ]);
    expect(codesOf([unknown])).toEqual(['NOT_FOUND']);
    const em = stage.app.em();
    await em.begin();
    const began = vi.spyOn(stage.app.app.orm.em.getConnection(), 'begin');
    const late = answering(head.cookie, {
      mutationId: newId(),
      answerId: head.answerId,
      revision: head.revision,
    });
    await vi.waitFor(() => expect(began).toHaveBeenCalled(), { timeout: 30_000 });
    began.mockRestore();
    await em.nativeDelete(Answer, head.answerId);
    await em.commit();
    expect(codesOf([await late])).toEqual(['NOT_FOUND']);
  });
});
