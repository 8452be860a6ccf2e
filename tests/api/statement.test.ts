import { Statement } from '@risalah/server/statement/statement.entity';
import { beforeEach, describe, expect, it } from 'vitest';
import { countEvents, newestEvent } from '../support/log.ts';
import { act, open, refusal, type Stage, setStage } from '../support/stage.ts';
import { anApp } from '../support/testApp.ts';
import { moveOn, stored, toReady } from '../support/writing.ts';

let stage: Stage;

beforeEach(async () => {
  stage = await setStage(await anApp());
  await open(stage);
});

interface Said {
  id: string;
  state: string;
  text: string;
  firstText: string | null;
  revision: number;
}

const words = (more: Record<string, unknown> = {}): Record<string, unknown> => ({
  sessionId: stage.sessionId,
  moment: 'DIMENSION',
  dimensionId: stage.dimensionIds[0],
  speakerSeatId: stage.seatIds.lead,
  text: '  Anggaran 2025 sudah disiapkan.  ',
  ...more,
});

const capture = (more: Record<string, unknown> = {}): Promise<Said> =>
  act<Said>(stage, 'secretary', 'captureStatement', words(more));

describe('captureStatement', () => {
  it('[T1] stores what a secretary captured and tells everyone', async () => {
    const said = await capture();
    const row = await stored(stage, Statement, said.id);
    expect(row).toMatchObject({
      moment: 'DIMENSION',
      dimensionId: stage.dimensionIds[0],
      speakerSeatId: stage.seatIds.lead,
      capturedBySeatId: stage.seatIds.secretary,
      text: 'Anggaran 2025 sudah disiapkan.',
      firstText: null,
      state: 'CAPTURED',
      revision: 1,
    });
    const event = await newestEvent(stage);
    expect(event).toMatchObject({
      kind: 'STATEMENT_CAPTURED',
      audience: ['EVERYONE'],
      bySeatId: stage.seatIds.secretary,
      byName: 'Sekretaris 1',
      payload: { __typename: 'StatementPayload', statementId: said.id, text: row.text, revision: 1 },
    });
    expect(event.payload.capturedAt).toBe(row.capturedAt.toISOString());
  });

  it('[T1] is refused to anyone but a secretary, and before opening', async () => {
    const before = await countEvents(stage);
    for (const who of ['chair', 'evaluator', 'lead', 'head', 'observer', 'admin'] as const)
      expect((await refusal(stage, who, 'captureStatement', words())).code).toBe('NOT_SECRETARY');
    expect((await refusal(stage, 'outsider', 'captureStatement', words())).code).toBe('NO_SEAT');
    expect(await stage.app.em().count(Statement)).toBe(0);
    expect(await countEvents(stage)).toBe(before);
  });

  it('[T2] has a dimension of the agenda within a dimension, and none at opening and closing', async () => {
    const opening = await capture({ moment: 'OPENING', dimensionId: null });
    expect(await stored(stage, Statement, opening.id)).toMatchObject({
      moment: 'OPENING',
      dimensionId: null,
    });
    const code = async (more: Record<string, unknown>) =>
      (await refusal(stage, 'secretary', 'captureStatement', words(more))).code;
    expect(await code({ dimensionId: null })).toBe('BAD_INPUT');
    expect(await code({ moment: 'CLOSING' })).toBe('BAD_INPUT');
    expect(await code({ dimensionId: stage.cycleId })).toBe('WRONG_SESSION');
  });

  it("[K3] is refused with another session's speaker, with no words, and with too many", async () => {
    const code = async (more: Record<string, unknown>) =>
      (await refusal(stage, 'secretary', 'captureStatement', words(more))).code;
    expect(await code({ speakerSeatId: stage.sessionId })).toBe('WRONG_SESSION');
    expect(await code({ text: ' \n ' })).toBe('TEXT_EMPTY');
    expect(await code({ text: 'a'.repeat(20_001) })).toBe('TEXT_TOO_LONG');
    expect(await stage.app.em().count(Statement)).toBe(0);
  });

  it('[M2] is refused once the minutes of the dimension are READY', async () => {
    await moveOn(stage);
    await toReady(stage);
    expect((await refusal(stage, 'secretary', 'captureStatement', words())).code).toBe('MINUTES_LOCKED');
    await capture({ dimensionId: stage.dimensionIds[1] });
  });
});

describe('confirmStatement', () => {
  it('[T1] confirms the words as they are, by the speaker alone', async () => {
    const said = await capture();
    const input = { statementId: said.id, revision: said.revision };
    for (const who of ['head', 'secretary', 'chair'] as const)
      expect((await refusal(stage, who, 'confirmStatement', input)).code).toBe('NOT_SPEAKER');
    const confirmed = await act<Said>(stage, 'lead', 'confirmStatement', input);
    expect(confirmed).toMatchObject({ state: 'CONFIRMED', text: said.text, firstText: null, revision: 2 });
    expect(await newestEvent(stage)).toMatchObject({
      kind: 'STATEMENT_CONFIRMED',
      audience: ['EVERYONE'],
      bySeatId: stage.seatIds.lead,
      payload: { statementId: said.id, state: 'CONFIRMED', revision: 2 },
    });
  });

  it('[T1] corrects the words and keeps the first ones', async () => {
    const said = await capture();
    const input = { statementId: said.id, revision: said.revision, text: 'Anggaran 2026.' };
    expect(await act<Said>(stage, 'lead', 'confirmStatement', input)).toMatchObject({
      state: 'CONFIRMED',
      text: 'Anggaran 2026.',
      firstText: 'Anggaran 2025 sudah disiapkan.',
    });
    expect(await newestEvent(stage)).toMatchObject({
      kind: 'STATEMENT_CORRECTED',
      audience: ['EVERYONE'],
      payload: { text: 'Anggaran 2026.', firstText: 'Anggaran 2025 sudah disiapkan.' },
    });
  });

  it('[M1] is refused on an older revision with both texts, and afterwards as confirmed already', async () => {
    const said = await capture();
    const input = { statementId: said.id, revision: said.revision };
    await act(stage, 'lead', 'confirmStatement', { ...input, text: 'Dari gawai pertama.' });
    const before = await countEvents(stage);
    const stale = await refusal(stage, 'lead', 'confirmStatement', { ...input, text: 'Dari gawai kedua.' });
    expect(stale).toMatchObject({
      code: 'STALE_REVISION',
      extensions: { yours: 'Dari gawai kedua.', theirs: { text: 'Dari gawai pertama.', revision: 2 } },
    });
    const again = await refusal(stage, 'lead', 'confirmStatement', { ...input, revision: 2 });
    expect(again.code).toBe('STATEMENT_ALREADY_CONFIRMED');
    expect((await stored(stage, Statement, said.id)).text).toBe('Dari gawai pertama.');
    expect(await countEvents(stage)).toBe(before);
  });

  it('[M2] is refused once the minutes of the dimension are READY', async () => {
    const said = await capture();
    await moveOn(stage);
    await toReady(stage);
    const input = { statementId: said.id, revision: said.revision };
    expect((await refusal(stage, 'lead', 'confirmStatement', input)).code).toBe('MINUTES_LOCKED');
  });

  it('is refused for a statement that does not exist', async () => {
    const input = { statementId: stage.sessionId, revision: 1 };
    expect((await refusal(stage, 'lead', 'confirmStatement', input)).code).toBe('NOT_FOUND');
  });
});
