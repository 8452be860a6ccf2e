import { resolve } from 'node:path';
import { buildClient } from './buildClient.mjs';
import { check } from './check.mjs';
import { installMissing } from './install.mjs';
import { launchNode, launchServerFile } from './launch.mjs';
import { inRoot, root } from './places.mjs';
import { bench, fuzz, systemTest, test } from './tests.mjs';

/** Where the database and its key lie does not depend on the folder a command was typed in. */
const dataFolder = () => ({
  RISALAH_DATA: resolve(root, process.env.RISALAH_DATA || 'data'),
  ...(process.env.RISALAH_KEY && { RISALAH_KEY: resolve(root, process.env.RISALAH_KEY) }),
});

/** @param {string[]} args */
const start = async (args) =>
  (await buildClient()) ||
  launchServerFile('server/src/main.ts', args, {
    NODE_ENV: process.env.NODE_ENV || 'production',
    ...dataFolder(),
  });

/** Writes again what is made from other sources: the printed schema, the client's operations, docs/RULES.md and docs/READS.md. */
const generate = async () =>
  (await launchServerFile('server/src/printSchema.ts')) ||
  (await launchNode(['codegen.mjs'], { cwd: inRoot('client') })) ||
  (await launchServerFile('server/src/printRules.ts'));

/** @type {Record<string, (args: string[]) => Promise<number>>} */
const commands = {
  start,
  build: buildClient,
  test,
  'test:system': systemTest,
  check,
  format: (args) =>
    launchNode([inRoot('node_modules/@biomejs/biome/bin/biome'), 'check', '--write', ...args, '.']),
  generate,
  risalah: (args) => launchServerFile('server/src/cli.ts', args, dataFolder()),
  bench,
  fuzz,
  chaos: (args) => launchServerFile('tests/chaos/main.ts', args),
  pictures: (args) => launchServerFile('tests/pictures/main.ts', args),
};

const [name = '', ...args] = process.argv.slice(2);
const command = commands[name];
if (command) {
  process.exitCode = (await installMissing()) ? await command(args) : 1;
} else {
  console.error(`There is no command '${name}'. Commands: ${Object.keys(commands).join(', ')}`);
  process.exitCode = 2;
}
