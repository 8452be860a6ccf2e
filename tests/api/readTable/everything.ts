import { READERS, type ReaderName } from '@risalah/shared/read-table';
import type { GraphQLSchema } from 'graphql';
import type { Client, Result } from '../../support/client.ts';
import { countEvents } from '../../support/log.ts';
import { askingsOf, FURTHER, operationsFor, searchesForMarkers, withoutRefused } from './askings.ts';
import { hearMotion } from './hearMotion.ts';
import { listen } from './listen.ts';
import type { Reading } from './readers.ts';
import { noteRoot, noteSeen, type Seen } from './seen.ts';
import { wordsOf } from './wordsOf.ts';
import type { Reachable, World } from './world.ts';

/** Codes that say that the test asked wrongly, or worse. */
const OUR_FAULT = new Set(['INTERNAL', 'TOO_COMPLEX', 'BAD_INPUT', 'UNKNOWN_FIELD', 'TOO_MANY_REQUESTS']);
/** How often something refused is left out of one operation. */
const MOST_ROUNDS = 8;

/** All that one reader got at one moment. */
export interface ReadOnce {
  seen: Seen;
  /** Codes that operations were refused with, with the field of the root: `session NO_SEAT`. */
  refused: Set<string>;
  /** Every body and frame, as text. */
  raw: string[];
}

/** All that everybody got at one moment. */
export interface ReadByAll {
  readers: Record<ReaderName, ReadOnce>;
  /** The programs with tokens, by their names in the world. */
  programs: Record<string, ReadOnce>;
}

/** Asks for everything as each reader of the table, and as each program with a token. */
export async function readEverything(schema: GraphQLSchema, world: World): Promise<ReadByAll> {
  const all: ReadByAll = { readers: {} as ReadByAll['readers'], programs: {} };
  for (const name of READERS) all.readers[name] = await readAs(schema, world, world.readers[name]);
  for (const [name, { reading, authorization }] of Object.entries(world.programs))
    all.programs[name] = await readAs(schema, world, reading, authorization);
  return all;
}

/** What is given out over HTTP beside GraphQL. */
const downloadsOf = ({ stage, next, ids }: Reachable): string[] => [
  ...[stage, ...(next ? [next] : [])].map(({ sessionId }) => `/calendar/sessions/${sessionId}.ics`),
  ...['RISALAH', 'NOTULA', 'LAPORAN_SINGKAT'].map(
    (depth) => `/documents/sessions/${stage.sessionId}.md?depth=${depth}`,
  ),
  // Each form of a document is composed of the same blocks, and printed by code of its own.
  ...['pdf', 'docx', 'xlsx', 'json'].map(
    (ending) => `/documents/sessions/${stage.sessionId}.${ending}?depth=RISALAH`,
  ),
  `/evidence/files/${ids.fileId}`,
  '/imports/template.xlsx',
];

/** Asks for everything as one reader: by every query, and by the events of each session from the first on. */
export async function readAs(
  schema: GraphQLSchema,
  world: Reachable,
  { client, personId }: Reading,
  authorization?: string,
): Promise<ReadOnce> {
  const once: ReadOnce = { seen: new Set(), refused: new Set(), raw: [] };
  const by = { personId, foreign: world.foreign };
  for (const query of [...operationsFor(schema, askingsOf(world)), ...FURTHER, ...searchesForMarkers()]) {
    const headers: Record<string, string> = authorization ? { authorization } : {};
    const root = /\w+/.exec(query)?.[0];
    // What is refused deep within takes away all around it, so the rest is asked for again without it.
    let asked: string | null = query;
    for (let round = 0; asked !== null && round < MOST_ROUNDS; round += 1) {
      const { data, errors }: Result<Record<string, unknown>> = await client.gql(asked, {}, headers);
      once.raw.push(JSON.stringify({ data, errors }));
      for (const error of errors ?? []) {
        const code = String(error.extensions?.code);
        once.refused.add(`${root} ${code}`);
        if (OUR_FAULT.has(code)) throw new Error(`${JSON.stringify(error)} to ${asked.slice(0, 2000)}`);
      }
      if (data) {
        noteRoot(data, once.seen);
        for (const told of Object.values(data)) noteSeen(schema, told, by, once.seen);
      }
      asked = withoutRefused(asked, errors ?? []);
    }
  }
  for (const path of downloadsOf(world)) {
    const headers = { cookie: client.cookie, accept: '*/*', ...(authorization ? { authorization } : {}) };
    const response = await fetch(`${client.url}${path}`, { headers });
    once.raw.push(await wordsOf(path, new Uint8Array(await response.arrayBuffer())));
  }
  for (const on of [world.stage, world.next, world.cancelled]) {
    if (!on) continue;
    // A program has no cookie, and the motion socket knows no tokens.
    if (!authorization) once.raw.push(...(await hearMotion(on, client)));
    const params = authorization ? { authorization } : {};
    const socket: Client = client;
    const { raw, data } = await listen(schema, socket, on.sessionId, await countEvents(on), params);
    once.raw.push(...raw);
    noteSeen(schema, data, by, once.seen);
  }
  return once;
}
