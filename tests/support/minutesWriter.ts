import { plainTextOf } from '@risalah/shared';
import { documentOf, MINUTES_FRAGMENT } from '@risalah/shared/minutes-sync';
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { io, type Socket } from 'socket.io-client';
import { onTestFinished } from 'vitest';
import * as sync from 'y-protocols/sync';
import * as Y from 'yjs';
import type { Client } from './client.ts';
import type { Stage } from './stage.ts';

/** What the server answers a message of minutes that are written together. */
export interface MinutesAnswer {
  ok: boolean;
  code?: string;
  epoch?: number;
  writable?: boolean;
  sync?: [Uint8Array, Uint8Array];
  awareness?: Uint8Array;
}

const framed = (write: (encoder: encoding.Encoder) => void): Uint8Array => {
  const encoder = encoding.createEncoder();
  write(encoder);
  return encoding.toUint8Array(encoder);
};

/** The frame that brings a change. */
export const updateFrame = (update: Uint8Array): Uint8Array =>
  framed((encoder) => sync.writeUpdate(encoder, update));

/** Somebody's copy of minutes that are written together, over a real socket. Changes of it are sent by `send`. */
export class MinutesWriter {
  readonly ydoc: Y.Doc;
  readonly socket: Socket;
  readonly minutesId: string;
  epoch: number | null = null;
  writable = false;
  /** Codes with which the server ended the writing. */
  readonly ended: string[] = [];
  /** Changes of this copy that nobody was told of. */
  unsent: Uint8Array[] = [];

  private constructor(socket: Socket, minutesId: string, ydoc: Y.Doc) {
    this.socket = socket;
    this.ydoc = ydoc;
    this.minutesId = minutesId;
    this.ydoc.getXmlFragment(MINUTES_FRAGMENT);
    this.ydoc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== 'server') this.unsent.push(update);
    });
    socket.on('minutes:update', ({ sync: frame }: { sync: Uint8Array }) => this.read(frame));
    socket.on('minutes:ended', ({ code }: { code: string }) => this.ended.push(code));
  }

  /** Connects as somebody on the stage, with a copy of theirs or a new one, without opening the text yet. */
  static async connect(
    stage: Stage,
    who: keyof Stage['as'],
    minutesId: string,
    url = stage.app.url,
    ydoc = new Y.Doc(),
  ): Promise<MinutesWriter> {
    const writer = await MinutesWriter.open(stage.as[who], minutesId, url, ydoc);
    onTestFinished(() => void writer.socket.close());
    return writer;
  }

  /** Connects as any client; whoever opens it closes its socket. Rejects with the code when it is not let in. */
  static async open(
    { cookie, url: own }: Pick<Client, 'cookie' | 'url'>,
    minutesId: string,
    url = own,
    ydoc = new Y.Doc(),
  ): Promise<MinutesWriter> {
    const socket = io(url, {
      path: '/socket.io',
      transports: ['websocket'],
      reconnection: false,
      forceNew: true,
      extraHeaders: { cookie, origin: url },
    });
    await new Promise<void>((resolve, reject) => {
      socket.once('connect', () => resolve());
      socket.once('connect_error', reject);
    });
    return new MinutesWriter(socket, minutesId, ydoc);
  }

  /** Opens the text and takes what this copy lacks of it. */
  async join(): Promise<MinutesAnswer> {
    const { minutesId, epoch, ydoc } = this;
    const step1 = framed((encoder) => sync.writeSyncStep1(encoder, ydoc));
    const answer: MinutesAnswer = await this.socket.emitWithAck('minutes:join', {
      minutesId,
      epoch,
      sync: step1,
    });
    if (answer.ok) {
      this.epoch = answer.epoch ?? null;
      this.writable = answer.writable ?? false;
      for (const frame of answer.sync ?? []) this.read(frame);
    }
    return answer;
  }

  /** Sends one change as it is. */
  sendUpdate(update: Uint8Array, epoch = this.epoch): Promise<MinutesAnswer> {
    const { minutesId } = this;
    return this.socket.emitWithAck('minutes:update', { minutesId, epoch, sync: updateFrame(update) });
  }

  /** Sends all that was changed here and not sent yet, as one; what was not stored stays unsent. */
  async send(): Promise<MinutesAnswer> {
    const sent = this.unsent;
    this.unsent = [];
    const answer = await this.sendUpdate(Y.mergeUpdates(sent));
    if (!answer.ok) this.unsent = [...sent, ...this.unsent];
    return answer;
  }

  /** The block at a place. */
  block(index: number): Y.XmlElement {
    return this.ydoc.getXmlFragment(MINUTES_FRAGMENT).get(index) as Y.XmlElement;
  }

  /** Types words at a place of a paragraph, at its end when none is named. */
  type(words: string, index = 0, at?: number): void {
    const paragraph = this.block(index);
    this.ydoc.transact(() => {
      if (paragraph.length === 0) paragraph.insert(0, [new Y.XmlText()]);
      const text = paragraph.get(0) as Y.XmlText;
      text.insert(at ?? text.length, words);
    });
  }

  /** What this copy says. */
  get text(): string {
    return plainTextOf(documentOf(this.ydoc), (id) => `[${id}]`);
  }

  private read(frame: Uint8Array): void {
    const reply = encoding.createEncoder();
    const decoder = decoding.createDecoder(new Uint8Array(frame));
    sync.readSyncMessage(decoder, reply, this.ydoc, 'server');
  }
}

/** Somebody who has the text open. */
export async function writerOf(
  stage: Stage,
  who: keyof Stage['as'],
  minutesId: string,
  url?: string,
  ydoc?: Y.Doc,
): Promise<MinutesWriter> {
  const writer = await MinutesWriter.connect(stage, who, minutesId, url, ydoc);
  const answer = await writer.join();
  if (!answer.ok) throw new Error(`${who} was not let in: ${answer.code}`);
  return writer;
}
