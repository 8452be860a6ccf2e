import { mkdirSync, writeFileSync } from 'node:fs';
import type { Profiler } from 'node:inspector';
import { Session } from 'node:inspector/promises';
import { dirname } from 'node:path';
import { round } from './numbers.ts';
import { printTable } from './table.ts';

/** How often the profiler looks where the process is, in µs. */
const LOOKS_EVERY = 200;
/** Functions that a table names. */
const MOST_FUNCTIONS = 25;

let session: Session | null = null;

/** Begins to look where this process spends its time. */
export async function beginProfile(): Promise<void> {
  session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.setSamplingInterval', { interval: LOOKS_EVERY });
  await session.post('Profiler.start');
}

/** Ends looking, and writes what was seen to a file that the developer tools of a browser open. */
export async function endProfile(file: string): Promise<Profiler.Profile> {
  if (!session) throw new Error('No profile was begun.');
  const { profile } = await session.post('Profiler.stop');
  session.disconnect();
  session = null;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify(profile));
  return profile;
}

/** Prints where the time of a profile went: by package or folder of ours, then the functions that took most themselves. */
export function printProfile(
  { nodes, samples, timeDeltas }: Profiler.Profile,
  each: number,
  of: string,
): void {
  const spent = new Map<number, number>();
  for (const [index, id] of (samples ?? []).entries())
    spent.set(id, (spent.get(id) ?? 0) + (timeDeltas?.[index] ?? 0));
  const [parts, functions] = [new Map<string, number>(), new Map<string, number>()];
  for (const { id, callFrame } of nodes) {
    const us = (spent.get(id) ?? 0) / each;
    const part = partOf(callFrame);
    parts.set(part, (parts.get(part) ?? 0) + us);
    const name = `${callFrame.functionName || '(anonymous)'} · ${part}:${callFrame.lineNumber + 1}`;
    functions.set(name, (functions.get(name) ?? 0) + us);
  }
  for (const [what, map] of Object.entries({ parts, functions })) {
    const rows = [...map].sort(([, a], [, b]) => b - a).slice(0, MOST_FUNCTIONS);
    printTable(
      [what, `µs a ${of}`],
      rows.map(([name, us]) => [name, round(us, 2)]),
    );
    console.log();
  }
}

/** The package that a function is of, the folder of ours, or what the engine says of it. */
function partOf({ url, functionName }: { url: string; functionName: string }): string {
  if (!url) return functionName;
  if (url.startsWith('node:')) return url.split('/').slice(0, 2).join('/');
  const [, name] = /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(url) ?? [];
  if (name) return name;
  return url.replace(/^.*\/(server|shared|tests)\//, '$1/').replace(/\/[^/]*$/, '');
}
