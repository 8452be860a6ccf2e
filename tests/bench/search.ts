import { clientOf, must } from '../support/client.ts';
import { startHelper } from './support/child.ts';
import { conclude } from './support/conclude.ts';
import { median, percentile, round } from './support/numbers.ts';
import { readOptions } from './support/options.ts';
import { printTable } from './support/table.ts';

// How long a search takes over HTTP, rules and excerpts and all, against the bare query of the index alone: by who sits
// in every region, and by who sits in one of 250.
const { sizes, rounds, docs } = readOptions({ sizes: [200_000], seconds: 0, rounds: 15, sides: [] });
const [questions = 0] = sizes;

const SEARCH = `query ($text: String!) { search(text: $text) { more hits {
  kind id sessionId recordId number excerpt { text found } region { name } cycle { year } dimension { name } } } }`;
const QUERIES = [
  'langka7',
  'penimbangan sampah',
  '"evaluasi pelatihan"',
  'menganggarkan',
  'angg',
  'pelayanan kota',
];

interface Served {
  port: number;
  entries: number;
  indexedIn: number;
  file: string;
  cookies: { chair: string; observer: string };
}

const server = startHelper('search/serve.ts');
const bare = startHelper('search/bare.ts');
const { port, entries, indexedIn, file, cookies } = await server.ask<Served>({ do: 'start', questions });
await bare.ask({ do: 'open', file });
const url = `http://127.0.0.1:${port}`;
const readers = { chair: clientOf(url, cookies.chair), observer: clientOf(url, cookies.observer) };

const rows: (string | number)[][] = [];
const ratios: number[] = [];
const waits: number[] = [];
for (const text of QUERIES) {
  const floors: number[] = [];
  const times = { chair: [] as number[], observer: [] as number[] };
  for (let turn = 0; turn <= rounds; turn += 1) {
    const floor = await bare.ask<number>({ do: 'query', text });
    if (turn > 0) floors.push(floor);
    for (const who of ['chair', 'observer'] as const) {
      const began = performance.now();
      await must(readers[who], SEARCH, { text });
      // The first round finds everything cold.
      if (turn > 0) times[who].push(performance.now() - began);
    }
  }
  const [floor, chair, observer] = [floors, times.chair, times.observer].map(median) as [
    number,
    number,
    number,
  ];
  ratios.push(chair / floor);
  waits.push(...times.chair);
  rows.push([text, ...[floor, chair, observer, chair / floor].map((value) => round(value, 1))]);
}
const headings = ['looked for', 'bare ms', 'all regions ms', 'one region ms', 'ratio'];
printTable(headings, rows);
conclude(
  {
    bench: 'search',
    title: `Milliseconds of a search among ${entries.toLocaleString('en')} entries, by the median of what was looked for`,
    bars: ['bare query of the index', 'Risalah, all regions', 'Risalah, one region'].map((label, index) => ({
      label,
      value: round(median(rows.map((row) => Number(row[index + 1]))), 1),
      ours: index > 0,
    })),
    tables: [{ caption: 'By who sits in every region, and by who sits in one', headings, rows }],
    numbers: {
      entries,
      indexed_per_second: Math.round(entries / (indexedIn / 1000)),
      ratio_to_bare_query: round(median(ratios)),
      p99_ms: round(percentile(waits, 0.99), 1),
    },
  },
  docs,
);
await Promise.all([bare.end(), server.end()]);
process.exit(0);
