import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the clone; every script runs from here, wherever it was called. */
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

/**
 * An absolute path inside the clone.
 * @param {...string} parts
 */
export const inRoot = (...parts) => path.join(root, ...parts);

const installedNode = inRoot('node_modules/node/bin', process.platform === 'win32' ? 'node.exe' : 'node');

/**
 * The Node that runs the project, once it is installed: the binary itself and not the shell script in
 * `node_modules/.bin`, which would keep signals to itself.
 */
export const projectNode = () => (existsSync(installedNode) ? installedNode : process.execPath);

/** What a program of the project finds around it: its own Node comes first, also for what it starts in turn. */
export const projectEnvironment = () => ({
  ...process.env,
  PATH: `${path.dirname(projectNode())}${path.delimiter}${process.env.PATH ?? ''}`,
});
