import { existsSync, readdirSync } from 'node:fs';
import { buildClient } from './buildClient.mjs';
import { launchNode, launchServerFile } from './launch.mjs';
import { inRoot } from './places.mjs';

const benchmarks = inRoot('tests/bench');

/** @param {string[]} args */
const vitest = (args) =>
  launchNode([
    inRoot('tests/node_modules/vitest/vitest.mjs'),
    'run',
    '--config',
    'tests/vitest.config.ts',
    ...args,
  ]);

/**
 * Runs the tests that Node and npm suffice for: all, or those whose file names match the arguments.
 * @param {string[]} args what vitest is to be told besides
 */
export const test = async (args) =>
  (await buildClient()) || vitest(['--project', 'quick', '--project', 'e2e', ...args]);

/**
 * Runs the whole fuzz: 20,000 generated operations and 4,000 frames on each socket, or as many as FUZZ_OPERATIONS says.
 * @param {string[]} args what vitest is to be told besides
 */
export const fuzz = (args) =>
  launchNode(
    [
      inRoot('tests/node_modules/vitest/vitest.mjs'),
      'run',
      '--config',
      'tests/vitest.config.ts',
      '--project',
      'quick',
      'live/fuzz',
      ...args,
    ],
    { extra: { FUZZ_OPERATIONS: process.env.FUZZ_OPERATIONS || '20000' } },
  );

/**
 * Runs the tests of the whole installed system, which take longer than `npm test` may.
 * @param {string[]} args what vitest is to be told besides
 */
export const systemTest = async (args) => {
  const folder = inRoot('tests/system');
  const found = existsSync(folder) && readdirSync(folder).some((file) => /\.test\.tsx?$/.test(file));
  if (!found) {
    console.log('There are no system tests yet: tests/system holds none.');
    return 0;
  }
  return (await buildClient()) || vitest(['--project', 'system', ...args]);
};

/**
 * Runs the benchmark tests/bench/<name>.ts; without a name it says which there are.
 * @param {string[]} args the name, then what the benchmark is to be told
 */
export const bench = async ([name, ...rest]) => {
  const names = existsSync(benchmarks)
    ? readdirSync(benchmarks)
        .filter((file) => file.endsWith('.ts'))
        .map((file) => file.slice(0, -'.ts'.length))
    : [];
  if (name && names.includes(name)) return launchServerFile(`tests/bench/${name}.ts`, rest);
  if (name) console.error(`There is no benchmark named '${name}'.`);
  console.log(
    names.length === 0
      ? 'There are no benchmarks yet: tests/bench holds none.'
      : `Benchmarks: ${names.join(', ')}. Run one with: npm run bench -- <name>`,
  );
  return name ? 1 : 0;
};
