import { join } from 'node:path';
import { DATABASE_FILE } from '@risalah/server/db/createOrm';
import sqlite3 from 'sqlite3';
import { describe, expect, it } from 'vitest';
import { follow } from '../support/follow.ts';
import { act, ask, open, setStage } from '../support/stage.ts';
import { anApp } from '../support/testApp.ts';

/** The value of a metric, with its labels as they stand. */
function metricIn(text: string, name: string): number {
  const line = text.split('\n').find((each) => each.startsWith(`${name} `));
  if (!line) throw new Error(`there is no ${name}`);
  return Number(line.split(' ')[1]);
}

/** Holds the lock of the writer until what is returned is called. */
async function lockDatabase(file: string): Promise<() => Promise<void>> {
  const database = await new Promise<sqlite3.Database>((resolve, reject) => {
    const made: sqlite3.Database = new sqlite3.Database(file, (error) =>
      error ? reject(error) : resolve(made),
    );
  });
  const run = (sql: string) =>
    new Promise<void>((resolve, reject) =>
      database.exec(sql, (error) => (error ? reject(error) : resolve())),
    );
  await run('begin immediate');
  return async () => {
    await run('rollback');
    await new Promise<void>((resolve) => database.close(() => resolve()));
  };
}

describe('/healthz and /readyz', () => {
  it('tell that the process lives, and whether its database takes writes', async () => {
    const { url, dataFolder } = await anApp();
    const status = async (path: string) => (await fetch(`${url}${path}`)).status;
    expect([await status('/healthz'), await status('/readyz')]).toEqual([200, 200]);
    const unlock = await lockDatabase(join(dataFolder, DATABASE_FILE));
    expect([await status('/healthz'), await status('/readyz')]).toEqual([200, 503]);
    await unlock();
    await expect.poll(() => status('/readyz')).toBe(200);
  });
});

describe('/metrics', () => {
  it('counts deliveries, subscribers, replays, retries and refusals, and names nobody', async () => {
    const app = await anApp();
    const stage = await setStage(app);
    await open(stage);
    const follower = follow(stage.as.chair, stage.sessionId);
    await follower.until(({ kind }) => kind === 'DIMENSION_ENTERED');
    await ask(stage, undefined, 'Kata yang tidak dihitung?');
    await follower.until(({ kind }) => kind === 'QUESTION_ASKED');
    await stage.as.chair.gql('{ me { id } }', {}, { 'risalah-attempt': '3' });
    const read = async () => (await fetch(`${app.url}/metrics`)).text();
    await expect.poll(async () => metricIn(await read(), 'risalah_event_delivery_seconds_count')).toBe(1);
    const text = await read();
    expect(metricIn(text, 'risalah_event_subscribers')).toBe(1);
    expect(metricIn(text, 'risalah_live_connections')).toBe(1);
    expect(metricIn(text, 'risalah_replay_events_count')).toBe(1);
    expect(metricIn(text, 'risalah_replay_events_sum')).toBeGreaterThanOrEqual(3);
    expect(metricIn(text, 'risalah_outbox_retries_total')).toBe(1);
    expect(text).toContain('risalah_event_delivery_seconds_bucket{le="0.01"}');
    expect(text).toContain('# TYPE risalah_mails gauge');
    for (const word of ['Kata yang', stage.sessionId, stage.personIds.chair, 'chair@uji.test', 'Kota Uji'])
      expect(text).not.toContain(word);
    await follower.stop();
  });

  it('are read on this machine only, or with the token of the settings', async () => {
    const { url } = await anApp();
    const status = async (at: string, headers: Record<string, string> = {}) =>
      (await fetch(`${at}/metrics`, { headers })).status;
    expect(await status(url)).toBe(200);
    expect(await status(url, { 'x-forwarded-for': '10.0.0.7' })).toBe(404);
    const { url: guarded } = await anApp({ metricsToken: 'rahasia' });
    expect(await status(guarded)).toBe(404);
    expect(await status(guarded, { authorization: 'Bearer salah' })).toBe(404);
    expect(await status(guarded, { authorization: 'Bearer rahasia' })).toBe(200);
  });
});

describe('the log', () => {
  it('holds nothing that people wrote, not at its most talkative either', async () => {
    const lines: string[] = [];
    const app = await anApp({ logLevel: 'trace', logTo: { write: (line: string) => void lines.push(line) } });
    const stage = await setStage(app);
    await open(stage);
    const [answer] = (await ask(stage, undefined, 'PERTANYAANRAHASIA')).answers;
    const words = { answerId: answer?.id, revision: answer?.revision };
    await act(stage, 'staff', 'draftAnswer', { ...words, revision: 0, text: 'KONSEPRAHASIA' });
    await act(stage, 'head', 'submitAnswer', { ...words, text: 'JAWABANRAHASIA' });
    await stage.as.head.gql('mutation ($input: SubmitAnswerInput!) { submitAnswer(input: $input) { id } }', {
      input: { ...words, mutationId: 'SALAHRAHASIA', text: 'TOLAKRAHASIA' },
    });
    await stage.as.head.gql('{ SYNTAKSRAHASIA(');
    await fetch(`${app.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"query": "BADANRAHASIA',
    });
    const em = app.em();
    await em.getConnection().execute('drop table answer_draft');
    await stage.as.staff.gql('mutation ($input: DraftAnswerInput!) { draftAnswer(input: $input) { id } }', {
      input: { ...words, mutationId: '0199aaaa-0000-7000-8000-000000000001', text: 'RUSAKRAHASIA' },
    });
    expect(lines.join('')).toContain('an operation failed');
    expect(lines.join('')).not.toMatch(/RAHASIA|uji\.test|stage-password/);
    for (const line of lines) expect(() => JSON.parse(line)).not.toThrow();
  });
});
