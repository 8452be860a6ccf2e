import { Refusal } from '@risalah/shared';
import type { SessionEvent } from './sessionEvent.entity.ts';

/** Events that wait for one reader; past this many the reader has to start again from a snapshot. */
const LONGEST_QUEUE = 2_000;

/** What was committed for one session since it was opened, handed to one reader in the order of publishing. */
export class FeedQueue {
  private waiting: SessionEvent[] = [];
  private wake: (() => void) | null = null;
  private ended: Refusal | 'closed' | null = null;
  private readonly onClose: (queue: FeedQueue) => void;

  constructor(onClose: (queue: FeedQueue) => void) {
    this.onClose = onClose;
  }

  /** Adds what was committed. A reader that is too slow is ended with RELOAD, so that memory stays bounded. */
  push(events: readonly SessionEvent[]): void {
    if (this.ended) return;
    if (this.waiting.length + events.length > LONGEST_QUEUE) {
      this.end(new Refusal('RELOAD'));
      return;
    }
    this.waiting.push(...events);
    this.wake?.();
  }

  /** Ends the queue with a reason that the reader is told. */
  end(reason: Refusal): void {
    this.ended ??= reason;
    this.close();
  }

  /** Ends the queue in silence. */
  close(): void {
    this.ended ??= 'closed';
    this.waiting = [];
    this.onClose(this);
    this.wake?.();
  }

  /** The events that came since the last call, waiting for the first; `[]` after `quietMs` without any; null at the end. */
  async take(quietMs: number): Promise<SessionEvent[] | null> {
    if (this.waiting.length === 0 && !this.ended) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, quietMs);
        this.wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
      this.wake = null;
    }
    if (this.ended instanceof Refusal) throw this.ended;
    if (this.ended) return null;
    return this.waiting.splice(0);
  }
}

/** Hands committed events of each session to those who read it in this process. */
export class SessionFeed {
  private readonly readers = new Map<string, Set<FeedQueue>>();
  private readonly listeners = new Set<(sessionId: string, events: readonly SessionEvent[]) => void>();

  /** Calls `listener` with whatever is published for any session; for what must follow facts, such as presence. */
  listen(listener: (sessionId: string, events: readonly SessionEvent[]) => void): void {
    this.listeners.add(listener);
  }

  /** Opens a queue for what is committed from now on. */
  open(sessionId: string): FeedQueue {
    const queues = this.readers.get(sessionId) ?? new Set();
    this.readers.set(sessionId, queues);
    const queue = new FeedQueue((closed) => {
      queues.delete(closed);
      if (queues.size === 0 && this.readers.get(sessionId) === queues) this.readers.delete(sessionId);
    });
    queues.add(queue);
    return queue;
  }

  /** Publishes what a transaction stored; call it after the commit and never before. */
  publish(sessionId: string, events: readonly SessionEvent[]): void {
    if (events.length === 0) return;
    for (const queue of this.readers.get(sessionId) ?? []) queue.push(events);
    for (const listener of this.listeners) listener(sessionId, events);
  }

  /** How many readers there are, for the metrics. */
  get size(): number {
    let count = 0;
    for (const queues of this.readers.values()) count += queues.size;
    return count;
  }
}
