import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';

const root = join(import.meta.dirname, '../..');

/** Verifies the seals of a data folder by the command that anybody would verify it by; resolves with what is wrong. */
export async function verifySeals(dataFolder: string): Promise<string[]> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'server/src/cli.ts', 'verify'], {
    cwd: root,
    env: {
      ...process.env,
      RISALAH_DATA: dataFolder,
      TSX_TSCONFIG_PATH: join(root, 'server/tsconfig.json'),
    },
  });
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  const [said, complained, code] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  if (code === 0) return [];
  const faults = said.split('\n').filter((line) => line.startsWith('✗'));
  return faults.length > 0 ? faults : [`verify ended with ${code}: ${complained}`];
}
