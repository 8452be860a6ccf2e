import { EvidenceFile } from '@risalah/server/evidence/evidenceFile.entity';
import { EvidenceRequest } from '@risalah/server/evidence/evidenceRequest.entity';
import type { ReadPhase } from '@risalah/shared/read-table';
import { must } from '../../support/client.ts';
import { type Asked, act, ask, open, type Stage, setStage } from '../../support/stage.ts';
import { startApp } from '../../support/testApp.ts';
import { upload } from '../../support/uploading.ts';
import { actOnMinutes, close, minutesAt, moveOn, toReady, write } from '../../support/writing.ts';
import { importTables, judge, prepareWorkspace, storePastActs } from './around.ts';
import { MARKERS } from './markers.ts';
import { type Readers, seatReaders } from './readers.ts';

/** A world in which everything that the schema can tell has happened, up to some moment. */
export interface World extends Readers {
  stage: Stage;
  /** The session of the year after, once it is there. */
  next: Stage | null;
  /** One that was cancelled, once it is. */
  cancelled: Stage | null;
  /** Ids that the queries ask by. */
  ids: {
    importIds: string[];
    versionId: string;
    recordId: string;
    minutesId: string;
    fileId: string;
    sealedHash: string | null;
  };
  /** Goes on to the next moment of the table. */
  goOn: (to: ReadPhase) => Promise<void>;
}

/** What has to be known of a world to ask for everything in it. */
export type Reachable = Pick<World, 'stage' | 'next' | 'cancelled' | 'ids' | 'foreign'>;

const LEVELS = ['BASELINE', 'OUTPUT', 'OUTCOME', 'IMPACT', 'QUICK_WIN'];
const levels = (reason: string) => LEVELS.map((level) => ({ level, value: 3, reason }));
const DAY = 86_400_000;

/** Starts a server and lets its world come about, up to minutes that are DRAFT. */
export async function makeWorld(): Promise<World> {
  const issuer = new URL('https://masuk.uji.test');
  const app = await startApp({
    logLevel: 'silent',
    // Who hears the motion of a room leaves it again; noted while others still read, that would be one more event for them alone.
    goneAfter: DAY,
    openId: { issuer, clientId: 'risalah', clientSecret: 'rahasia', label: 'Akun dinas' },
  });
  const stage = await setStage(app, { corrections: { kind: 'HOURS', hours: 2 } });
  const readers = await seatReaders(stage);
  // How often one address may ask has a test of its own; here fourteen readers share one.
  app.services.verifyPace.count = async () => undefined;
  await prepareWorkspace(stage, readers);
  const { sessionId } = stage;
  await act(stage, 'admin', 'rescheduleSession', {
    ...{ sessionId, revision: await revisionOf(stage), scheduledFor: '2024-11-19T01:00:00.000Z' },
    ...{ timeZone: 'Asia/Makassar', venue: 'Balai kota', meetingUrl: 'https://rapat.test/1' },
  });
  await open(stage);
  await act(stage, 'chair', 'admitObservers', { sessionId: stage.sessionId });
  await holdFirstDimension(stage);
  await moveOn(stage);
  await holdSecondDimension(stage);
  await writeMinutes(stage);
  await act(stage, 'chair', 'pauseSession', { sessionId: stage.sessionId, reason: 'Salat' });
  await storePastActs(stage);
  const importIds = await importTables(stage);
  const asked = await stage.as.secretary.gql<{
    session: { records: { id: string }[]; minutes: { versions: { id: string }[] }[] };
  }>('query ($id: ID!) { session(id: $id) { records { id } minutes { versions { id } } } }', {
    id: stage.sessionId,
  });
  const recordId = asked.data?.session.records[0]?.id ?? '';
  const versionId = asked.data?.session.minutes[0]?.versions[0]?.id ?? '';
  const [{ id: fileId } = { id: '' }] = await app.em().find(EvidenceFile, {});
  const world: World = {
    ...readers,
    stage,
    ...{ next: null, cancelled: null },
    ids: { importIds, versionId, recordId, minutesId: (await minutesAt(stage)).id, fileId, sealedHash: null },
    goOn: async (to) => {
      if (to === 'READY') await makeReady(stage);
      if (to === 'FINAL') world.ids.sealedHash = await makeFinal(stage);
      if (to === 'NEXT') Object.assign(world, await judge(stage, world));
    },
  };
  return world;
}

async function revisionOf({ as, sessionId }: Stage): Promise<number> {
  const query = 'query ($id: ID!) { session(id: $id) { revision } }';
  return (await must<{ session: { revision: number } }>(as.admin, query, { id: sessionId })).session.revision;
}

async function holdFirstDimension(stage: Stage): Promise<void> {
  const { sessionId, agencyIds, seatIds } = stage;
  const [dimensionId] = stage.dimensionIds;
  for (const who of ['chair', 'head', 'lead'] as const) await act(stage, who, 'recordArrival', { sessionId });
  await act(stage, 'lead', 'recordDeparture', { sessionId });
  for (const seatId of [seatIds.head, null]) await act(stage, 'chair', 'giveTurn', { sessionId, seatId });
  const queued = { sessionId, dimensionId, agencyIds: agencyIds.slice(0, 1), subdimension: 'Layanan' };
  const queue = (text: string) => act(stage, 'evaluator', 'queueQuestion', { ...queued, text });
  await queue(MARKERS.queue);
  const { id, revision } = await queue(MARKERS.takenBack);
  const reason = `${MARKERS.takenBack} sudah dijawab`;
  await act(stage, 'chair', 'withdrawQuestion', { questionId: id, revision, reason });
  const [one, two] = [await queue('Satu?'), await queue('Dua?')];
  const merged = await act(stage, 'chair', 'mergeQuestions', {
    ...{ questionId: one.id, revision: one.revision, mergedId: two.id, mergedRevision: two.revision },
    text: 'Satu dan dua?',
  });
  await act(stage, 'chair', 'reorderQueue', { sessionId, questionIds: [merged.id] });
  const asked = await act<Asked>(stage, 'chair', 'askQuestion', { ...queued, text: MARKERS.spoken });
  const amended = { questionId: asked.id, revision: asked.revision, text: `${MARKERS.spoken} benar?` };
  await act(stage, 'chair', 'amendQuestion', amended);
  const [answer] = asked.answers;
  const words = { answerId: answer?.id, revision: answer?.revision, text: 'Empat layanan.' };
  const given = await act(stage, 'head', 'submitAnswer', words);
  const dueAt = new Date(stage.app.clock.now().getTime() + DAY).toISOString();
  await act(stage, 'chair', 'requestEvidence', { answerId: given.id, text: MARKERS.evidence, dueAt });
  const uploadId = await upload(stage.as.head, MARKERS.fileContent);
  const [{ id: evidenceRequestId } = { id: '' }] = await stage.app
    .em()
    .find(EvidenceRequest, { answer: given.id });
  const name = `${MARKERS.fileName}.txt`;
  const file = { uploadId, name, answerId: given.id, evidenceRequestId };
  await act(stage, 'head', 'attachEvidence', file);
  const wrong = { ...file, uploadId: await upload(stage.as.head, 'Keliru.'), name: 'keliru.txt' };
  const { id: evidenceFileId } = await act<{ id: string }>(stage, 'head', 'attachEvidence', wrong);
  await act(stage, 'head', 'withdrawEvidence', { evidenceFileId });
  const promise = { kind: 'METHOD', agencyId: agencyIds[0], dueYear: 2025 };
  const decided = { answerId: given.id, revision: given.revision, ...promise };
  await act(stage, 'secretary', 'requestFollowUp', { ...decided, text: MARKERS.proposal });
  await act(stage, 'chair', 'requestFollowUp', { ...decided, text: MARKERS.followUp });
  await captureWords(stage, await ask(stage, agencyIds.slice(0, 2)));
  for (const [speaker, moment] of [
    ['lead', 'DIMENSION'],
    ['chair', 'OPENING'],
  ] as const) {
    const spoken = { sessionId, moment, speakerSeatId: seatIds[speaker], text: 'Kami siap.' };
    const within = moment === 'DIMENSION' ? { dimensionId } : {};
    const stated = await act(stage, 'secretary', 'captureStatement', { ...spoken, ...within });
    const confirmed = { statementId: stated.id, revision: stated.revision };
    const text = speaker === 'lead' ? { text: 'Kami amat siap.' } : {};
    await act(stage, speaker, 'confirmStatement', { ...confirmed, ...text });
  }
  const scored = { sessionId, dimensionId };
  await act(stage, 'evaluator', 'scoreDimension', { ...scored, levels: levels(MARKERS.score) });
  await act(stage, 'chair', 'setPanelScore', { ...scored, levels: levels(MARKERS.panelScore) });
}

/** Words said aloud: one confirmed, one corrected and accepted; then a third agency is asked and released again. */
async function captureWords(stage: Stage, asked: Asked): Promise<void> {
  const speakers = ['head', 'otherHead'] as const;
  for (const [index, speaker] of speakers.entries()) {
    const { id: answerId, revision } = asked.answers[index] ?? {};
    const said = { answerId, revision, text: 'Lisan.', speakerSeatId: stage.seatIds[speaker] };
    const captured = await act(stage, 'secretary', 'captureAnswer', said);
    const text = index === 0 ? {} : { text: 'Lisan benar.' };
    const confirmed = { answerId, revision: captured.revision, ...text };
    const { revision: newest } = await act(stage, speaker, 'confirmAnswer', confirmed);
    if (index === 0) await act(stage, 'chair', 'acceptAnswer', { answerId, revision: newest });
  }
  const change = { questionId: asked.id, addAgencyIds: [stage.agencyIds[2]], releaseAgencyIds: [] };
  const added = await act(stage, 'chair', 'addressQuestion', { ...change, revision: asked.revision });
  const back = { addAgencyIds: [], releaseAgencyIds: [stage.agencyIds[2]], revision: added.revision };
  await act(stage, 'chair', 'addressQuestion', { ...change, ...back });
}

async function holdSecondDimension(stage: Stage): Promise<void> {
  const [answer] = (await ask(stage, undefined, 'Masih ditunggu?')).answers;
  const draft = { answerId: answer?.id, revision: 0, text: MARKERS.draft };
  await act(stage, 'staff', 'draftAnswer', draft);
  await act(stage, 'chair', 'remindAgency', { answerId: answer?.id });
  const [reopened] = (await ask(stage, undefined, 'Sekali lagi?')).answers;
  const first = { answerId: reopened?.id, revision: reopened?.revision, text: 'Sudah.' };
  const { revision } = await act(stage, 'head', 'submitAnswer', first);
  const { revision: decided } = await act(stage, 'chair', 'acceptAnswer', {
    answerId: reopened?.id,
    revision,
  });
  await act(stage, 'head', 'submitAnswer', { ...first, revision: decided, text: 'Sudah, dua kali.' });
  const scored = { sessionId: stage.sessionId, dimensionId: stage.dimensionIds[1] };
  await act(stage, 'chair', 'setPanelScore', { ...scored, levels: levels(MARKERS.panelScore) });
  const taken = await ask(stage, undefined, 'Salah tanya?');
  await act(stage, 'chair', 'withdrawQuestion', {
    ...{ questionId: taken.id, revision: taken.revision, reason: 'Salah alamat' },
  });
}

/** Minutes that were READY, came back, and are written anew. */
async function writeMinutes(stage: Stage): Promise<void> {
  await write(stage, 0, MARKERS.version);
  await actOnMinutes(stage, 'secretary', 'readyMinutes');
  await actOnMinutes(stage, 'chair', 'returnMinutes', 0, { reason: MARKERS.returned });
  await write(stage, 0, MARKERS.minutes);
}

async function makeReady(stage: Stage): Promise<void> {
  await act(stage, 'chair', 'resumeSession', { sessionId: stage.sessionId });
  await act(stage, 'chair', 'endAdmission', { sessionId: stage.sessionId });
  await close(stage);
  await actOnMinutes(stage, 'secretary', 'readyMinutes');
  await toReady(stage, 1);
  type Words = {
    session: { questions: { answers: { id: string }[] }[]; statements: { id: string; moment: string }[] };
  };
  const query =
    'query ($id: ID!) { session(id: $id) { questions { answers { id } } statements { id moment } } }';
  const { session } = await must<Words>(stage.as.head, query, { id: stage.sessionId });
  const answerId = session.questions[0]?.answers[0]?.id;
  const { id: minutesId } = await minutesAt(stage);
  await act(stage, 'head', 'proposeCorrection', { minutesId, answerId, text: MARKERS.correction });
  const statementId = session.statements.find(({ moment }) => moment === 'DIMENSION')?.id;
  const said = { minutesId, statementId, text: 'Kami siap betul.' };
  await act(stage, 'lead', 'proposeCorrection', said);
  await actOnMinutes(stage, 'lead', 'agreeToMinutes');
}

/** Resolves with the fingerprint of what was frozen. */
async function makeFinal(stage: Stage): Promise<string> {
  const { data } = await stage.as.chair.gql<{
    session: { minutes: { corrections: { id: string }[] }[] };
  }>('query ($id: ID!) { session(id: $id) { minutes { corrections { id } } } }', { id: stage.sessionId });
  const corrections = data?.session.minutes.flatMap((each) => each.corrections) ?? [];
  for (const { id } of corrections)
    await act(stage, 'chair', 'decideCorrection', { correctionId: id, accept: false, reason: 'Tidak perlu' });
  stage.app.clock.advance(3 * 3_600_000);
  await actOnMinutes(stage, 'chair', 'finaliseMinutes', 0);
  const { id: minutesId } = await minutesAt(stage);
  await act(stage, 'secretary', 'addAddendum', { minutesId, text: MARKERS.addendum });
  const [late] = await stage.app.em().find(EvidenceFile, {});
  const uploadId = await upload(stage.as.head, 'Menyusul.');
  const file = { uploadId, name: 'menyusul.txt', answerId: late?.answerId };
  await act(stage, 'head', 'attachEvidence', file);
  await actOnMinutes(stage, 'chair', 'finaliseMinutes', 1);
  const query = 'query ($id: ID!) { session(id: $id) { minutes { proceedings { sha256 } } } }';
  type Frozen = { session: { minutes: { proceedings: { sha256: string } }[] } };
  const { session } = await must<Frozen>(stage.as.chair, query, { id: stage.sessionId });
  return session.minutes[0]?.proceedings.sha256 ?? '';
}
