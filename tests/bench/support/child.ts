import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { beginProfile, endProfile } from './profile.ts';

/** How long a process may take to end that has too much in hand, in ms. */
const PATIENCE = 10_000;

/** A process of a benchmark, which does one thing after the other. */
export interface Helper {
  /** Asks for something; resolves with the answer, rejects with what went wrong over there. */
  ask: <T>(request: object) => Promise<T>;
  end: () => Promise<void>;
}

interface Answer {
  id: number;
  value?: unknown;
  error?: string;
}

/** Starts a file of tests/bench in a process of its own; paths are relative to that folder. */
export function startHelper(file: string, args: string[] = []): Helper {
  const path = fileURLToPath(new URL(`../${file}`, import.meta.url));
  // Memory can be told only after a full collection.
  const execArgv = [...process.execArgv, '--expose-gc'];
  // As `npm start` has it; graphql-js and Apollo do more work without.
  const env = { ...process.env, NODE_ENV: 'production' };
  const child: ChildProcess = fork(path, args, { execArgv, env });
  const waiting = new Map<number, { resolve: (value: never) => void; reject: (error: Error) => void }>();
  let last = 0;
  let ended = false;
  child.on('message', ({ id, value, error }: Answer) => {
    const asked = waiting.get(id);
    waiting.delete(id);
    if (error === undefined) asked?.resolve(value as never);
    else asked?.reject(new Error(error));
  });
  const gone = new Promise<void>((resolve) => {
    child.once('exit', (code) => {
      for (const { reject } of waiting.values()) reject(new Error(`${file} ended with ${code}`));
      if (!ended && code) console.error(`${file} ${args.join(' ')} ended with ${code}`);
      resolve();
    });
  });
  return {
    ask: (request) =>
      new Promise((resolve, reject) => {
        last += 1;
        waiting.set(last, { resolve, reject });
        child.send({ ...request, id: last });
      }),
    end: async () => {
      ended = true;
      const late = setTimeout(() => child.kill('SIGKILL'), PATIENCE);
      if (child.connected) child.disconnect();
      await gone;
      clearTimeout(late);
    },
  };
}

/** Answers what the benchmark asks of this process; every process can be asked where its time goes. */
export function answerWith(own: Record<string, (request: never) => unknown>): void {
  const handlers: typeof own = {
    ...own,
    beginProfile,
    endProfile: ({ file }: { file: string }) => endProfile(file),
  };
  // Whatever the process has in hand then is of no interest any more, but its folders are to go with it.
  process.on('disconnect', () => process.exit());
  process.on('message', async (request: { id: number; do: string }) => {
    const reply = (answer: Omit<Answer, 'id'>): void => {
      process.send?.({ id: request.id, ...answer });
    };
    try {
      reply({ value: await handlers[request.do]?.(request as never) });
    } catch (error) {
      reply({ error: error instanceof Error ? String(error.stack) : String(error) });
    }
  });
}
