import {
  CycleOverviewDocument,
  HomeDocument,
  InvitableDocument,
  PeopleDocument,
  PeopleStandingsDocument,
  PreparedSessionsDocument,
  ProgrammeOverviewDocument,
  RegionOverviewDocument,
  RegionsDocument,
} from '@risalah/client/src/generated/graphql.ts';
import { print } from 'graphql';
import { clientOf, must } from '../support/client.ts';
import type { Served } from './pages/serve.ts';
import { type Helper, startHelper } from './support/child.ts';
import { conclude } from './support/conclude.ts';
import { median, percentile, round } from './support/numbers.ts';
import { readOptions } from './support/options.ts';
import { printTable } from './support/table.ts';

/** A page, and the operation by which the client reads it. */
interface Page {
  name: string;
  query: string;
  id?: (served: Served) => string | undefined;
  /** What the client asks for besides, at its first opening. */
  more?: object;
}

const PAGES: readonly Page[] = [
  { name: 'region', query: print(RegionOverviewDocument), id: ({ regionIds }) => regionIds[0] },
  {
    name: 'cycle',
    query: print(CycleOverviewDocument),
    id: ({ cycleIds }) => cycleIds[4],
    more: { where: {}, order: 'NAME', first: 25, late: 10 },
  },
  { name: 'programme', query: print(ProgrammeOverviewDocument), id: ({ programmeId }) => programmeId },
  { name: 'home', query: print(HomeDocument), more: { nearest: 13 } },
  // The lists of preparing, at their first page.
  { name: 'people', query: print(PeopleDocument), more: { where: {}, first: 100 } },
  { name: 'standings', query: print(PeopleStandingsDocument) },
  { name: 'invitable', query: print(InvitableDocument), more: { where: { invitable: true }, first: 0 } },
  { name: 'regions', query: print(RegionsDocument), more: { where: {}, first: 100 } },
  { name: 'sessions', query: print(PreparedSessionsDocument), more: { where: {}, first: 100 } },
];
const CAPTION =
  'Pages of workspaces with so many regions; a list, and home, have a first page that the small workspace does not fill';
/** The first few find a cold server. */
const COLD = 5;

const { sizes, rounds, docs } = readOptions({ sizes: [1, 250], seconds: 0, rounds: 30, sides: [] });

/** A workspace of so many regions, served by a process of its own. */
interface Side {
  regions: number;
  helper: Helper;
  served: Served;
  times: Map<string, number[]>;
}

const sides: Side[] = [];
for (const regions of sizes) {
  const helper = startHelper('pages/serve.ts');
  const served = await helper.ask<Served>({ do: 'start', regions });
  sides.push({ regions, helper, served, times: new Map(PAGES.map(({ name }) => [name, []])) });
}

/** Reads a page as the client does; resolves with how long it took, in ms. */
async function read({ served }: Side, page: Page): Promise<number> {
  const began = performance.now();
  await must(clientOf(`http://127.0.0.1:${served.port}`, served.cookie), page.query, {
    ...(page.id && { id: page.id(served) }),
    ...page.more,
  });
  return performance.now() - began;
}

// One after the other in each round, so that all meet the same weather.
for (let turn = 0; turn < rounds + COLD; turn += 1) {
  for (const page of PAGES) {
    for (const side of sides) {
      const time = await read(side, page);
      if (turn >= COLD) side.times.get(page.name)?.push(time);
    }
  }
}
await Promise.all(sides.map(({ helper }) => helper.end()));

const timesOf = (side: Side | undefined, name: string): number[] => side?.times.get(name) ?? [];
const headings = [
  'page',
  ...sides.flatMap(({ regions }) => [`${named(regions)}, p50 ms`, `${named(regions)}, p99 ms`]),
  'ratio',
];
const rows = PAGES.map(({ name }) => [
  name,
  ...sides.flatMap((side) => {
    const times = timesOf(side, name);
    return [round(median(times), 1), round(percentile(times, 0.99), 1)];
  }),
  ratio(name),
]);
printTable(headings, rows);
conclude(
  {
    bench: 'pages',
    title: 'Milliseconds until the data of a page is there, in a small and a large workspace',
    bars: PAGES.flatMap(({ name }) =>
      sides.map((side, index) => ({
        label: `${name}, ${named(side.regions)}`,
        value: round(median(timesOf(side, name)), 1),
        ours: index === sides.length - 1,
      })),
    ),
    tables: [{ caption: CAPTION, headings, rows }],
    numbers: {
      regions: sizes,
      years: 6,
      dimensions: 6,
      ...Object.fromEntries(
        PAGES.flatMap(({ name }) => [
          [`${name}_ms`, sides.map((side) => round(median(timesOf(side, name)), 1))],
          [`${name}_ratio`, ratio(name)],
        ]),
      ),
    },
  },
  docs,
);
process.exit(0);

/** How many times as long the largest workspace takes as the smallest, by the medians. */
function ratio(name: string): number {
  return round(median(timesOf(sides.at(-1), name)) / median(timesOf(sides[0], name)));
}

/** `1 region`, `250 regions`. */
function named(regions: number): string {
  return `${regions} ${regions === 1 ? 'region' : 'regions'}`;
}
