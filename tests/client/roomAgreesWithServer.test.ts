import * as documents from '@risalah/client/src/generated/graphql.ts';
import { actorOf, type Room, SNAPSHOT_STREAM } from '@risalah/client/src/live/room.ts';
import type { MinutesView } from '@risalah/client/src/live/views.ts';
import { isPanel, Level, maySeeMinutesText } from '@risalah/shared';
import { print } from 'graphql';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { must } from '../support/client.ts';
import { newId } from '../support/newId.ts';
import { act, CAST, type Seated, type Stage, setStage } from '../support/stage.ts';
import { startApp, type TestApp } from '../support/testApp.ts';
import { enter, type Participant } from './participant.ts';

/** What of a room has to be the same however it was read. */
function comparable(room: Room) {
  const { eventNumber, snapshotNumber, appliedAt, stream, stale, streamHasEarlier, ...rest } = room;
  // What is only the panel's business raises revisions, and the others are not told so by an event.
  const panel = isPanel(actorOf(room), room.session.id);
  // Provisional minutes are told to nobody who may not read them.
  const toldOf = ({ state }: MinutesView) => maySeeMinutesText(actorOf(room), room.session.id, state);
  const untold = panel ? {} : { revision: null };
  const unsaid = panel ? {} : { revision: null, textRevision: null, savedAt: null, savedBySeatId: null };
  return {
    ...rest,
    // A snapshot brings the newest only; whoever was there holds earlier ones too.
    stream: stream.slice(-SNAPSHOT_STREAM).map(({ number, kind, payload }) => ({ number, kind, payload })),
    questions: eachOf(rest.questions, (question) => ({ ...question, ...untold })),
    minutes: eachOf(rest.minutes, (minutes) => (toldOf(minutes) ? { ...minutes, ...unsaid } : minutes.id)),
    answers: eachOf(rest.answers, ({ verdicts, revisions, ...answer }) => ({
      ...answer,
      // A wording heard by an event has no id of the server's, and nothing depends on it.
      revisions: revisions.map(({ id, at, ...wording }) => wording),
    })),
  };
}

function eachOf<View, Shown>(views: Readonly<Record<string, View>>, show: (view: View) => Shown) {
  return Object.fromEntries(Object.entries(views).map(([id, view]) => [id, show(view)]));
}

/** A draft that is saved whole, as programs do; on the screens it is written together. */
const SAVE_MINUTES = 'mutation ($input: SaveMinutesInput!) { saveMinutes(input: $input) { id } }';

const scored = (value: number) =>
  Object.values(Level).map((level) => ({ level, value, reason: `Alasan ${level}` }));

const WAITING = { timeout: 10_000, interval: 25 };

let app: TestApp;
let stage: Stage;
const room: Partial<Record<Seated, Participant>> = {};
const seated = Object.keys(CAST) as Seated[];

const at = (who: Seated): Participant => {
  const participant = room[who];
  if (!participant) throw new Error(`${who} is not seated`);
  return participant;
};

/** Those whose rooms the acts below read from, so they have to be up to date before each act. */
const acting: readonly Seated[] = ['chair', 'secretary', 'head'];
const others = seated.filter((who) => !acting.includes(who));

/** Waits until these readers hold what they would read afresh. */
async function agree(readers: readonly Seated[], after: string) {
  for (const who of readers) {
    await vi.waitFor(async () => {
      const fresh = await at(who).afresh();
      const held = at(who).store.read();
      if (!held) throw new Error(`${who} holds nothing`);
      const mayRead = Object.values(fresh.minutes).some((minutes) => minutes.text !== null);
      const behind = Object.values(held.minutes).some((minutes) => minutes.textRevision < minutes.revision);
      if (mayRead && behind) await at(who).fetchMinutes();
      expect(comparable(at(who).store.read() ?? held), `${who}, after ${after}`).toEqual(comparable(fresh));
    }, WAITING);
  }
}

beforeAll(async () => {
  app = await startApp();
  stage = await setStage(app, { corrections: { kind: 'HOURS', hours: 24 } });
  for (const who of seated) room[who] = enter(stage, who);
  await vi.waitFor(() => {
    for (const who of seated) expect(at(who).store.read(), who).not.toBeNull();
  }, WAITING);
  return async () => {
    for (const who of seated) await at(who).leave();
    await app.stop();
  };
});

describe('what a reader holds after events', () => {
  it('is what the server says to whoever reads afresh, for each seat, after each act of a session', async () => {
    const { sessionId, dimensionIds, agencyIds, seatIds } = stage;
    const [dimensionId = '', nextDimensionId = ''] = dimensionIds;
    const [agencyId = '', otherAgencyId = ''] = agencyIds;
    const chair = at('chair');
    const head = at('head');
    const secretary = at('secretary');
    const answerOf = (questionId: string, agency: string) => {
      const answers = Object.values(chair.store.read()?.answers ?? {});
      const found = answers.find((answer) => answer.questionId === questionId && answer.agencyId === agency);
      if (!found) throw new Error('nobody was asked');
      return { answerId: found.id, revision: found.revision };
    };
    const minutesOf = (id: string) => {
      const found = Object.values(secretary.store.read()?.minutes ?? {}).find(
        (each) => each.dimensionId === id,
      );
      if (!found) throw new Error('no minutes');
      return { minutesId: found.id, revision: found.revision };
    };
    let questionId = '';
    let queuedId = '';

    const acts: Record<string, () => Promise<unknown>> = {
      recordArrival: () => head.act(documents.RecordArrivalDocument, { sessionId }),
      rescheduleSession: () =>
        act(stage, 'admin', 'rescheduleSession', {
          ...{ sessionId, revision: 1, scheduledFor: '2024-11-20T01:00:00.000Z' },
          ...{ timeZone: 'Asia/Jayapura', venue: 'Balai kota' },
        }),
      openSession: () => chair.act(documents.OpenSessionDocument, { sessionId }),
      enterDimension: () => chair.act(documents.EnterDimensionDocument, { sessionId, dimensionId }),
      queueQuestion: async () => {
        const asked = await at('evaluator').act(documents.QueueQuestionDocument, {
          ...{ sessionId, dimensionId, text: 'Bagaimana diukur?', agencyIds: [agencyId] },
        });
        queuedId = asked.queueQuestion.id;
      },
      'queueQuestion, a second': () =>
        chair.act(documents.QueueQuestionDocument, {
          ...{ sessionId, dimensionId, text: 'Sejak kapan?', agencyIds: [otherAgencyId] },
        }),
      reorderQueue: async () => {
        const queued = Object.values(chair.store.read()?.questions ?? {}).sort(
          (a, b) => (b.queuePosition ?? 0) - (a.queuePosition ?? 0),
        );
        return chair.act(documents.ReorderQueueDocument, {
          sessionId,
          questionIds: queued.map(({ id }) => id),
        });
      },
      'queueQuestion, a third': () =>
        chair.act(documents.QueueQuestionDocument, {
          ...{ sessionId, dimensionId, text: 'Sampai kapan?', agencyIds: [agencyId] },
        }),
      mergeQuestions: () => {
        const queued = Object.values(chair.store.read()?.questions ?? {}).filter(({ id }) => id !== queuedId);
        const [kept, merged] = queued.sort((a, b) => (a.queuePosition ?? 0) - (b.queuePosition ?? 0));
        return chair.act(documents.MergeQuestionsDocument, {
          ...{ questionId: kept?.id ?? '', revision: kept?.revision ?? 0, text: 'Sejak kapan sampai kapan?' },
          ...{ mergedId: merged?.id ?? '', mergedRevision: merged?.revision ?? 0 },
        });
      },
      askQuestion: async () => {
        const asked = await chair.act(documents.AskQuestionDocument, {
          ...{ sessionId, text: 'Apa capaiannya?', agencyIds: [agencyId] },
        });
        questionId = asked.askQuestion.id;
      },
      'askQuestion, from the queue': () =>
        chair.act(documents.AskQuestionDocument, { sessionId, questionId: queuedId }),
      amendQuestion: () => {
        const revision = chair.store.read()?.questions[questionId]?.revision ?? 0;
        return chair.act(documents.AmendQuestionDocument, {
          questionId,
          revision,
          text: 'Apa capaian 2024?',
        });
      },
      'addressQuestion, one more': () => {
        const revision = chair.store.read()?.questions[questionId]?.revision ?? 0;
        return chair.act(documents.AddressQuestionDocument, {
          ...{ questionId, revision, addAgencyIds: [otherAgencyId], releaseAgencyIds: [] },
        });
      },
      remindAgency: () =>
        chair.act(documents.RemindAgencyDocument, { answerId: answerOf(questionId, agencyId).answerId }),
      submitAnswer: () =>
        head.act(documents.SubmitAnswerDocument, {
          ...answerOf(questionId, agencyId),
          text: 'Naik dua kali.',
        }),
      acceptAnswer: () => chair.act(documents.AcceptAnswerDocument, answerOf(questionId, agencyId)),
      captureAnswer: () =>
        secretary.act(documents.CaptureAnswerDocument, {
          ...answerOf(questionId, otherAgencyId),
          ...{ text: 'Kami belum mulai.', speakerSeatId: seatIds.otherHead },
        }),
      'requestFollowUp, proposed': () =>
        secretary.act(documents.RequestFollowUpDocument, {
          ...answerOf(questionId, otherAgencyId),
          ...{ text: 'Anggarkan', kind: 'BUDGET', agencyId: otherAgencyId, dueYear: 2025 },
        }),
      requestFollowUp: () =>
        chair.act(documents.RequestFollowUpDocument, {
          ...answerOf(questionId, otherAgencyId),
          ...{ text: 'Anggarkan pada 2025', kind: 'BUDGET', agencyId: otherAgencyId, dueYear: 2025 },
        }),
      'confirmAnswer, decided already': () =>
        at('otherHead').act(documents.ConfirmAnswerDocument, answerOf(questionId, otherAgencyId)),
      'submitAnswer, revised after the verdict': () =>
        head.act(documents.SubmitAnswerDocument, {
          ...answerOf(questionId, agencyId),
          text: 'Naik tiga kali.',
        }),
      requestEvidence: () =>
        chair.act(documents.RequestEvidenceDocument, {
          ...{
            answerId: answerOf(questionId, agencyId).answerId,
            text: 'Laporan',
            dueAt: '2030-01-01T00:00:00.000Z',
          },
        }),
      captureStatement: () =>
        secretary.act(documents.CaptureStatementDocument, {
          ...{
            sessionId,
            moment: 'DIMENSION',
            dimensionId,
            speakerSeatId: seatIds.head,
            text: 'Kami berterima kasih.',
          },
        }),
      confirmStatement: () => {
        const [statement] = Object.values(head.store.read()?.statements ?? {});
        return head.act(documents.ConfirmStatementDocument, {
          ...{ statementId: statement?.id ?? '', revision: statement?.revision ?? 0, text: 'Terima kasih.' },
        });
      },
      saveMinutes: () =>
        must(stage.as.secretary, SAVE_MINUTES, {
          input: { mutationId: newId(), ...minutesOf(dimensionId), text: 'Rapat dibuka.' },
        }),
      withdrawQuestion: () => {
        const asked = Object.values(chair.store.read()?.questions ?? {});
        const queued = asked.find(({ state }) => state === 'QUEUED');
        const of = { questionId: queued?.id ?? '', revision: queued?.revision ?? 0 };
        return chair.act(documents.WithdrawQuestionDocument, { ...of, reason: 'Terjawab' });
      },
      'grantSeat, for an agency that nobody sat for': () =>
        must(stage.as.admin, print(documents.GrantSeatDocument), {
          input: {
            ...{ mutationId: newId(), sessionId, email: 'baru@uji.test', name: 'Baru', role: 'AGENCY_HEAD' },
            ...{ agencyId: agencyIds[2], office: 'Kepala Dinas C' },
          },
        }),
      giveTurn: () => chair.act(documents.GiveTurnDocument, { sessionId, seatId: seatIds.otherHead }),
      'giveTurn, ended': () => chair.act(documents.GiveTurnDocument, { sessionId, seatId: null }),
      'giveTurn, again': () =>
        chair.act(documents.GiveTurnDocument, { sessionId, seatId: seatIds.otherHead }),
      pauseSession: () => chair.act(documents.PauseSessionDocument, { sessionId, reason: 'Istirahat' }),
      resumeSession: () => chair.act(documents.ResumeSessionDocument, { sessionId }),
      'enterDimension, the next': () =>
        chair.act(documents.EnterDimensionDocument, { sessionId, dimensionId: nextDimensionId }),
      readyMinutes: () => secretary.act(documents.ReadyMinutesDocument, minutesOf(dimensionId)),
      returnMinutes: () =>
        chair.act(documents.ReturnMinutesDocument, { ...minutesOf(dimensionId), reason: 'Kurang lengkap' }),
      'readyMinutes, again': () => secretary.act(documents.ReadyMinutesDocument, minutesOf(dimensionId)),
      proposeCorrection: () =>
        at('otherHead').act(documents.ProposeCorrectionDocument, {
          minutesId: minutesOf(dimensionId).minutesId,
          ...{ answerId: answerOf(questionId, otherAgencyId).answerId, text: 'Kami mulai pada 2025.' },
        }),
      decideCorrection: () => {
        const [correction] = Object.values(chair.store.read()?.corrections ?? {});
        return chair.act(documents.DecideCorrectionDocument, {
          correctionId: correction?.id ?? '',
          accept: true,
        });
      },
      agreeToMinutes: () => head.act(documents.AgreeToMinutesDocument, minutesOf(dimensionId)),
      'agreeToMinutes, the last': () =>
        at('otherHead').act(documents.AgreeToMinutesDocument, minutesOf(dimensionId)),
      'saveMinutes, of the other dimension': () =>
        must(stage.as.secretary, SAVE_MINUTES, {
          input: { mutationId: newId(), ...minutesOf(nextDimensionId), text: 'Tidak ada.' },
        }),
      scoreDimension: () =>
        at('evaluator').act(documents.ScoreDimensionDocument, { sessionId, dimensionId, levels: scored(2) }),
      'scoreDimension, by the chair': () =>
        chair.act(documents.ScoreDimensionDocument, { sessionId, dimensionId, levels: scored(4) }),
      'scoreDimension, again': () =>
        at('evaluator').act(documents.ScoreDimensionDocument, {
          ...{ sessionId, dimensionId, revision: 1, levels: scored(3) },
        }),
      setPanelScore: () =>
        chair.act(documents.SetPanelScoreDocument, { sessionId, dimensionId, levels: scored(3) }),
      recordDeparture: () => head.act(documents.RecordDepartureDocument, { sessionId }),
      closeSession: () => chair.act(documents.CloseSessionDocument, { sessionId }),
      finaliseMinutes: () => chair.act(documents.FinaliseMinutesDocument, minutesOf(dimensionId)),
      addAddendum: () =>
        secretary.act(documents.AddAddendumDocument, {
          ...{ minutesId: minutesOf(dimensionId).minutesId, text: 'Bukti menyusul.' },
        }),
      'readyMinutes, of the other dimension': () =>
        secretary.act(documents.ReadyMinutesDocument, minutesOf(nextDimensionId)),
      'finaliseMinutes, of the last dimension': () =>
        chair.act(documents.FinaliseMinutesDocument, minutesOf(nextDimensionId)),
    };
    const last = Object.keys(acts).at(-1);
    for (const [index, [name, act]] of Object.entries(acts).entries()) {
      await act().catch((reason: unknown) => {
        throw new Error(`${name} failed`, { cause: reason });
      });
      // One of the others in turn, and all of them before a fresh snapshot could hide what went wrong, and at the end.
      const turn = others[index % others.length] ?? 'observer';
      await agree(name === 'recordDeparture' || name === last ? seated : [...acting, turn], name);
    }
    expect(chair.store.read()?.session.state).toBe('FINAL');
  }, 120_000);
});
