import type { Logger } from 'pino';
import type { Services } from '../context.ts';
import { noteDeparture } from '../seat/noteDeparture.ts';

/** Records that people left a session's room, once they have been gone for a while. */
export class Departures {
  private readonly expected = new Map<string, NodeJS.Timeout>();
  private readonly services: Services;
  private readonly log: Logger;
  private readonly isHere: (sessionId: string, personId: string) => boolean;
  private stopped = false;

  constructor(services: Services, log: Logger, isHere: (sessionId: string, personId: string) => boolean) {
    this.services = services;
    this.log = log;
    this.isHere = isHere;
  }

  /** Notes that somebody has left, unless they are there when `after` ms have passed. */
  expect(sessionId: string, personId: string, after: number): void {
    if (this.stopped) return;
    this.cancel(sessionId, personId);
    const timer = setTimeout(() => void this.note(sessionId, personId), after);
    this.expected.set(keyOf(sessionId, personId), timer);
  }

  /** Somebody came back in time. */
  cancel(sessionId: string, personId: string): void {
    const key = keyOf(sessionId, personId);
    clearTimeout(this.expected.get(key));
    this.expected.delete(key);
  }

  /** Notes nothing any more: who is there when the server stops is looked for when it starts again. */
  stop(): void {
    this.stopped = true;
    for (const timer of this.expected.values()) clearTimeout(timer);
    this.expected.clear();
  }

  private async note(sessionId: string, personId: string): Promise<void> {
    this.expected.delete(keyOf(sessionId, personId));
    if (this.isHere(sessionId, personId)) return;
    const { fork, now, feed } = this.services;
    try {
      await noteDeparture({ em: fork(), personId, now, feed }, sessionId, personId);
    } catch (error) {
      this.log.warn({ err: error, sessionId }, 'a departure was not recorded');
    }
  }
}

const keyOf = (sessionId: string, personId: string): string => `${sessionId} ${personId}`;
