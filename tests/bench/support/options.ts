import { parseArgs } from 'node:util';

/** How a benchmark runs, as told on the command line. */
export interface Options {
  /** How many readers, chairs or events there are; each number is measured by itself. */
  sizes: number[];
  /** How long each measurement takes. */
  seconds: number;
  /** How often each side is measured; the medians count. */
  rounds: number;
  /** Which sides take part; all when empty. */
  sides: string[];
  /** Whether docs/BENCHMARKS.md and its picture are to be written. */
  docs: boolean;
  /** Into which folder profiles of the servers are to be written; none are taken when left out. */
  profile?: string;
}

/** Reads `--sizes 100,1000 --seconds 2 --rounds 3 --sides raw,risalah`. */
export function readOptions(defaults: Omit<Options, 'docs' | 'profile'>): Options {
  const { values } = parseArgs({
    // npm hands a lone `--` on.
    args: process.argv.slice(2).filter((argument) => argument !== '--'),
    options: {
      sizes: { type: 'string' },
      seconds: { type: 'string' },
      rounds: { type: 'string' },
      sides: { type: 'string' },
      docs: { type: 'boolean', default: false },
      profile: { type: 'string' },
    },
  });
  return {
    sizes: values.sizes?.split(',').map(Number) ?? defaults.sizes,
    seconds: Number(values.seconds ?? defaults.seconds),
    rounds: Number(values.rounds ?? defaults.rounds),
    sides: values.sides?.split(',') ?? defaults.sides,
    docs: values.docs,
    profile: values.profile,
  };
}
