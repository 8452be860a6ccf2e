import { Minutes } from '@risalah/server/minutes/minutes.entity';
import { beforeEach, describe, expect, it } from 'vitest';
import { must } from '../support/client.ts';
import { countEvents, eventsOf, newestEvent } from '../support/log.ts';
import { act, ask, open, refusal, type Stage, setStage } from '../support/stage.ts';
import { anApp } from '../support/testApp.ts';
import { actOnMinutes, close, minutesAt, moveOn, stored, toReady, write } from '../support/writing.ts';

let stage: Stage;

const HOUR = 3_600_000;
const ALL_BUT_OBSERVERS = () => [
  'PANEL',
  'LEAD',
  `AGENCY:${stage.agencyIds[0]}`,
  `AGENCY:${stage.agencyIds[1]}`,
];

beforeEach(async () => {
  stage = await setStage(await anApp(), { corrections: { kind: 'HOURS', hours: 24 } });
  await open(stage);
});

/** The head answers, so that they spoke in the first dimension. */
async function speak(): Promise<void> {
  const question = await ask(stage);
  const answer = question.answers[0];
  await act(stage, 'head', 'submitAnswer', {
    answerId: answer?.id,
    revision: answer?.revision,
    text: 'Sudah.',
  });
}

/** The text of the minutes of the first dimension, as somebody reads it. */
async function textFor(who: keyof Stage['as']): Promise<string | null> {
  const { session } = await must<{ session: { minutes: Array<{ text: string | null }> } }>(
    stage.as[who],
    'query ($id: ID!) { session(id: $id) { minutes { text } } }',
    { id: stage.sessionId },
  );
  return session.minutes[0]?.text ?? null;
}

describe('saveMinutes', () => {
  it('[M1] stores the text as typed and tells the panel that it was saved, without the text', async () => {
    const saved = await write(stage, 0, 'Butir satu.\n\n');
    expect(saved).toMatchObject({ state: 'DRAFT', text: 'Butir satu.\n\n', revision: 2 });
    expect(await minutesAt(stage)).toMatchObject({ savedBySeatId: stage.seatIds.secretary, revision: 2 });
    expect(await newestEvent(stage)).toMatchObject({
      kind: 'MINUTES_SAVED',
      audience: ['PANEL'],
      payload: { minutesId: saved.id, text: null, revision: 2, sha256: null },
    });
    expect(await textFor('evaluator')).toBe('Butir satu.\n\n');
    for (const who of ['lead', 'head', 'observer'] as const) expect(await textFor(who)).toBeNull();
  });

  it('[M1] refuses a write on an older revision with both texts and keeps the newer one', async () => {
    const { id, revision } = await write(stage, 0, 'Versi pertama.');
    await act(stage, 'chair', 'saveMinutes', { minutesId: id, revision, text: 'Versi ketua.' });
    const before = await countEvents(stage);
    const input = { minutesId: id, revision, text: 'Versi sekretaris.' };
    const theirs = { text: 'Versi ketua.', revision: revision + 1, bySeatId: stage.seatIds.chair };
    expect(await refusal(stage, 'secretary', 'saveMinutes', input)).toMatchObject({
      code: 'STALE_REVISION',
      extensions: { yours: 'Versi sekretaris.', theirs },
    });
    expect((await minutesAt(stage)).text).toBe('Versi ketua.');
    expect(await countEvents(stage)).toBe(before);
  });

  it('[M1] of two writes in the same moment takes one and refuses the other', async () => {
    const { id, revision } = await minutesAt(stage);
    const saves = await Promise.allSettled(
      (['secretary', 'chair'] as const).map((who) =>
        act(stage, who, 'saveMinutes', { minutesId: id, revision, text: `Dari ${who}.` }),
      ),
    );
    expect(saves.map((save) => save.status).sort()).toEqual(['fulfilled', 'rejected']);
    expect((await minutesAt(stage)).revision).toBe(revision + 1);
  });

  it('[M1] notes nothing when the text is what it was', async () => {
    await write(stage, 0, 'Sama.');
    const before = await countEvents(stage);
    expect((await write(stage, 0, 'Sama.')).revision).toBe(2);
    expect(await countEvents(stage)).toBe(before);
  });

  it('[M1] is refused to all but chair and secretaries, and to too long a text', async () => {
    const { id, revision } = await minutesAt(stage);
    const input = { minutesId: id, revision, text: 'Titipan.' };
    for (const who of ['evaluator', 'lead', 'head', 'staff', 'observer', 'admin'] as const)
      expect((await refusal(stage, who, 'saveMinutes', input)).code).toBe('NOT_CHAIR_OR_SECRETARY');
    expect((await refusal(stage, 'outsider', 'saveMinutes', input)).code).toBe('NO_SEAT');
    const long = { ...input, text: 'a'.repeat(400_001) };
    expect((await refusal(stage, 'secretary', 'saveMinutes', long)).code).toBe('TEXT_TOO_LONG');
    expect(await minutesAt(stage)).toMatchObject({ text: '', revision });
  });
});

describe('readyMinutes', () => {
  it('[M2] makes minutes provisional, with the end of the window and those who spoke, for all but observers', async () => {
    await speak();
    await act(stage, 'secretary', 'captureStatement', {
      sessionId: stage.sessionId,
      moment: 'DIMENSION',
      dimensionId: stage.dimensionIds[0],
      speakerSeatId: stage.seatIds.lead,
      text: 'Setuju.',
    });
    await moveOn(stage);
    const ready = await toReady(stage);
    const row = await stored(stage, Minutes, ready.id);
    expect(row).toMatchObject({
      state: 'READY',
      readyBySeatId: stage.seatIds.secretary,
      mustAgreeSeatIds: [stage.seatIds.head, stage.seatIds.lead].sort(),
      agreedSeatIds: [],
      revision: 3,
    });
    expect(row.correctionsUntil?.getTime()).toBe((row.readyAt?.getTime() ?? 0) + 24 * HOUR);
    const event = await newestEvent(stage);
    expect(event).toMatchObject({
      kind: 'MINUTES_READY',
      payload: { text: 'Risalah dimensi ini.', state: 'READY', revision: 3 },
    });
    expect([...event.audience].sort()).toEqual(ALL_BUT_OBSERVERS().sort());
    for (const who of ['lead', 'head', 'otherHead'] as const)
      expect(await textFor(who)).toBe('Risalah dimensi ini.');
    expect(await textFor('observer')).toBeNull();
  });

  it('[M2] is refused while empty, while the panel is in the dimension, and to all but a secretary', async () => {
    const { id, revision } = await minutesAt(stage);
    const input = { minutesId: id, revision };
    const current = await refusal(stage, 'secretary', 'readyMinutes', input);
    expect(current.code).toBe('DIMENSION_ALREADY_CURRENT');
    await moveOn(stage);
    expect((await refusal(stage, 'secretary', 'readyMinutes', input)).code).toBe('MINUTES_EMPTY');
    expect((await refusal(stage, 'chair', 'readyMinutes', input)).code).toBe('NOT_SECRETARY');
    await write(stage);
    expect(await refusal(stage, 'secretary', 'readyMinutes', input)).toMatchObject({
      code: 'STALE_REVISION',
      extensions: { theirs: { text: 'Risalah dimensi ini.', revision: revision + 1 } },
    });
    expect(await minutesAt(stage)).toMatchObject({ state: 'DRAFT', readyAt: null });
  });

  it('[M2] locks the words: minutes and answers of the dimension do not change any more', async () => {
    const question = await ask(stage);
    await moveOn(stage);
    const { id, revision } = await toReady(stage);
    const save = await refusal(stage, 'secretary', 'saveMinutes', { minutesId: id, revision, text: 'Lagi.' });
    expect(save.code).toBe('MINUTES_NOT_DRAFT');
    const answer = question.answers[0];
    const words = { answerId: answer?.id, revision: answer?.revision, text: 'Terlambat.' };
    expect((await refusal(stage, 'head', 'submitAnswer', words)).code).toBe('MINUTES_LOCKED');
  });
});

describe('returnMinutes', () => {
  it('[M3] puts READY minutes back to DRAFT with the reason, which the panel alone is told', async () => {
    await speak();
    await moveOn(stage);
    await toReady(stage);
    await actOnMinutes(stage, 'head', 'agreeToMinutes');
    const returned = await actOnMinutes(stage, 'chair', 'returnMinutes', 0, {
      reason: ' Lengkapi butir 2. ',
    });
    expect(returned).toMatchObject({
      state: 'DRAFT',
      returnedReason: 'Lengkapi butir 2.',
      agreedSeatIds: [],
    });
    expect(await minutesAt(stage)).toMatchObject({ correctionsUntil: null, mustAgreeSeatIds: [] });
    const [panel, others] = (await eventsOf(stage)).slice(-2);
    expect(panel).toMatchObject({
      kind: 'MINUTES_RETURNED',
      audience: ['PANEL'],
      payload: { text: null, state: 'DRAFT', returnedReason: 'Lengkapi butir 2.' },
    });
    expect(others).toMatchObject({
      kind: 'MINUTES_RETURNED',
      payload: { text: null, state: 'DRAFT', returnedReason: null },
    });
    expect(others?.audience).toEqual(ALL_BUT_OBSERVERS().slice(1));
    expect(await textFor('head')).toBeNull();
    expect((await toReady(stage)).agreedSeatIds).toEqual([]);
  });

  it('[M3] is refused without a reason, to all but the chair, and before READY', async () => {
    await moveOn(stage);
    const draft = await write(stage);
    const early = { minutesId: draft.id, revision: draft.revision, reason: 'Ulangi.' };
    expect((await refusal(stage, 'chair', 'returnMinutes', early)).code).toBe('MINUTES_NOT_READY');
    const { id, revision } = await actOnMinutes(stage, 'secretary', 'readyMinutes');
    const input = { minutesId: id, revision, reason: 'Ulangi.' };
    expect((await refusal(stage, 'secretary', 'returnMinutes', input)).code).toBe('NOT_CHAIR');
    expect((await refusal(stage, 'chair', 'returnMinutes', { ...input, reason: ' ' })).code).toBe(
      'REASON_REQUIRED',
    );
    expect((await minutesAt(stage)).state).toBe('READY');
  });
});

describe('agreeToMinutes', () => {
  beforeEach(async () => {
    await speak();
    await act(stage, 'secretary', 'captureStatement', {
      sessionId: stage.sessionId,
      moment: 'DIMENSION',
      dimensionId: stage.dimensionIds[0],
      speakerSeatId: stage.seatIds.lead,
      text: 'Setuju.',
    });
    await moveOn(stage);
    await toReady(stage);
  });

  it('[M8] notes the agreement of who spoke, once, and tells all but observers', async () => {
    const agreed = await actOnMinutes(stage, 'head', 'agreeToMinutes');
    expect(agreed.agreedSeatIds).toEqual([stage.seatIds.head]);
    const event = await newestEvent(stage);
    expect(event).toMatchObject({
      kind: 'MINUTES_AGREED',
      bySeatId: stage.seatIds.head,
      payload: { agreedSeatIds: [stage.seatIds.head], text: null },
    });
    expect([...event.audience].sort()).toEqual(ALL_BUT_OBSERVERS().sort());
    const before = await countEvents(stage);
    await actOnMinutes(stage, 'head', 'agreeToMinutes');
    expect(await countEvents(stage)).toBe(before);
  });

  it('[M8] takes agreements given in the same moment, since no word changed between them', async () => {
    const { id, revision } = await minutesAt(stage);
    await Promise.all(
      (['head', 'lead'] as const).map((who) =>
        act(stage, who, 'agreeToMinutes', { minutesId: id, revision }),
      ),
    );
    const row = await minutesAt(stage);
    expect([...row.agreedSeatIds].sort()).toEqual([stage.seatIds.head, stage.seatIds.lead].sort());
    expect(row.revision).toBe(revision + 2);
  });

  it('[M8] is refused to who did not speak, and to words read before they were READY', async () => {
    const { id, revision } = await minutesAt(stage);
    const other = await refusal(stage, 'otherHead', 'agreeToMinutes', { minutesId: id, revision });
    expect(other.code).toBe('NOT_SPEAKER');
    const old = await refusal(stage, 'head', 'agreeToMinutes', { minutesId: id, revision: revision - 1 });
    expect(old.code).toBe('STALE_REVISION');
    expect((await minutesAt(stage)).agreedSeatIds).toEqual([]);
  });

  it('[M5] lets minutes be FINAL before the window ends, once everyone who spoke has agreed', async () => {
    await close(stage);
    await actOnMinutes(stage, 'head', 'agreeToMinutes');
    const { id, revision } = await minutesAt(stage);
    const early = await refusal(stage, 'chair', 'finaliseMinutes', { minutesId: id, revision });
    expect(early.code).toBe('CORRECTION_WINDOW_OPEN');
    await actOnMinutes(stage, 'lead', 'agreeToMinutes');
    expect((await actOnMinutes(stage, 'chair', 'finaliseMinutes')).state).toBe('FINAL');
  });
});
