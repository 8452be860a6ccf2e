import { createHash } from 'node:crypto';
import { existsSync, lstatSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { launch } from './launch.mjs';
import { inRoot } from './places.mjs';

const pnpm = 'pnpm@10.34.9';
const lockFile = inRoot('pnpm-lock.yaml');
const stampFile = inRoot('node_modules/.risalah-stamp');
const finishedFile = inRoot('node_modules/.modules.yaml');
const installedLockFile = inRoot('node_modules/.pnpm/lock.yaml');

const lockHash = () => createHash('sha256').update(readFileSync(lockFile)).digest('hex');

/** pnpm called by hand leaves no stamp of ours, but writes down what it installed when it is through. */
const pnpmFinishedByHand = () =>
  existsSync(installedLockFile) &&
  (!existsSync(stampFile) || statSync(finishedFile).mtimeMs > statSync(stampFile).mtimeMs) &&
  readFileSync(installedLockFile).equals(readFileSync(lockFile));

const isInstalled = () => {
  if (!existsSync(finishedFile)) return false;
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === lockHash()) return true;
  if (!pnpmFinishedByHand()) return false;
  writeFileSync(stampFile, lockHash());
  return true;
};

/** Node's own headers, where they lie beside it: compiling sqlite3 then downloads nothing. */
const headersBesideNode = () => {
  const prefix = path.resolve(path.dirname(process.execPath), '..');
  const found = existsSync(path.join(prefix, 'include/node/node_api.h'));
  return found && !process.env.npm_config_nodedir ? { npm_config_nodedir: prefix } : {};
};

/**
 * npm puts node_modules/.bin first in the path, where pnpm's shell script called `node` would stand between npm and
 * these scripts and keep signals to itself: the binary takes its place.
 */
const putNodeInPath = () => {
  const link = inRoot('node_modules/.bin/node');
  if (process.platform === 'win32' || !existsSync(link) || lstatSync(link).isSymbolicLink()) return;
  rmSync(link);
  symlinkSync('../node/bin/node', link);
};

/**
 * Installs the packages of the lock file when they are missing or others than those installed.
 * @returns {Promise<boolean>} false when that failed
 */
export const installMissing = async () => {
  if (isInstalled()) {
    putNodeInPath();
    return true;
  }
  console.log(
    'Risalah installs the packages that it needs. The first time takes about two minutes; ' +
      'where sqlite3 must be compiled it needs python3, make and g++.',
  );
  const started = Date.now();
  const code = await launch(
    process.platform === 'win32' ? 'npx.cmd' : 'npx',
    // A shell with NODE_ENV=production, or without a terminal to ask, must not change what is installed.
    ['-y', pnpm, 'install', '--frozen-lockfile', '--prod=false', '--config.confirm-modules-purge=false'],
    { env: { ...process.env, ...headersBesideNode() } },
  );
  if (code !== 0) {
    console.error(
      `The packages could not be installed (exit code ${code}). The lines above say why; ` +
        'if they are about sqlite3, install python3, make and g++ and try again.',
    );
    return false;
  }
  putNodeInPath();
  writeFileSync(stampFile, lockHash());
  console.log(`The packages are installed, after ${Math.round((Date.now() - started) / 1000)} s.\n`);
  return true;
};
