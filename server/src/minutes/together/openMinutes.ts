import type { ErrorCode } from '@risalah/shared';
import type { Logger } from 'pino';
import type { Server, Socket } from 'socket.io';
import type { Services } from '../../context.ts';
import { cannotStore } from '../../db/storageTrouble.ts';
import { Cursors, type Writer } from './cursors.ts';
import { DocumentKeeper } from './documentKeeper.ts';
import { updateFrame } from './frames.ts';
import type { Pace } from './pace.ts';
import type { SentChange, Stored } from './storeChanges.ts';

/** What a socket is answered. */
export type Answer =
  | ({ ok: true } & Record<string, unknown>)
  | { ok: false; code: ErrorCode; epoch?: number };

/** A change on its way into the database. */
interface Sent extends SentChange {
  socket: Socket;
  answer: (answer: Answer) => void;
}

/** Somebody who has the text open. */
interface Reader {
  socket: Socket;
  personId: string;
  writer: Writer;
}

/** The most changes stored in one transaction, and the most bytes of them that may wait for one. */
const MOST_AT_ONCE = 200;
const MOST_WAITING = 8 * 1024 * 1024;

/** What an open text needs of the server around it; `forget` is called when nobody has it open any more. */
export interface Surroundings {
  io: Server;
  services: Services;
  log: Logger;
  pace: Pace;
  forget: () => void;
}

/** Minutes that somebody has open: who is there, and what is told to whom. */
export class OpenMinutes {
  readonly minutesId: string;
  /** The session they are of; empty until somebody came in. */
  sessionId = '';
  private readonly around: Surroundings;
  private readonly keeper: DocumentKeeper;
  private readonly readers = new Map<string, Reader>();
  private readonly cursors = new Cursors();
  private waiting: Sent[] = [];
  private waitingBytes = 0;
  private storing = false;
  private joining = 0;
  private settling: NodeJS.Timeout | null = null;
  private closing: NodeJS.Timeout | null = null;

  constructor(minutesId: string, around: Surroundings) {
    this.minutesId = minutesId;
    this.around = around;
    this.keeper = new DocumentKeeper(around.services, minutesId, around.pace);
  }

  /** Lets somebody in who may read the draft, and tells them what they lack of it. Rejects when the database does not answer. */
  async join(socket: Socket, personId: string, epoch: number | null, vector: Uint8Array): Promise<Answer> {
    this.joining += 1;
    try {
      const admitted = await this.keeper.admit(personId, epoch, vector);
      if ('code' in admitted) return { ok: false, ...admitted };
      const { sessionId, writer, read, ...answer } = admitted;
      this.tellChanges(read);
      if (!socket.connected) return { ok: false, code: 'MINUTES_NOT_JOINED' };
      this.sessionId = sessionId;
      // Nothing is awaited between the reading of the document and the joining, so no change falls between them.
      void socket.join(this.room);
      this.readers.set(socket.id, { socket, personId, writer });
      return { ok: true, ...answer, awareness: this.cursors.all() };
    } finally {
      this.joining -= 1;
      this.closeWhenEmpty();
    }
  }

  /** Takes a change that somebody sent, who is answered once it is stored; or returns why it is not even tried. */
  take(
    socket: Socket,
    change: Omit<SentChange, 'personId'>,
    answer: (answer: Answer) => void,
  ): ErrorCode | null {
    const reader = this.readers.get(socket.id);
    if (!reader) return 'MINUTES_NOT_JOINED';
    if (this.waitingBytes > MOST_WAITING) return 'TOO_FAST';
    this.waiting.push({ ...change, personId: reader.personId, socket, answer });
    this.waitingBytes += change.update.byteLength;
    if (!this.storing) void this.storeWaiting();
    return null;
  }

  /** Passes on where somebody's caret stands. */
  point(socket: Socket, message: Uint8Array): void {
    const reader = this.readers.get(socket.id);
    const told = reader && this.cursors.take(socket.id, reader.writer, message);
    if (told) socket.to(this.room).volatile.emit('minutes:awareness', this.about({ awareness: told }));
  }

  /** Somebody closed the text, or is gone. */
  leave(socket: Socket): void {
    if (!this.readers.delete(socket.id)) return;
    void socket.leave(this.room);
    const told = this.cursors.leave(socket.id);
    if (told) this.around.io.to(this.room).emit('minutes:awareness', this.about({ awareness: told }));
    this.closeWhenEmpty();
  }

  /** Tells those who have the text open what was stored past this process' document. */
  async follow(): Promise<void> {
    this.tellChanges(await this.keeper.follow());
  }

  /** Ends the writing for everybody, or for one person, who are told why. */
  end(code: ErrorCode, personId?: string): void {
    for (const reader of [...this.readers.values()]) {
      if (personId !== undefined && reader.personId !== personId) continue;
      reader.socket.emit('minutes:ended', this.about({ code }));
      this.leave(reader.socket);
    }
  }

  /** Brings the row of the minutes up to date and lets go of the document. Nothing is taken afterwards. */
  async close(): Promise<void> {
    for (const timer of [this.settling, this.closing]) if (timer) clearTimeout(timer);
    try {
      await this.keeper.settle(true);
    } catch (error) {
      this.around.log.warn({ err: error, minutesId: this.minutesId }, 'minutes were not settled');
    }
    this.keeper.drop();
  }

  private get room(): string {
    return `minutes:${this.minutesId}`;
  }

  private about<T extends object>(more: T): T & { minutesId: string } {
    return { minutesId: this.minutesId, ...more };
  }

  private async storeWaiting(): Promise<void> {
    this.storing = true;
    while (this.waiting.length > 0) {
      const batch = this.waiting.splice(0, MOST_AT_ONCE);
      for (const { update } of batch) this.waitingBytes -= update.byteLength;
      try {
        this.tellStored(batch, await this.keeper.store(batch));
      } catch (error) {
        this.around.log.error({ err: error, minutesId: this.minutesId }, 'minutes were not stored');
        const code = cannotStore(error) ? 'NOT_STORED' : 'INTERNAL';
        for (const { answer } of batch) answer({ ok: false, code });
      }
    }
    this.storing = false;
    this.settleLater();
    this.closeWhenEmpty();
  }

  private tellStored(batch: readonly Sent[], { read, outcomes }: Stored): void {
    this.tellChanges(read);
    for (const [index, { socket, epoch, answer }] of batch.entries()) {
      const outcome = outcomes[index];
      if (!outcome) continue;
      if ('code' in outcome) answer({ ok: false, code: outcome.code });
      else {
        answer({ ok: true });
        if (outcome.added) socket.to(this.room).emit('minutes:update', this.changed(outcome.added, epoch));
        // Its writer has not seen this one either.
        if (outcome.putBack) this.tellChanges([outcome.putBack]);
      }
    }
  }

  private tellChanges(changes: readonly Uint8Array[]): void {
    const epoch = this.keeper.epoch;
    for (const change of changes)
      this.around.io.to(this.room).emit('minutes:update', this.changed(change, epoch));
  }

  private changed(update: Uint8Array, epoch: number): object {
    return this.about({ epoch, sync: updateFrame(update) });
  }

  private settleLater(): void {
    if (this.settling || !this.keeper.isBehind) return;
    const settle = async (): Promise<void> => {
      this.settling = null;
      try {
        this.tellChanges(await this.keeper.settle(false));
      } catch (error) {
        this.around.log.warn({ err: error, minutesId: this.minutesId }, 'minutes were not settled');
        this.settleLater();
      }
    };
    this.settling = setTimeout(() => void settle(), this.around.pace.textEvery);
  }

  private closeWhenEmpty(): void {
    if (this.closing) clearTimeout(this.closing);
    this.closing = null;
    if (this.isEmpty) this.closing = setTimeout(() => void this.closeIfEmpty(), this.around.pace.keepOpenFor);
  }

  private get isEmpty(): boolean {
    return this.readers.size === 0 && this.joining === 0 && !this.storing;
  }

  private async closeIfEmpty(): Promise<void> {
    if (!this.isEmpty) return;
    this.around.forget();
    await this.close();
  }
}
