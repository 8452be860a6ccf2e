import type { ErrorCode } from '@risalah/shared';
import { documentOf, wordsIn } from '@risalah/shared/minutes-sync';
import type { Socket } from 'socket.io-client';
import { Awareness } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { backOff } from '../../live/connection.ts';
import type { Presence } from '../../live/presence.ts';
import { type Admitted, askServer } from './askServer.ts';
import { Carets } from './carets.ts';
import { askFrame, bytesOf, carriedBy, changeFrame } from './frames.ts';
import { hearMinutes } from './hearMinutes.ts';
import { hearOfSelection } from './hearOfSelection.ts';
import { keepLateWords } from './lateWords.ts';
import { type LocalCopy, openCopy } from './localCopy.ts';
import { onceComposed } from './onceComposed.ts';
import { BEGIN_AGAIN, meaningOf } from './refusedChange.ts';
import { CLOSED, type SharedState, type SharedView } from './sharedView.ts';

/** Whose minutes, and the line that they travel on. */
export interface SharedOf {
  minutesId: string;
  personId: string;
  presence: Presence;
  /** Whether they are a draft; where they are not, what was not stored is given back. */
  draft: boolean;
}

/** What comes from the server, or from the copy on this device, is no change of this writer. */
const SERVER = 'server';
const READ_AFTER_MS = 250;
const SLOWER_MS = 500;

/**
 * Minutes that are written together, seen from one browser: a document of Yjs, its copy on this device, and its way to
 * the server and back. Each change is kept here first, and counts as stored once the server answered.
 */
export class SharedMinutes {
  private readonly of: SharedOf;
  private readonly listeners = new Set<() => void>();
  private copy: LocalCopy | null = null;
  private carets: Carets | null = null;
  private socket: Socket | null = null;
  private unshare: (() => void) | null = null;
  private online = false;
  private joining = false;
  private unsent: Uint8Array[] = [];
  private sending: Promise<void> | null = null;
  private isBehind = false;
  private isOver = false;
  private attempt = 0;
  private again: ReturnType<typeof setTimeout> | undefined;
  private reading: ReturnType<typeof setTimeout> | undefined;
  private stopped = false;
  private shown: SharedView = CLOSED;

  constructor(of: SharedOf) {
    this.of = of;
  }

  readonly read = (): SharedView => this.shown;

  readonly listen = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Opens the copy of this browser and the line. */
  async start(): Promise<void> {
    await this.open();
    if (this.stopped) return;
    // Minutes may have been returned while the copy was opened, and there was nothing to ask with yet.
    if (this.of.draft || this.unshare) this.reopen();
    else await this.giveBack('MINUTES_NOT_DRAFT');
  }

  /** Ends it; what was not stored stays on this device. */
  stop(): void {
    this.stopped = true;
    clearTimeout(this.again);
    clearTimeout(this.reading);
    this.unshare?.();
    this.carets?.end();
    this.copy?.close();
  }

  /** They can be written (again): asks to be let in. */
  readonly reopen = (): void => {
    this.unshare ??= this.of.presence.share((socket) => this.visit(socket));
    if (!this.online) void this.join();
  };

  /** Resolves once all that was typed is stored, or the line is gone. */
  readonly flush = async (): Promise<void> => {
    while (this.online && (this.unsent.length > 0 || this.sending)) await (this.sending ?? this.send());
  };

  private async open(): Promise<void> {
    const { personId, minutesId } = this.of;
    const copy = await openCopy(personId, minutesId);
    if (this.stopped) return copy.close();
    this.copy = copy;
    this.carets = new Carets(new Awareness(copy.ydoc));
    const { ydoc, stored } = copy;
    this.isBehind = [...Y.decodeStateVector(Y.encodeStateVector(ydoc))].some(
      ([client, clock]) => clock > (stored.get(client) ?? 0),
    );
    ydoc.on('update', (update: Uint8Array, origin: unknown) => this.changed(update, origin));
    if (copy.epoch !== null)
      this.show({ ydoc, awareness: this.carets.awareness, document: documentOf(ydoc) });
  }

  private changed(update: Uint8Array, origin: unknown): void {
    this.reading ??= setTimeout(() => {
      this.reading = undefined;
      if (this.copy && this.shown.ydoc) this.show({ document: documentOf(this.copy.ydoc) });
    }, READ_AFTER_MS);
    if (origin === SERVER) return;
    this.isBehind = true;
    if (this.online) {
      this.unsent.push(update);
      void this.send();
    }
    this.show();
  }

  private visit(socket: Socket): () => void {
    this.socket = socket;
    const unhear = hearMinutes(socket, this.of.minutesId, {
      connect: () => void this.join(),
      disconnect: () => this.lineLost(),
      update: (epoch, sync) => onceComposed(() => this.receive(epoch, carriedBy(sync))),
      awareness: (said) => onceComposed(() => this.carets?.take(bytesOf(said))),
      ended: (code) => void this.ended(code),
    });
    if (socket.connected) void this.join();
    return () => {
      unhear();
      if (socket.connected) socket.emit('minutes:leave', { minutesId: this.of.minutesId });
      this.lineLost();
      this.socket = null;
    };
  }

  private async join(): Promise<void> {
    const { socket, copy } = this;
    clearTimeout(this.again);
    if (!socket?.connected || !copy || this.joining || this.stopped) return;
    this.joining = true;
    const message = { minutesId: this.of.minutesId, epoch: copy.epoch, sync: askFrame(copy.ydoc) };
    const answer = await askServer(socket, 'minutes:join', message);
    this.joining = false;
    if (this.stopped || copy !== this.copy) return;
    if (answer?.ok) this.admitted(copy, answer);
    else await this.refused(answer?.code ?? null);
  }

  private admitted(copy: LocalCopy, { epoch, sync, awareness }: Admitted): void {
    const { ydoc } = copy;
    hearOfSelection(); // What was typed until now is among what is lacking there.
    const [vector, brought] = [carriedBy(sync[0]), carriedBy(sync[1])];
    // Before what others wrote comes in, so that it names what was taken out here without having seen that.
    const lacking = copy.epoch === null ? [] : [Y.encodeStateAsUpdate(ydoc, vector)];
    copy.keep(epoch, Y.decodeStateVector(vector));
    onceComposed(() => this.receive(epoch, brought));
    this.online = true;
    this.isOver = false;
    this.attempt = 0;
    this.unsent = lacking;
    this.isBehind = lacking.length > 0;
    this.carets?.take(bytesOf(awareness));
    this.carets?.tell((said) => this.socket?.emit('minutes:awareness', this.about({ awareness: said })));
    this.show({ ydoc, awareness: this.carets?.awareness ?? null, document: documentOf(ydoc), code: null });
    void this.send();
  }

  private receive(epoch: number, update: Uint8Array): void {
    const { copy } = this;
    if (!copy || this.stopped || (copy.epoch !== null && copy.epoch !== epoch)) return;
    hearOfSelection(); // Not within their change: what was typed would be taken for theirs, and not be sent.
    Y.applyUpdate(copy.ydoc, update, SERVER);
    this.isStored(copy, update);
    const lacksSome = copy.ydoc.store.pendingStructs !== null || copy.ydoc.store.pendingDs !== null;
    if (lacksSome && this.online) this.joinLater();
  }

  /** Notes that the server has all of a change. */
  private isStored(copy: LocalCopy, update: Uint8Array): void {
    const stored = new Map(copy.stored);
    for (const [client, clock] of Y.parseUpdateMeta(update).to)
      stored.set(client, Math.max(clock, stored.get(client) ?? 0));
    copy.stored = stored;
    if (copy.epoch !== null) copy.keep(copy.epoch, stored);
  }

  private send(): Promise<void> {
    this.sending ??= this.sendAll().finally(() => {
      this.sending = null;
    });
    return this.sending;
  }

  private async sendAll(): Promise<void> {
    while (this.online && this.copy && this.unsent.length > 0) {
      const { copy } = this;
      const update = Y.mergeUpdates(this.unsent);
      this.unsent = [];
      const answer = await askServer(this.socket, 'minutes:update', {
        ...this.about({ epoch: copy.epoch }),
        sync: changeFrame(update),
      });
      if (this.stopped || copy !== this.copy) return;
      if (answer?.ok) {
        this.isStored(copy, update);
        this.isBehind = this.unsent.length > 0;
        this.show({ savedAt: this.isBehind ? this.shown.savedAt : Date.now() });
      } else if (answer?.code === 'TOO_FAST') {
        this.unsent.unshift(update);
        await new Promise((resolve) => setTimeout(resolve, SLOWER_MS));
      } else return void this.refused(answer?.code ?? null);
    }
    this.show();
  }

  /** Nothing is taken at the moment: tries again, begins anew, or gives the words back, whichever the code means. */
  private async refused(code: ErrorCode | null): Promise<void> {
    const meaning = meaningOf(code);
    this.online = false;
    this.show({ code });
    if (meaning === 'AGAIN') return this.joinLater();
    if (meaning === 'WAIT' || code === null) return;
    await this.giveBack(code);
    if (BEGIN_AGAIN.includes(code)) await this.join();
    else this.end();
  }

  private end(): void {
    this.isOver = true;
    this.show();
  }

  private async ended(code: ErrorCode): Promise<void> {
    this.online = false;
    // What is on its way is answered first: it may have been stored.
    await this.sending;
    if (code === 'SEAT_CHANGED' || code === 'RELOAD') await this.join();
    else await this.refused(code);
  }

  /** Gives words that were not stored back to their writer and lets the copy go. */
  private async giveBack(code: ErrorCode): Promise<void> {
    const { copy } = this;
    if (!copy) return;
    const unstored = Y.encodeStateAsUpdate(copy.ydoc, Y.encodeStateVector(copy.stored));
    const text = wordsIn(unstored).join('\n').trim();
    const { personId, minutesId } = this.of;
    if (text !== '') keepLateWords(personId, minutesId, { code, text, at: Date.now() });
    this.copy = null;
    this.unsent = [];
    this.isBehind = false;
    this.carets?.end();
    this.show({ ydoc: null, awareness: null, document: null });
    await copy.drop();
    if (!this.stopped) await this.open();
  }

  private joinLater(): void {
    this.online = false;
    clearTimeout(this.again);
    this.again = setTimeout(() => void this.join(), backOff(this.attempt, Math.random()));
    this.attempt += 1;
    this.show();
  }

  private lineLost(): void {
    this.online = false;
    this.unsent = [];
    this.carets?.alone();
    this.show();
  }

  private about<T extends object>(more: T): T & { minutesId: string } {
    return { minutesId: this.of.minutesId, ...more };
  }

  private show(more: Partial<Omit<SharedView, 'state'>> = {}): void {
    const shown = { ...this.shown, ...more };
    this.shown = { ...shown, state: this.stateOf(shown) };
    for (const listener of this.listeners) listener();
  }

  private stateOf({ ydoc }: SharedView): SharedState {
    if (this.isOver) return 'ENDED';
    if (ydoc === null) return 'LOADING';
    if (!this.isBehind) return 'SAVED';
    return this.online ? 'SAVING' : 'DEVICE_ONLY';
  }
}
