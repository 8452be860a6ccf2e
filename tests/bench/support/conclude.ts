import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import { type Bar, barChart } from './barChart.ts';
import { round } from './numbers.ts';

const DOCS = new URL('../../../docs/', import.meta.url);
const PAGE = new URL('BENCHMARKS.md', DOCS);
const HEAD = `# What the benchmarks measured

Each part is written by a run itself: \`npm run bench -- <name> --docs\`. Ratios within a run count more than numbers across runs,
since all sides of a run meet the same weather; the load tells how much else the machine did.
`;

/** Rows under headings, with what they are of. */
export interface Table {
  caption: string;
  headings: readonly string[];
  rows: readonly (readonly (string | number)[])[];
}

/** What a benchmark found out. */
export interface Conclusion {
  bench: string;
  /** What the bars show. */
  title: string;
  bars: readonly Bar[];
  tables: readonly Table[];
  /** What the last line says, by name. */
  numbers: Readonly<Record<string, unknown>>;
}

/** Prints the line of JSON that a benchmark ends with; with `docs` writes its part of docs/BENCHMARKS.md and its picture first. */
export function conclude({ bench, title, bars, tables, numbers }: Conclusion, docs: boolean): void {
  const line = JSON.stringify({ bench, load: round(loadavg()[0] ?? 0, 1), ...numbers });
  if (docs) {
    mkdirSync(new URL('images/', DOCS), { recursive: true });
    writeFileSync(new URL(`images/bench-${bench}.svg`, DOCS), barChart(title, bars));
    const cores = availableParallelism();
    const part = [
      `## ${bench}`,
      `![${title}](images/bench-${bench}.svg)`,
      ...tables.map(({ caption, headings, rows }) =>
        [`${caption}:`, '', rowOf(headings), rowOf(headings.map(() => '---')), ...rows.map(rowOf)].join('\n'),
      ),
      `Measured with Node ${process.versions.node} on ${cores} cores. The last line:`,
      `\`\`\`json\n${line}\n\`\`\``,
    ].join('\n\n');
    writeFileSync(PAGE, withPart(existsSync(PAGE) ? readFileSync(PAGE, 'utf8') : HEAD, bench, part));
  }
  console.log(line);
}

const rowOf = (cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`;

/** The page with one part in the place of an older one of the same name, parts by name. */
function withPart(page: string, bench: string, part: string): string {
  const [head = '', ...parts] = page.split(/\n(?=## )/);
  const others = parts.filter((each) => !each.startsWith(`## ${bench}\n`));
  return `${[head.trim(), ...[...others.map((each) => each.trim()), part].sort()].join('\n\n')}\n`;
}
