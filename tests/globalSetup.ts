import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { unpackBrowser } from './support/browser.ts';

/**
 * Before the stories: screens that match their sources, a browser that no two tests unpack at once, and a place for the demo that
 * they share, which is gone after them.
 */
export default async function prepareStories(): Promise<() => void> {
  const script = fileURLToPath(new URL('../scripts/run.mjs', import.meta.url));
  const { status } = spawnSync(process.execPath, [script, 'build'], { stdio: 'inherit' });
  if (status !== 0) throw new Error('The screens could not be built; the lines above say why.');
  await unpackBrowser();
  const folder = mkdtempSync(join(tmpdir(), 'risalah-demos-'));
  process.env.DEMO_FOLDERS = folder;
  return () => rmSync(folder, { recursive: true, force: true });
}
