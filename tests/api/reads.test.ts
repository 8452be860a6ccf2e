import { Minutes } from '@risalah/server/minutes/minutes.entity';
import { beforeEach, describe, expect, it } from 'vitest';
import { must } from '../support/client.ts';
import { act, ask, open, type Stage, setStage } from '../support/stage.ts';
import { anApp } from '../support/testApp.ts';

type Who = keyof Stage['as'];

interface Seen {
  questions: Array<{
    text: string;
    state: string;
    answers: Array<{
      text: string | null;
      decision: string | null;
      draft: { text: string } | null;
      followUps: Array<{ text: string }> | null;
      evidenceRequests: Array<{ text: string }> | null;
    }>;
  }>;
  statements: Array<{ text: string }>;
  minutes: Array<{
    text: string | null;
    state: string;
    savedAt: string | null;
    savedBySeatId: string | null;
  }>;
  followUps: Array<{ text: string; state: string }>;
  stream: Array<{ kind: string }>;
}

const SNAPSHOT = `query ($id: ID!) { session(id: $id) {
  questions { text state answers { text decision draft { text } followUps { text } evidenceRequests { text } } }
  statements { text }
  minutes { text state savedAt savedBySeatId }
  followUps { text state }
  stream { kind }
} }`;

const PANEL: Who[] = ['chair', 'evaluator', 'secretary'];
const AGENCY: Who[] = ['head', 'staff'];
const SEATED: Who[] = [...PANEL, ...AGENCY, 'lead', 'otherHead', 'observer'];

let stage: Stage;
let minutesId: string;

/** What each seat sees of the session. */
async function seenBy(who: Who): Promise<Seen> {
  return (await must<{ session: Seen }>(stage.as[who], SNAPSHOT, { id: stage.sessionId })).session;
}

/** The names of those for whom a look at the session is true. */
async function whoSees(look: (seen: Seen) => boolean): Promise<Who[]> {
  const seeing: Who[] = [];
  for (const who of SEATED) if (look(await seenBy(who))) seeing.push(who);
  return seeing;
}

const first = (seen: Seen) => seen.questions.find((question) => question.text === 'Diputuskan')?.answers[0];
const same = (who: Who[]) => [...who].sort();

beforeEach(async () => {
  stage = await setStage(await anApp(), { corrections: { kind: 'HOURS', hours: 1 } });
  await open(stage);
  const session = { sessionId: stage.sessionId };
  const [dimensionId] = stage.dimensionIds;
  await act(stage, 'evaluator', 'queueQuestion', { ...session, dimensionId, text: 'Antre', agencyIds: [] });
  const [answer] = (await ask(stage, undefined, 'Diputuskan')).answers;
  const given = await act(stage, 'head', 'submitAnswer', {
    answerId: answer?.id,
    revision: answer?.revision,
    text: 'Dijawab',
  });
  const dueAt = new Date(Date.now() + 86_400_000).toISOString();
  await act(stage, 'chair', 'requestEvidence', { answerId: given.id, text: 'Bukti', dueAt });
  const promise = { text: 'Usulan', kind: 'METHOD', agencyId: stage.agencyIds[0], dueYear: 2025 };
  const decided = { answerId: given.id, revision: given.revision };
  await act(stage, 'secretary', 'requestFollowUp', { ...decided, ...promise });
  await act(stage, 'chair', 'requestFollowUp', { ...decided, ...promise, text: 'Janji' });
  const [open2] = (await ask(stage, undefined, 'Terbuka')).answers;
  await act(stage, 'staff', 'draftAnswer', { answerId: open2?.id, revision: 0, text: 'Konsep' });
  await act(stage, 'secretary', 'captureStatement', {
    ...session,
    dimensionId,
    moment: 'DIMENSION',
    speakerSeatId: stage.seatIds.lead,
    text: 'Ucapan',
  });
  const minutes = await stage.app
    .em()
    .findOneOrFail(Minutes, { session: stage.sessionId, dimension: dimensionId });
  minutesId = minutes.id;
  await act(stage, 'secretary', 'saveMinutes', { minutesId, revision: minutes.revision, text: 'Risalah' });
});

describe('what each seat may read', () => {
  it('[V1] shows asked questions, answers and statements to everyone seated', async () => {
    expect(same(await whoSees((seen) => first(seen)?.text === 'Dijawab'))).toEqual(same(SEATED));
    expect(same(await whoSees((seen) => seen.statements[0]?.text === 'Ucapan'))).toEqual(same(SEATED));
  });

  it('[V2] shows the queue, proposals and draft minutes to the panel only', async () => {
    expect(same(await whoSees((seen) => JSON.stringify(seen).includes('Antre')))).toEqual(same(PANEL));
    expect(same(await whoSees((seen) => JSON.stringify(seen).includes('Usulan')))).toEqual(same(PANEL));
    expect(same(await whoSees((seen) => seen.minutes[0]?.text === 'Risalah'))).toEqual(same(PANEL));
    expect(same(await whoSees(({ minutes: [one] }) => Boolean(one?.savedAt ?? one?.savedBySeatId)))).toEqual(
      same(PANEL),
    );
    expect(
      same(await whoSees(({ stream }) => stream.some(({ kind }) => kind === 'QUESTION_QUEUED'))),
    ).toEqual(same(PANEL));
  });

  it('[A2] shows a draft to the agency that writes it, and to nobody else', async () => {
    expect(same(await whoSees((seen) => JSON.stringify(seen).includes('Konsep')))).toEqual(same(AGENCY));
  });

  it('[A8] shows decisions, follow-ups and evidence asked to panel, agency and lead; to everyone from FINAL', async () => {
    const concerned = same([...PANEL, ...AGENCY, 'lead']);
    expect(same(await whoSees((seen) => first(seen)?.decision === 'FOLLOW_UP'))).toEqual(concerned);
    expect(same(await whoSees((seen) => JSON.stringify(seen).includes('Janji')))).toEqual(concerned);
    expect(same(await whoSees((seen) => JSON.stringify(seen).includes('Bukti')))).toEqual(concerned);
    await makeFinal();
    expect(same(await whoSees((seen) => first(seen)?.decision === 'FOLLOW_UP'))).toEqual(same(SEATED));
    expect(same(await whoSees((seen) => seen.followUps.some(({ text }) => text === 'Janji')))).toEqual(
      same(SEATED),
    );
  });

  it('[V5] tells that a question is settled to those who see a decision on it', async () => {
    const settled = (seen: Seen) =>
      seen.questions.some(({ text, state }) => text === 'Diputuskan' && state === 'SETTLED');
    expect(same(await whoSees(settled))).toEqual(same([...PANEL, ...AGENCY, 'lead']));
  });

  it('[V3] shows READY minutes to all but observers, FINAL ones to everyone', async () => {
    const reads = (seen: Seen) => seen.minutes[0]?.text === 'Risalah';
    await makeReady();
    expect(same(await whoSees(reads))).toEqual(same(SEATED.filter((who) => who !== 'observer')));
    await makeFinal();
    expect(same(await whoSees(reads))).toEqual(same(SEATED));
  });

  it('refuses the session to who has no seat in it, and to who is not signed in', async () => {
    const outsider = await stage.as.outsider.gql(SNAPSHOT, { id: stage.sessionId });
    expect(outsider.errors?.[0]?.extensions?.code).toBe('NO_SEAT');
    const nobody = await fetch(`${stage.app.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'apollo-require-preflight': 'true' },
      body: JSON.stringify({ query: SNAPSHOT, variables: { id: stage.sessionId } }),
    });
    expect(await nobody.text()).toContain('NOT_SIGNED_IN');
  });

  it('lets an administrator without a seat look after the session, but not read what was said', async () => {
    const seen = await seenBy('admin');
    expect(JSON.stringify(seen)).not.toMatch(/Diputuskan|Dijawab|Ucapan|Risalah|Antre|Konsep/);
  });
});

async function makeReady(): Promise<void> {
  await act(stage, 'chair', 'closeSession', { sessionId: stage.sessionId });
  const { revision } = await stage.app.em().findOneOrFail(Minutes, minutesId);
  await act(stage, 'secretary', 'readyMinutes', { minutesId, revision });
}

async function makeFinal(): Promise<void> {
  const em = stage.app.em();
  if ((await em.findOneOrFail(Minutes, minutesId)).state === 'DRAFT') await makeReady();
  stage.app.clock.advance(2 * 3_600_000);
  const { revision } = await stage.app.em().findOneOrFail(Minutes, minutesId);
  await act(stage, 'chair', 'finaliseMinutes', { minutesId, revision });
}
