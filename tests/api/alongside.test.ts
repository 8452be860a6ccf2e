import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { RawDatabase } from '@risalah/server/db/sqlite/rawDatabase';
import type { WriteTurn } from '@risalah/server/db/sqlite/writeTurn';
import { WriteTurns } from '@risalah/server/db/sqlite/writeTurns';
import { SessionEvent } from '@risalah/server/events/sessionEvent.entity';
import { Seat } from '@risalah/server/seat/seat.entity';
import { Session } from '@risalah/server/session/session.entity';
import { Role } from '@risalah/shared';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Chair, seatChairs } from '../bench/support/seatChairs.ts';
import { clientOf } from '../support/client.ts';
import { FACT_TABLES } from '../support/factTables.ts';
import { newId } from '../support/newId.ts';
import { documentOf, setStage } from '../support/stage.ts';
import { anApp } from '../support/testApp.ts';

let folder: string;
let raw: RawDatabase;
let turns: WriteTurns;
let commits: number;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'risalah-alongside-'));
  raw = await RawDatabase.open(pathToFileURL(join(folder, 'facts.sqlite3')).href, FACT_TABLES);
  commits = 0;
  const exec = raw.exec.bind(raw);
  raw.exec = async (sql) => {
    await exec(sql);
    if (sql.endsWith('commit')) commits += 1;
  };
  turns = new WriteTurns(raw);
});

afterEach(async () => {
  await raw.close();
  rmSync(folder, { recursive: true });
});

const ROWS = { rows: true, keep: true };

/** What a transaction sees. */
async function seenBy(turn: WriteTurn): Promise<string> {
  const rows = await turn.run('select said from fact order by rowid', [], ROWS);
  return (rows as { said: string }[]).map(({ said }) => said).join(' ');
}

/** What is stored, as one who comes after all others sees it. */
async function stored(): Promise<string> {
  const turn = await turns.begin();
  const seen = await seenBy(turn);
  await turns.rollback(turn);
  return seen;
}

const sayLater = (turn: WriteTurn, said: string, city: string | null = null) =>
  turn.later(`insert into fact values ('${said}', ${city && `'${city}'`})`);

const sayNow = (turn: WriteTurn, said: string) => turn.run('insert into fact values (?, null)', [said]);

/** Whether something has come by now; what is under way on the connection is let come to its end. */
async function hasCome(promise: Promise<unknown>): Promise<boolean> {
  let come = false;
  void promise.then(() => {
    come = true;
  });
  for (let round = 0; round < 3; round += 1) await raw.run('select 1', []);
  return come;
}

describe('transactions that say what they have for themselves', () => {
  it('are under way side by side, and are stored by one commit', async () => {
    const [one, other] = await Promise.all([turns.begin(['satu']), turns.begin(['dua'])]);
    await sayLater(one, 'satu');
    await sayLater(other, 'dua');
    await Promise.all([turns.commit(one), turns.commit(other)]);
    expect(commits).toBe(1);
    expect(await stored()).toBe('satu dua');
  });

  it('wait for one another where they name the same, and see what was written before', async () => {
    const first = await turns.begin(['sidang', 'orang']);
    const second = turns.begin(['lain', 'orang']);
    expect(await hasCome(second)).toBe(false);
    await sayLater(first, 'satu');
    const told = turns.commit(first);
    const turn = await second;
    expect(await seenBy(turn)).toBe('satu');
    await turns.commit(turn);
    await told;
  });

  it('let nobody be beside one that has the connection for itself, nor overtake it', async () => {
    const one = await turns.begin(['satu']);
    const alone = turns.begin();
    const late = turns.begin(['dua']);
    expect([await hasCome(alone), await hasCome(late)]).toEqual([false, false]);
    const told = turns.commit(one);
    const turn = await alone;
    expect(await hasCome(late)).toBe(false);
    const toldAlone = turns.commit(turn);
    await turns.commit(await late);
    await Promise.all([told, toldAlone]);
  });

  it('take back nothing of one another when what one wrote cannot be stored', async () => {
    const all = await Promise.all(['a', 'b', 'c', 'd'].map((key) => turns.begin([key])));
    const said = ['satu', 'dua', 'satu', 'tiga'];
    await Promise.all(all.map((turn, index) => sayLater(turn, said[index] ?? '')));
    const told = await Promise.allSettled(all.map((turn) => turns.commit(turn)));
    expect(told.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected', 'fulfilled']);
    expect(await stored()).toBe('satu dua tiga');
  });

  it('leave nothing when they are refused', async () => {
    const [one, other] = await Promise.all([turns.begin(['satu']), turns.begin(['dua'])]);
    await sayLater(one, 'satu');
    await sayLater(other, 'dua');
    await Promise.all([turns.rollback(one), turns.commit(other)]);
    expect(await stored()).toBe('dua');
  });

  it('all fail when what they wrote together cannot be stored, also who is still under way', async () => {
    const [one, other] = await Promise.all([turns.begin(['satu']), turns.begin(['dua'])]);
    await sayLater(one, 'satu', 'nowhere');
    await sayLater(other, 'dua');
    const told = await Promise.allSettled([turns.commit(one), turns.commit(other)]);
    expect(told.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(await stored()).toBe('');
  });
});

describe('one that writes before it ends', () => {
  it('waits for those beside it, and takes back its own alone', async () => {
    const [one, other] = await Promise.all([turns.begin(['satu']), turns.begin(['dua'])]);
    await sayLater(other, 'dua');
    const writing = sayNow(one, 'satu');
    expect(await hasCome(writing)).toBe(false);
    const told = turns.commit(other);
    await writing;
    expect(await seenBy(one)).toBe('dua satu');
    await Promise.all([turns.rollback(one), told]);
    expect(await stored()).toBe('dua');
  });

  it('does not wait for another who wants the same', async () => {
    const [one, other] = await Promise.all([turns.begin(['satu']), turns.begin(['dua'])]);
    const told = [
      sayNow(one, 'satu').then(() => turns.commit(one)),
      sayNow(other, 'dua').then(() => turns.commit(other)),
    ];
    await Promise.all(told);
    expect(await stored()).toBe('satu dua');
  });

  it('writes nothing any more once what all wrote together is lost', async () => {
    const [one, other] = await Promise.all([turns.begin(['satu']), turns.begin(['dua'])]);
    await raw.exec('rollback');
    await sayLater(one, 'satu');
    await expect(turns.commit(one)).rejects.toThrow();
    await expect(sayNow(other, 'dua')).rejects.toThrow();
    await expect(turns.rollback(other)).rejects.toThrow();
    expect(await stored()).toBe('');
  });
});

describe('chairs who ask at the same moment', () => {
  it('[K1] [Q2] each number their own questions without holes, and once for each id', async () => {
    const stage = await setStage(await anApp());
    const chairs = await seatChairs(stage, 5);
    const ids = await Promise.all(
      chairs.flatMap((chair) => Array.from({ length: 4 }, () => askTwice(stage.app.url, chair))),
    );
    expect(new Set(ids).size).toBe(20);
    for (const { sessionId } of chairs) {
      const events = await stage.app.em().find(SessionEvent, { sessionId }, { orderBy: { number: 'asc' } });
      expect(events.map(({ number }) => number)).toEqual(events.map((_, index) => index + 1));
      const asked = events.filter(({ kind }) => kind === 'QUESTION_ASKED');
      expect(asked.map(({ payload }) => payload.number)).toEqual([1, 2, 3, 4]);
    }
  });

  it('[K1] cannot use one id for two of their sessions', async () => {
    const stage = await setStage(await anApp());
    const [one, other] = (await seatChairs(stage, 2)) as [Chair, Chair];
    const em = stage.app.em();
    const { person } = await em.findOneOrFail(Seat, { session: one.sessionId, role: Role.CHAIR });
    const session = em.getReference(Session, other.sessionId);
    em.create(Seat, { role: Role.CHAIR, session, person, name: 'Ketua', office: 'Ketua' }, { persist: true });
    await em.flush();
    const mutationId = newId();
    const told = await Promise.all(
      [one, other].map((chair) => askAs(stage.app.url, { ...chair, cookie: one.cookie }, mutationId)),
    );
    expect(told.map(({ errors }) => errors?.[0]?.extensions?.code).sort()).toEqual([
      'MUTATION_ID_REUSED',
      undefined,
    ]);
  });
});

const askAs = (url: string, { cookie, sessionId, agencyId }: Chair, mutationId: string) =>
  clientOf(url, cookie).gql<{ askQuestion: { id: string } }>(documentOf('askQuestion'), {
    input: { mutationId, sessionId, text: 'Berapa?', agencyIds: [agencyId] },
  });

/** Asks a question and sends it again in the same moment; resolves with the id of the one question. */
async function askTwice(url: string, chair: Chair): Promise<string> {
  const mutationId = newId();
  const [first, again] = await Promise.all([1, 2].map(() => askAs(url, chair, mutationId)));
  expect(again?.data?.askQuestion.id).toBe(first?.data?.askQuestion.id);
  return first?.data?.askQuestion.id ?? '';
}
