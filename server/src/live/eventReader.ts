import { type Language, reaches } from '@risalah/shared';
import type { ExecutionResult } from 'graphql';
import { admit, reseated, type SessionEventsRequest, seatRefusal } from '../events/readSessionEvents.ts';
import type { SessionEvent } from '../events/sessionEvent.entity.ts';
import type { Line } from './line.ts';
import type { PreparedEvent } from './preparedEvent.ts';
import type { ReaderGroup } from './readerGroup.ts';
import type { SessionReaders } from './sessionReaders.ts';

/** A reader who is passed over this many times in a row is told where the session stands. */
export const SKIPPED_BEFORE_WATERMARK = 50;

/** To whom a subscription is written: its id on a line, and the language of errors. */
export interface Addressee {
  line: Line;
  id: string;
  language: Language;
}

/**
 * One subscription to the events of a session. It first reads the log on its own, then joins those who are told what
 * happens, with no gap and no repeat. To graphql-ws it is an iteration that gives nothing and only ends: in silence
 * when the client has enough, or with the reason.
 */
export class EventReader implements AsyncIterableIterator<ExecutionResult, undefined> {
  readonly request: SessionEventsRequest;
  /** Those who asked for the same. */
  group: ReaderGroup;
  /** How far the reader has read the log, and up to where they know of it; from when they join, their place in the row says so. */
  private seen: number;
  private told: number;
  /** Whether the subscription has ended: nothing is written to it any more. */
  private over = false;
  private readonly readers: SessionReaders;
  private readonly line: Line;
  private readonly id: string;
  private readonly language: Language;
  private readonly ended: Promise<IteratorReturnResult<undefined>>;
  private settle!: {
    resolve: (end: IteratorReturnResult<undefined>) => void;
    reject: (error: unknown) => void;
  };
  private begun = false;

  constructor(request: SessionEventsRequest, readers: SessionReaders, group: ReaderGroup, to: Addressee) {
    this.request = request;
    this.readers = readers;
    this.group = group;
    this.line = to.line;
    this.id = to.id;
    this.language = to.language;
    this.seen = this.told = Math.max(0, request.after);
    this.ended = new Promise((resolve, reject) => {
      this.settle = { resolve, reject };
    });
    readers.enter(this);
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  /** Begins to read, at the first call: graphql-ws knows the subscription from then on. */
  next(): Promise<IteratorReturnResult<undefined>> {
    if (!this.begun) {
      this.begun = true;
      this.catchUp().catch((error: unknown) => this.end(error));
    }
    return this.ended;
  }

  /** Ends in silence. Nothing is written from here on, so that the client may use the id again. */
  async return(): Promise<IteratorReturnResult<undefined>> {
    this.leave();
    this.settle.resolve({ done: true, value: undefined });
    return this.ended;
  }

  /** Ends with a reason that the reader is told. */
  end(reason: unknown): void {
    if (this.over) return;
    this.leave();
    this.settle.reject(reason);
  }

  private leave(): void {
    this.over = true;
    this.readers.leave(this);
  }

  private async catchUp(): Promise<void> {
    const { request, readers } = this;
    const { fork } = readers;
    const { circles, upTo } = await admit(fork, request);
    let given = 0;
    // What is committed while the reader reads is published too, so it reads on until nothing newer was.
    for (;;) {
      const known = Math.max(upTo, readers.newest);
      if (this.seen >= known && this.told >= this.seen) break;
      for await (const event of readers.after(this.seen, known)) {
        if (this.over) return;
        await this.take(event, reaches(event.audience, circles));
        given += 1;
        if (event.number > upTo && reseated(event) === request.personId)
          throw await seatRefusal(fork, request.sessionId, request.personId);
        await this.line.ready();
        if (readers.turns.over) await readers.turns.next();
      }
      this.seen = Math.max(this.seen, known);
      if (this.told < this.seen && !this.over) await this.mark();
    }
    readers.metrics.replayed(given);
    if (!this.over) this.join(circles);
  }

  private join(circles: ReadonlySet<string>): void {
    const { line, id, language, seen, told } = this;
    this.readers.join({ reader: this, line, id, language, seen, told }, circles);
  }

  private async take(event: SessionEvent, reached: boolean): Promise<void> {
    this.seen = event.number;
    if (reached) {
      const prepared = await this.group.prepare(event);
      if (!this.over) this.write(prepared, event.number);
    } else if (this.seen - this.told >= SKIPPED_BEFORE_WATERMARK) {
      await this.mark();
    }
  }

  private write(prepared: PreparedEvent, number: number): void {
    this.told = number;
    this.line.write(prepared.frameFor(this.id, this.language));
  }

  private async mark(): Promise<void> {
    const number = this.seen;
    const prepared = await this.group.prepareWatermark(number, this.readers.now());
    if (!this.over) this.write(prepared, number);
  }
}
