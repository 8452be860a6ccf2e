import { spawn } from 'node:child_process';
import os from 'node:os';
import { inRoot, projectEnvironment, projectNode, root } from './places.mjs';

/** @type {NodeJS.Signals[]} */
const handedOn = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/**
 * Hands the signals that this process gets on to a child.
 * @param {import('node:child_process').ChildProcess} child
 * @returns {() => void} ends it
 */
const handSignalsOn = (child) => {
  const parent = process.ppid;
  let stopping = false;
  /** @param {NodeJS.Signals} signal */
  const handOn = (signal) => {
    stopping = true;
    // A terminal sends Ctrl+C to both processes by itself: a second one would cut a clean stop short.
    if (signal === 'SIGINT' && process.stdin.isTTY) return;
    child.kill(signal);
  };
  // npm gives a signal to the shell between it and this process only, and that shell dies without a word.
  const watch = setInterval(() => {
    if (!process.env.npm_lifecycle_event || stopping || process.ppid === parent) return;
    stopping = true;
    child.kill('SIGTERM');
  }, 250);
  for (const signal of handedOn) process.on(signal, handOn);
  return () => {
    clearInterval(watch);
    for (const signal of handedOn) process.off(signal, handOn);
  };
};

/**
 * Runs a program in the foreground until it ends; what stops this process stops the program too.
 * @param {string} program
 * @param {string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, cwd?: string }} [options]
 * @returns {Promise<number>} its exit code; 128 and the signal's number when a signal ended it
 */
export const launch = (program, args, { env = projectEnvironment(), cwd = root } = {}) =>
  new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd, env, stdio: 'inherit' });
    const stopHandingOn = handSignalsOn(child);
    child.once('error', (error) => {
      stopHandingOn();
      reject(error);
    });
    child.once('close', (code, signal) => {
      stopHandingOn();
      resolve(code ?? 128 + (signal ? os.constants.signals[signal] : 0));
    });
  });

/**
 * Runs a JavaScript file with the project's Node.
 * @param {string[]} args
 * @param {{ extra?: NodeJS.ProcessEnv, cwd?: string }} [options] `extra`: variables on top of the project's environment
 */
export const launchNode = (args, { extra = {}, cwd } = {}) =>
  launch(projectNode(), args, { env: { ...projectEnvironment(), ...extra }, cwd });

/**
 * Runs a TypeScript file of the server with the project's Node.
 * @param {string} file relative to the clone
 * @param {string[]} [args]
 * @param {NodeJS.ProcessEnv} [extra] variables on top of the project's environment
 */
export const launchServerFile = (file, args = [], extra = {}) =>
  launchNode(['--import', 'tsx', file, ...args], {
    // tsx would look for a tsconfig.json in the current folder and miss the one that switches decorators on.
    extra: { TSX_TSCONFIG_PATH: inRoot('server/tsconfig.json'), ...extra },
  });
