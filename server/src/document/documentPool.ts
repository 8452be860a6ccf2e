import { availableParallelism } from 'node:os';
import { MessageChannel } from 'node:worker_threads';
import { type DocumentFormat, DocumentPhase, Refusal } from '@risalah/shared';
import { Piscina } from 'piscina';
import type { Collected } from './collectDocument.ts';
import type { DocumentJob } from './document.worker.ts';

/** How many documents may wait for a thread; more are refused, since their readers would have gone. */
const LONGEST_QUEUE = 24;
/** How long making one document may take, in ms. */
const LONGEST = 60_000;
/** A thread that had nothing to do for so long ends, in ms, and gives back its memory. */
const IDLE = 120_000;

/** Is told how far a document has come. */
export type OnPhase = (phase: DocumentPhase) => void;

/** Who waits for a document. */
export interface Watch {
  onPhase?: OnPhase;
  /** Ends the work when nobody waits any more. */
  signal?: AbortSignal;
}

/** Threads that make documents, so that a long one keeps nobody waiting. None is there before the first document. */
export interface DocumentPool {
  /**
   * Makes a document of what was collected. Refuses with DOCUMENTS_BUSY when too many wait, and DOCUMENT_FAILED when it
   * took too long; throws what a renderer says against it.
   */
  make(collected: Collected, format: DocumentFormat, watch?: Watch): Promise<Uint8Array>;
  /** How many wait for a thread. */
  readonly waiting: number;
  stop(): Promise<void>;
}

/** Makes the pool. One core is left to the server. */
export function createDocumentPool({ queue = LONGEST_QUEUE, longest = LONGEST } = {}): DocumentPool {
  const threads = Math.min(4, Math.max(1, availableParallelism() - 1));
  // Counted here, since Piscina's own bound passes over tasks that can be ended.
  let taken = 0;
  const pool = new Piscina<DocumentJob, Uint8Array>({
    filename: new URL('./document.worker.ts', import.meta.url).href,
    minThreads: 0,
    maxThreads: threads,
    idleTimeout: IDLE,
    concurrentTasksPerWorker: 1,
  });
  return {
    get waiting() {
      return Math.max(0, taken - threads);
    },
    async make({ facts, logo }, format, { onPhase = () => {}, signal: gone } = {}) {
      if (taken >= threads + queue) throw new Refusal('DOCUMENTS_BUSY');
      taken += 1;
      const { port1, port2 } = new MessageChannel();
      port1.on('message', onPhase);
      onPhase(DocumentPhase.WAITING);
      const late = AbortSignal.timeout(longest);
      const signal = gone ? AbortSignal.any([late, gone]) : late;
      try {
        const job = { facts, logo, format, progress: port2 };
        return await pool.run(job, { transferList: [port2], signal });
      } catch (error) {
        if (late.aborted) throw new Refusal('DOCUMENT_FAILED');
        throw error;
      } finally {
        taken -= 1;
        port1.close();
      }
    },
    stop: () => pool.destroy(),
  };
}
