import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { audienceOf, READ_PHASES, READ_TABLE, READERS, type ReadPhase } from '@risalah/shared/read-table';
import { buildSchema } from 'graphql';
import { beforeAll, describe, expect, it } from 'vitest';
import { askingsOf } from './askings.ts';
import { type ReadByAll, readEverything } from './everything.ts';
import { MARKER_AUDIENCES, MARKERS } from './markers.ts';
import { linesOf, reachableLines } from './seen.ts';
import { makeWorld, type World } from './world.ts';

const schema = buildSchema(
  readFileSync(fileURLToPath(import.meta.resolve('@risalah/shared/schema.graphql')), 'utf8'),
);
const TABLE = 'shared/src/rules/readTable';
/** Queries list secrets that stand; of one that was revoked only the mutation that revokes it tells. */
const TOLD_BY_MUTATIONS: ReadonlySet<string> = new Set(['ApiToken.revokedAt', 'CalendarFeed.revokedAt']);
let world: World;
const read = new Map<ReadPhase, ReadByAll>();

beforeAll(async () => {
  world = await makeWorld();
  for (const phase of READ_PHASES) {
    if (phase !== 'DRAFT') await world.goOn(phase);
    read.set(phase, await readEverything(schema, world));
  }
  return () => world.stage.app.stop();
}, 600_000);

/** Who saw a line at a moment. */
const whoSaw = (line: string, phase: ReadPhase): string[] =>
  READERS.filter((reader) => read.get(phase)?.readers[reader].seen.has(line));

describe('the table of reads', () => {
  it('has a line for every field of every type, for every kind of event, and for nothing else', () => {
    const needed = linesOf(schema);
    const missing = needed
      .filter((line) => !audienceOf(line))
      .map((line) => `${line}: add "${line.split('.')[1]}" to a line of "${line.split('.')[0]}" in ${TABLE}`);
    expect(missing).toEqual([]);
    const known = new Set(needed);
    const left = Object.entries(READ_TABLE)
      .flatMap(([type, lines]) =>
        lines.flatMap(([, fields]) => fields.split(' ').map((field) => `${type}.${field}`)),
      )
      .map((line) => line.replace(' (oneself)', '').replace(/(?<!SessionEvent\.kind)(=\w+|>0)$/, ''))
      .filter((line) => !known.has(line))
      .map((line) => `${line}: is not in the schema any more; take it out of ${TABLE}`);
    expect(left).toEqual([]);
    const asked = askingsOf(world);
    const unasked = Object.keys(schema.getQueryType()?.getFields() ?? {})
      .filter((name) => !asked[name])
      .map((name) => `Query.${name}: say in tests/api/readTable/askings.ts with which arguments it is asked`);
    expect(unasked).toEqual([]);
  });

  it.each(READ_PHASES)('holds for everybody while the minutes are %s', (phase) => {
    const wrong: string[] = [];
    const lines = new Set(READERS.flatMap((reader) => [...(read.get(phase)?.readers[reader].seen ?? [])]));
    for (const line of [...lines].sort()) {
      const audience = audienceOf(line);
      if (!audience) continue;
      const [seen, stated] = [whoSaw(line, phase), audience.readers[phase]];
      const leaked = seen.filter((reader) => !stated.includes(reader as never));
      if (leaked.length > 0) wrong.push(`${line} is seen by ${leaked.join(', ')}; stated: ${audience.says}`);
      const lacking = stated.filter((reader) => !seen.includes(reader));
      if (lacking.length > 0 && !audience.atMost)
        wrong.push(`${line} is not seen by ${lacking.join(', ')}; stated: ${audience.says}`);
    }
    expect(wrong).toEqual([]);
  });

  it('is about things that are there: somebody sees each of them at some time', () => {
    const unseen = reachableLines(schema).filter(
      (line) =>
        !READ_PHASES.some((phase) => whoSaw(line, phase).length > 0) &&
        !READ_PHASES.some((phase) => whoSaw(line.replace('.', ' (oneself).'), phase).length > 0),
    );
    expect(new Set(unseen)).toEqual(TOLD_BY_MUTATIONS);
  });

  it('holds for tokens: none sees more than the one it reads as, and those who read see no less', () => {
    for (const phase of READ_PHASES) {
      const { readers, programs } = read.get(phase) as ReadByAll;
      for (const [name, { as }] of Object.entries(world.programs)) {
        const own = programs[name]?.seen ?? new Set();
        // An administrator who observes has a seat of their own, which is like the observer's.
        const more = [...own].filter(
          (line) => !readers[as].seen.has(line) && !line.startsWith('Seat (oneself)'),
        );
        expect(more, `${name} sees, while ${phase},`).toEqual([]);
        // In the next session the programs of one seat have none.
        if (as === 'outsider' || (phase === 'NEXT' && as === 'observer')) continue;
        const kept = /apiTokens|calendarFeed|ApiToken|CalendarFeed|waiting|WaitingItem|\(oneself\)/;
        const less = [...readers[as].seen].filter((line) => !own.has(line) && !kept.test(line));
        expect(less, `${name} does not see, while ${phase},`).toEqual([]);
      }
    }
  });
});

describe('words that only some may read', () => {
  it.each(Object.keys(MARKERS) as (keyof typeof MARKERS)[])(
    'never reach anybody else by query, search, replay, subscription, motion, download in any form or error: %s',
    (kind) => {
      const audience = MARKER_AUDIENCES[kind];
      for (const phase of READ_PHASES) {
        const { readers } = read.get(phase) as ReadByAll;
        const had = READERS.filter((reader) =>
          readers[reader].raw.some((text) => text.includes(MARKERS[kind])),
        );
        const stated = READERS.filter((reader) => audience.readers[phase].includes(reader));
        const [leaked, lacking] = [
          had.filter((reader) => !stated.includes(reader)),
          stated.filter((reader) => !had.includes(reader)),
        ];
        expect(leaked, `who had ${kind} while ${phase}`).toEqual([]);
        if (had.length > 0) expect(lacking, `who had no ${kind} while ${phase}`).toEqual([]);
      }
    },
  );
});
