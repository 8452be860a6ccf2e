/** More numbers than this are not looked through: a number that was made huge must not be counted up to. */
const MOST = 10_000;

/** The numbers from 1 to the highest that are missing. */
export function missingNumbers(numbers: readonly number[]): number[] {
  const there = new Set(numbers);
  const last = Math.min(Math.max(0, ...numbers.filter(Number.isSafeInteger)), there.size + MOST);
  return Array.from({ length: last }, (_, at) => at + 1).filter((number) => !there.has(number));
}

/** Numbers in words, those that follow each other together: `2`, `5-7`. */
export function runsOf(numbers: readonly number[]): string[] {
  const runs: [from: number, to: number][] = [];
  for (const number of numbers) {
    const run = runs.at(-1);
    if (run && run[1] === number - 1) run[1] = number;
    else runs.push([number, number]);
  }
  return runs.map(([from, to]) => (from === to ? String(from) : `${from}-${to}`));
}
