import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { unpackBrowser } from './support/browser.ts';

/** Before the stories: screens that match their sources, and a browser that no two tests unpack at once. */
export default async function prepareStories(): Promise<void> {
  const script = fileURLToPath(new URL('../scripts/run.mjs', import.meta.url));
  const { status } = spawnSync(process.execPath, [script, 'build'], { stdio: 'inherit' });
  if (status !== 0) throw new Error('The screens could not be built; the lines above say why.');
  await unpackBrowser();
}
