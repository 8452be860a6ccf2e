import { Worker } from 'node:worker_threads';
import { IMPORT_LIMITS, Refusal } from '@risalah/shared';
import type { FileRefusal, Reading, Tables } from './table.ts';

/** How long reading one file may take, in ms. */
const LONGEST = 60_000;

/** What the worker answers. */
export type Read = { tables: Tables } | { refused: FileRefusal };

/** A file to read. */
export interface FileToRead extends Reading {
  name: string;
  bytes: Uint8Array;
}

/**
 * Reads a file in a thread of its own, so that a large one keeps nobody waiting, with bounds on its memory and time.
 * Refuses what cannot be read with a code.
 */
export function readTables(file: FileToRead): Promise<Tables> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./readTables.worker.ts', import.meta.url), {
      workerData: file,
      resourceLimits: { maxOldGenerationSizeMb: 512 },
    });
    const timer = setTimeout(() => end(() => reject(new Refusal('IMPORT_TOO_LARGE'))), LONGEST);
    const end = (settle: () => void) => {
      clearTimeout(timer);
      void worker.terminate();
      settle();
    };
    worker.once('message', (read: Read) =>
      end(() => {
        if ('refused' in read) reject(new Refusal(read.refused, { limit: IMPORT_LIMITS.rows }));
        else resolve(read.tables);
      }),
    );
    worker.once('error', (error: NodeJS.ErrnoException) =>
      end(() => reject(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? new Refusal('IMPORT_TOO_LARGE') : error)),
    );
  });
}
