import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { launch } from './launch.mjs';
import { inRoot, projectEnvironment, projectNode } from './places.mjs';

const dist = inRoot('client/dist');
const stampFile = path.join(dist, '.stamp');
const sources = ['client', 'shared', 'pnpm-lock.yaml', 'tsconfig.base.json'];
const notSources = new Set(['node_modules', 'dist']);

/**
 * All files under a path, in a steady order.
 * @param {string} place
 * @returns {string[]}
 */
const filesUnder = (place) => {
  const entries = readdirSync(place, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  return entries.flatMap((entry) => {
    if (notSources.has(entry.name)) return [];
    const file = path.join(place, entry.name);
    return entry.isDirectory() ? filesUnder(file) : [file];
  });
};

const sourceHash = () => {
  const hash = createHash('sha256');
  for (const source of sources) {
    const place = inRoot(source);
    const files = path.extname(source) ? [place] : filesUnder(place);
    for (const file of files) hash.update(file.slice(place.length)).update('\0').update(readFileSync(file));
  }
  return hash.digest('hex');
};

/** Compresses scripts and styles once and well, beside themselves, so that the server need not for each reader. */
const compressAssets = () => {
  for (const file of filesUnder(path.join(dist, 'assets')))
    if (/\.(js|css)$/.test(file)) writeFileSync(`${file}.br`, brotliCompressSync(readFileSync(file)));
};

/**
 * Builds the screens into client/dist, unless what lies there was built from the same sources.
 * @returns {Promise<number>} the exit code, 0 when there was nothing to do
 */
export const buildClient = async () => {
  const hash = sourceHash();
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === hash) return 0;
  console.log('Risalah builds its screens, which takes about ten seconds.');
  // Without its stamp a build that breaks off half-way is never taken for a finished one.
  rmSync(stampFile, { force: true });
  const code = await launch(projectNode(), [inRoot('client/node_modules/vite/bin/vite.js'), 'build'], {
    cwd: inRoot('client'),
    // A test run says NODE_ENV=test, which would give the screens React's development build.
    env: { ...projectEnvironment(), NODE_ENV: 'production' },
  });
  if (code === 0) compressAssets();
  if (code === 0) writeFileSync(stampFile, hash);
  else console.error(`The screens could not be built (exit code ${code}).`);
  return code;
};
