import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const root = join(import.meta.dirname, '../..');

/** The server in a process of its own, which can be killed. */
export interface OwnProcess {
  url: string;
  /** The most memory that it has held so far, in bytes. */
  peakMemory: () => number;
  /** SIGKILL: nothing that it had in hand is finished. */
  kill: () => Promise<void>;
}

/** Starts `main.ts` on a data folder, on a free port, and resolves when it listens. */
export async function startProcess(dataFolder: string, env: NodeJS.ProcessEnv = {}): Promise<OwnProcess> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'server/src/main.ts'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      ...process.env,
      ...{ PORT: '0', HOST: '127.0.0.1', RISALAH_DATA: dataFolder, RISALAH_DEMO: '0', RISALAH_LOG: 'silent' },
      TSX_TSCONFIG_PATH: join(root, 'server/tsconfig.json'),
      ...env,
    },
  });
  const url = await listening(child);
  return {
    url: url.replace('localhost', '127.0.0.1'),
    peakMemory: () => {
      const status = readFileSync(`/proc/${child.pid}/status`, 'utf8');
      return Number(/^VmHWM:\s+(\d+) kB$/m.exec(status)?.[1]) * 1_024;
    },
    kill: async () => {
      const gone = once(child, 'exit');
      child.kill('SIGKILL');
      await gone;
    },
  };
}

function listening(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`The server ended with ${code}`)));
    if (!child.stdout) throw new Error('no output');
    createInterface({ input: child.stdout }).on('line', (line) => {
      const url = /^Risalah: (\S+)/.exec(line)?.[1];
      if (url) resolve(url);
    });
  });
}
