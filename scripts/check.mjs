import { spawn } from 'node:child_process';
import { inRoot, projectEnvironment, projectNode, root } from './places.mjs';

const atOnce = 2;
const color = process.stdout.isTTY ? ['--colors=force'] : [];
const pretty = process.stdout.isTTY ? ['--pretty', 'true'] : [];

/** @typedef {{ name: string, args: string[], cwd?: string }} Step */

/** @type {Step[]} */
const steps = [
  ...['shared', 'server', 'client', 'tests', 'scripts'].map((workspace) => ({
    name: `types of ${workspace}`,
    args: [inRoot('node_modules/typescript/bin/tsc'), '-p', workspace, ...pretty],
  })),
  // The generator looks for its plugins from the current folder.
  { name: 'operations of client', args: ['codegen.mjs', '--check'], cwd: inRoot('client') },
  {
    name: 'lint and format',
    args: [
      inRoot('node_modules/@biomejs/biome/bin/biome'),
      'check',
      '--error-on-warnings',
      '--max-diagnostics=none',
      ...color,
      '.',
    ],
  },
];

/**
 * Runs one step and keeps what it prints, so that two steps do not mix their lines.
 * @param {Step} step
 * @returns {Promise<{ step: Step, passed: boolean, output: string, seconds: string }>}
 */
const run = (step) =>
  new Promise((resolve, reject) => {
    console.log(`  …  ${step.name}`);
    const started = Date.now();
    let output = '';
    const child = spawn(projectNode(), step.args, {
      cwd: step.cwd ?? root,
      env: projectEnvironment(),
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text) => {
        output += text;
      });
    }
    child.once('error', reject);
    child.once('close', (code) =>
      resolve({ step, passed: code === 0, output, seconds: ((Date.now() - started) / 1000).toFixed(1) }),
    );
  });

/**
 * Checks types, lint and format, two steps at a time, and goes on after a failure to show them all.
 * @returns {Promise<number>} 0 when every step passed
 */
export const check = async () => {
  const waiting = [...steps];
  /** @type {string[]} */
  const failed = [];
  const work = async () => {
    for (let step = waiting.shift(); step; step = waiting.shift()) {
      const { passed, output, seconds } = await run(step);
      console.log(`  ${passed ? 'ok' : 'FAILED'}  ${step.name} (${seconds} s)`);
      if (passed) continue;
      failed.push(step.name);
      console.log(output.trimEnd());
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  console.log(
    failed.length === 0
      ? `check: ${steps.length} steps passed`
      : `check: ${failed.length} of ${steps.length} steps failed: ${failed.join(', ')}`,
  );
  return failed.length === 0 ? 0 : 1;
};
