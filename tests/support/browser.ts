import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import chromium from '@sparticuz/chromium';
import { type Browser, chromium as playwright } from 'playwright-core';

const cache = fileURLToPath(new URL('../../node_modules/.cache/', import.meta.url));
const manifest = fileURLToPath(new URL('../node_modules/@sparticuz/chromium/package.json', import.meta.url));

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Only the fonts of the package, so that a picture looks the same on every machine. */
const fontConfiguration = (folder: string) => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${folder}/fonts/fonts</dir>
  <cachedir>${folder}/font-cache</cachedir>
</fontconfig>
`;

const browserFolder = async (): Promise<string> => {
  const { version } = JSON.parse(await readFile(manifest, 'utf8')) as { version: string };
  return path.join(cache, `chromium-${version}`);
};

/** Runs `act` with some variables set, and sets them back. */
const withEnvironment = async (variables: Record<string, string>, act: () => Promise<unknown>) => {
  const before = new Map(Object.keys(variables).map((name) => [name, process.env[name]]));
  Object.assign(process.env, variables);
  try {
    await act();
  } finally {
    for (const [name, value] of before) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
  }
};

/**
 * Unpacks the browser of the npm package, once for each version, and returns its folder.
 * It appears there whole or not at all, so that nobody starts a half-written program.
 */
export const unpackBrowser = async (): Promise<string> => {
  const folder = await browserFolder();
  if (existsSync(folder)) return folder;
  const unfinished = `${folder}-${process.pid}`;
  await mkdir(unfinished, { recursive: true });
  // The package unpacks into the temporary folder, and its own libraries only where it believes to be on AWS.
  await withEnvironment({ TMPDIR: unfinished, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs22.x' }, () =>
    chromium.executablePath(),
  );
  await writeFile(path.join(unfinished, 'fonts', 'fonts.conf'), fontConfiguration(folder));
  try {
    await rename(unfinished, folder);
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true });
    // Another process was first, which is as good.
    if (!existsSync(folder)) throw error;
  }
  return folder;
};

/**
 * Starts a headless Chromium: the one that `CHROMIUM_PATH` names, else the one from npm (Linux on x86-64 only).
 * Screen size, language and colours are chosen for each context: `browser.newContext({ viewport, locale, colorScheme })`.
 */
export const launchBrowser = async (): Promise<Browser> => {
  const named = process.env.CHROMIUM_PATH;
  if (named) return playwright.launch({ executablePath: named, args: flags });
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error('The browser from npm runs on Linux on x86-64 only: name another one in CHROMIUM_PATH.');
  }
  const folder = await unpackBrowser();
  return playwright.launch({
    executablePath: path.join(folder, 'chromium'),
    args: flags,
    env: {
      ...process.env,
      LD_LIBRARY_PATH: [path.join(folder, 'al2023', 'lib'), process.env.LD_LIBRARY_PATH]
        .filter(Boolean)
        .join(':'),
      FONTCONFIG_PATH: path.join(folder, 'fonts'),
    },
  });
};
