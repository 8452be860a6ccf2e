import { mkdirSync, mkdtempSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DATABASE_FILE } from '@risalah/server/db/createOrm';
import { groupBy } from '@risalah/server/db/groupBy';
import { check, type Finding } from './check.ts';
import { ChaosClient } from './client.ts';
import { readFacts } from './facts.ts';
import { bringToFinal, type Patience } from './finale.ts';
import { killAtRandom } from './killAtRandom.ts';
import type { ClientLog, Line } from './log.ts';
import { actOnce } from './script.ts';
import { ServerProcess } from './serverProcess.ts';
import { sleep, upTo } from './sleep.ts';
import { setChaosStage } from './stage.ts';
import { verifySeals } from './verifySeals.ts';

/** How a run goes. */
export interface Plan {
  /** Over how many minutes the kills are spread. */
  minutes: number;
  clients: number;
  kills: number;
  /** Told how the run comes along. */
  say?: (sentence: string) => void;
}

/** What came of a run. */
export interface Report {
  findings: Finding[];
  kills: number;
  clients: number;
  sessions: number;
  /** Sessions that came to FINAL with sealed minutes, and how many of them while the server was being killed. */
  final: number;
  finalUnderKills: number;
  events: number;
  /** Events that clients got, over all their lines. */
  heard: number;
  acknowledged: number;
  refused: number;
  words: number;
  /** Lines to the events that clients opened. */
  lines: number;
  seconds: number;
  /** Where database and logs lie. */
  folder: string;
}

/** How long sessions may take to become final once the server stays, in ms. */
const FINAL_WITHIN = 180_000;
/** How long clients may take to settle once the server stays, in ms. */
const SETTLED_WITHIN = 120_000;

/** Plays a run and checks what is left of it. Rejects only when the server does not start. */
export async function runChaos({
  minutes,
  clients: count,
  kills,
  say = () => undefined,
}: Plan): Promise<Report> {
  const began = Date.now();
  const folder = mkdtempSync(join(tmpdir(), 'risalah-chaos-'));
  const logs = join(folder, 'logs');
  mkdirSync(logs);
  const players = await setChaosStage(folder, count);
  const server = new ServerProcess(folder, await freePort());
  await server.start();
  const clients = players.map(
    (player) => new ChaosClient(server.url, player, join(logs, `${player.name}.jsonl`)),
  );
  const rooms = [...groupBy(clients, ({ player }) => player.sessionId).values()];
  say(
    `${clients.length} clients in ${rooms.length} sessions, ${kills} kills in ${minutes} minutes, ${folder}`,
  );

  const playing = { on: true };
  const scripts = clients.flatMap((client) => [act(client, playing), disturb(client, playing)]);
  const early = rooms.filter((_, place) => place % 2 === 0);
  const patience: Patience = { until: Number.POSITIVE_INFINITY };
  const killing = { on: true };
  let finalUnderKills = 0;
  const finish = async (room: ChaosClient[]): Promise<void> => {
    if ((await bringToFinal(room, patience)) && killing.on) finalUnderKills += 1;
  };
  let finals: Promise<void>[] = [];
  await killAtRandom(server, {
    kills,
    ms: minutes * 60_000,
    after: (done) => {
      if (done % 10 === 0) say(`${done} kills`);
      // Half of the sessions are closed and sealed while the killing goes on.
      if (finals.length === 0 && done >= kills * 0.6) finals = early.map(finish);
    },
  });
  killing.on = false;
  playing.on = false;
  await Promise.all(scripts);
  say('No more kills; clients settle');
  await settle(clients);
  const late = rooms.filter((room) => !early.includes(room));
  await Promise.all(late.flat().flatMap(({ typists }) => typists.map((typist) => typist.compare())));
  patience.until = Date.now() + FINAL_WITHIN;
  await Promise.all([...finals, ...late.map(finish)]);
  await settle(clients);
  for (const client of clients) client.stop();
  await server.stop();

  const read = players.map(({ name }) => readLog(join(logs, `${name}.jsonl`)));
  const facts = readFacts(join(folder, DATABASE_FILE));
  const chain = await verifySeals(folder);
  const lines = read.flatMap(([, ...rest]) => rest as Line[]);
  const of = <T extends Line['t']>(t: T) => lines.filter((line): line is Line & { t: T } => line.t === t);
  const findings = check(read, facts, chain);
  const played = facts.sessions.filter(({ id }) => players.some(({ sessionId }) => sessionId === id));
  const open = played.filter(({ state }) => state !== 'FINAL');
  for (const { id, state } of open)
    findings.push({ fault: 'NEVER_SETTLED', where: `session ${id}, ${state}` });
  return {
    findings,
    kills: server.kills,
    clients: clients.length,
    sessions: rooms.length,
    final: played.length - open.length,
    finalUnderKills,
    events: facts.events.length,
    heard: of('event').length,
    acknowledged: of('acknowledged').length,
    refused: of('refused').length,
    words: of('typed').reduce((sum, { words }) => sum + words.length, 0),
    lines: of('subscribed').length,
    seconds: Math.round((Date.now() - began) / 1000),
    folder,
  };
}

async function act(client: ChaosClient, playing: { on: boolean }): Promise<void> {
  while (playing.on) {
    await sleep(100 + upTo(900));
    // Somebody whose line is gone for long does not pile up work without end.
    if (playing.on && !client.resting && client.waiting < 20) actOnce(client);
  }
}

async function disturb(client: ChaosClient, playing: { on: boolean }): Promise<void> {
  while (playing.on) {
    for (const until = Date.now() + 2_000 + upTo(10_000); playing.on && Date.now() < until; )
      await sleep(200);
    if (!playing.on) return;
    client.drop();
    if (Math.random() < 0.4) client.reload();
  }
}

/** Waits until everything that was submitted is taken or refused, and everybody has come to the newest event. */
async function settle(clients: readonly ChaosClient[]): Promise<void> {
  for (const client of clients) client.reader.drop();
  for (const end = Date.now() + SETTLED_WITHIN; Date.now() < end; await sleep(250)) {
    const waiting = clients.filter((client) => client.waiting > 0);
    for (const client of waiting) client.flush();
    const typing = clients.some(({ typists }) => typists.some((typist) => typist.joined && !typist.settled));
    if (waiting.length > 0 || typing) continue;
    const newest = await Promise.all(clients.map(newestEvent));
    if (clients.every(({ reader }, place) => reader.reached >= (newest[place] ?? Number.POSITIVE_INFINITY)))
      return;
  }
}

async function newestEvent(client: ChaosClient): Promise<number | undefined> {
  const query = 'query ($id: ID!) { session(id: $id) { eventNumber } }';
  const { sessionId: id } = client.player;
  return (await client.read<{ session: { eventNumber: number } }>(query, { id }))?.session.eventNumber;
}

function readLog(file: string): ClientLog {
  const lines = readFileSync(file, 'utf8').trim().split('\n');
  return lines.map((line) => JSON.parse(line) as Line) as unknown as ClientLog;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });
}
