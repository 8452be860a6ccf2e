import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { openSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');
/** How often a server that starts is asked whether it answers, in ms. */
const ASKED_EVERY = 40;

/** The real server, as `npm start` runs it, in a process of its own that can be killed and started again on the same port. */
export class ServerProcess {
  readonly url: string;
  /** How often it was killed. */
  kills = 0;
  private readonly dataFolder: string;
  private readonly port: number;
  private readonly log: number;
  private child: ChildProcess | null = null;

  constructor(dataFolder: string, port: number) {
    this.dataFolder = dataFolder;
    this.port = port;
    this.url = `http://127.0.0.1:${port}`;
    this.log = openSync(join(dataFolder, 'server.log'), 'a');
    // A run that breaks off leaves no server behind.
    process.once('exit', () => this.child?.kill('SIGKILL'));
  }

  /** Starts it, without waiting for it to answer. */
  spawn(): void {
    this.child = spawn(process.execPath, ['--import', 'tsx', 'server/src/main.ts'], {
      cwd: root,
      stdio: ['ignore', 'ignore', this.log],
      env: {
        ...process.env,
        NODE_ENV: 'production',
        TSX_TSCONFIG_PATH: join(root, 'server/tsconfig.json'),
        RISALAH_DATA: this.dataFolder,
        RISALAH_DEMO: '0',
        RISALAH_LOG: 'silent',
        HOST: '127.0.0.1',
        PORT: String(this.port),
      },
    });
  }

  /** Starts it; resolves once it answers. Rejects when it ended by itself, which no kill explains. */
  async start(): Promise<void> {
    this.spawn();
    const { child } = this;
    for (;;) {
      if (child?.exitCode !== null)
        throw new Error(`The server ended with ${child?.exitCode} as it started.`);
      const answers = await fetch(`${this.url}/readyz`).then(
        ({ ok }) => ok,
        () => false,
      );
      if (answers) return;
      await new Promise((resolve) => setTimeout(resolve, ASKED_EVERY));
    }
  }

  /** Kills it with SIGKILL, which no process can catch; resolves when it is gone. */
  kill(): Promise<void> {
    this.kills += 1;
    return this.end('SIGKILL');
  }

  /** Stops it as an administrator does. */
  stop(): Promise<void> {
    return this.end('SIGTERM');
  }

  private async end(signal: NodeJS.Signals): Promise<void> {
    const { child } = this;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'exit');
    child.kill(signal);
    await gone;
  }
}
