import { plainTextOf } from '@risalah/shared';
import { documentOf, MINUTES_FRAGMENT } from '@risalah/shared/minutes-sync';
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { io, type Socket } from 'socket.io-client';
import * as sync from 'y-protocols/sync';
import * as Y from 'yjs';
import type { Line } from './log.ts';
import type { Player } from './stage.ts';

interface Answer {
  ok: boolean;
  code?: string;
  epoch?: number;
  sync?: Uint8Array[];
}

/** How long an answer may take before it counts as lost, in ms. */
const ANSWERED_WITHIN = 8_000;
/** After how long a text that could not be written to is opened again, in ms. */
const AGAIN_AFTER = 300;
/** A paragraph takes no more words than this, in UTF-16 code units. */
const LONGEST_PARAGRAPH = 400;

/**
 * Somebody who types into minutes together with others. The copy outlives every line: what the server was not heard to have stored
 * is sent again at the next one.
 */
export class Typist {
  readonly minutesId: string;
  /** Whether the server let the text be opened on the present line. */
  joined = false;
  private readonly player: Player;
  private readonly note: (line: Line) => void;
  private readonly ydoc = new Y.Doc();
  private readonly socket: Socket;
  private epoch: number | null = null;
  private typed = 0;
  /** Words that the server was not heard to have stored. */
  private readonly unacknowledged = new Set<string>();
  private turn: Promise<void> = Promise.resolve();

  constructor(url: string, player: Player, minutesId: string, note: (line: Line) => void) {
    this.player = player;
    this.minutesId = minutesId;
    this.note = note;
    this.ydoc.getXmlFragment(MINUTES_FRAGMENT);
    this.socket = io(url, {
      path: '/socket.io',
      transports: ['websocket'],
      reconnectionDelay: 200,
      reconnectionDelayMax: 1_000,
      forceNew: true,
      extraHeaders: { cookie: player.cookie, origin: url },
    });
    this.socket.on('connect', () => this.inTurn(() => this.join()));
    this.socket.on('disconnect', () => {
      this.joined = false;
    });
    this.socket.on('minutes:update', ({ sync: frame }: { sync: Uint8Array }) => void this.read(frame));
    this.socket.on('minutes:ended', () => {
      this.joined = false;
    });
  }

  /** Whether everything that was typed is known to be stored. */
  get settled(): boolean {
    return this.unacknowledged.size === 0;
  }

  /** Whether nobody's word has come into this copy. */
  get isEmpty(): boolean {
    return this.text.trim() === '';
  }

  /** Types a word somewhere, and sends it when the line stands. */
  type(): void {
    if (!this.joined) return;
    this.typed += 1;
    const word = `⟦${this.player.name}/${this.minutesId.slice(-4)}w${this.typed}⟧`;
    this.unacknowledged.add(word);
    const update = this.insert(word);
    const frame = framed((encoder) => sync.writeUpdate(encoder, update));
    this.inTurn(() => this.send(frame, [word]));
  }

  /** Loses the line, and comes back by itself. */
  drop(): void {
    this.socket.io.engine?.close();
  }

  /** Opens the text again, so that this copy has all that the server has, and notes what it says. */
  async compare(): Promise<void> {
    this.inTurn(() => this.join());
    await this.turn;
    if (this.joined) this.note({ t: 'copy', at: Date.now(), minutesId: this.minutesId, text: this.text });
  }

  /** Leaves for good. */
  stop(): void {
    this.socket.disconnect();
  }

  private get text(): string {
    return plainTextOf(documentOf(this.ydoc), () => '[Pertanyaan]');
  }

  private inTurn(work: () => Promise<void>): void {
    this.turn = this.turn.then(work).catch(() => {
      this.joined = false;
    });
  }

  private async join(): Promise<void> {
    const step1 = framed((encoder) => sync.writeSyncStep1(encoder, this.ydoc));
    const answer = await this.ask('minutes:join', step1);
    this.joined = answer.ok;
    if (!answer.ok) return;
    this.epoch = answer.epoch ?? null;
    // The server asks what it lacks; that has in it whatever was typed on lines that broke.
    const words = [...this.unacknowledged];
    const replies = (answer.sync ?? []).flatMap((frame) => this.read(frame) ?? []);
    for (const reply of replies) await this.send(reply, words);
  }

  private async send(frame: Uint8Array, words: readonly string[]): Promise<void> {
    if (!this.joined) return;
    const answer = await this.ask('minutes:update', frame);
    if (answer.ok) {
      const stored = words.filter((word) => this.unacknowledged.delete(word));
      if (stored.length > 0)
        this.note({ t: 'typed', at: Date.now(), minutesId: this.minutesId, words: stored });
      return;
    }
    this.joined = false;
    // The minutes are closed for good: what was not taken by then was told not to be.
    if (answer.code === 'MINUTES_NOT_DRAFT') this.unacknowledged.clear();
    else setTimeout(() => this.inTurn(() => this.join()), AGAIN_AFTER);
  }

  private ask(message: string, frame: Uint8Array): Promise<Answer> {
    const { minutesId, epoch } = this;
    return this.socket.timeout(ANSWERED_WITHIN).emitWithAck(message, { minutesId, epoch, sync: frame });
  }

  /** Takes in a frame; gives the frame that answers it, where it asks for one. */
  private read(frame: Uint8Array): Uint8Array | null {
    const reply = encoding.createEncoder();
    sync.readSyncMessage(decoding.createDecoder(new Uint8Array(frame)), reply, this.ydoc, 'server');
    return encoding.length(reply) > 0 ? encoding.toUint8Array(reply) : null;
  }

  /** Puts a word between two others, or begins a paragraph with it; gives the change. */
  private insert(word: string): Uint8Array {
    const fragment = this.ydoc.getXmlFragment(MINUTES_FRAGMENT);
    const before = Y.encodeStateVector(this.ydoc);
    const paragraphs = fragment
      .toArray()
      .filter(
        (block): block is Y.XmlElement => block instanceof Y.XmlElement && block.nodeName === 'paragraph',
      );
    const block = paragraphs[Math.floor(Math.random() * paragraphs.length)];
    this.ydoc.transact(() => {
      const text = block?.get(0);
      if (text instanceof Y.XmlText && text.length < LONGEST_PARAGRAPH)
        return text.insert(placeIn(text), word);
      const made = new Y.XmlElement('paragraph');
      made.insert(0, [new Y.XmlText(word)]);
      fragment.insert(fragment.length, [made]);
    });
    return Y.encodeStateAsUpdate(this.ydoc, before);
  }
}

/** A place at which no word is cut in two. */
function placeIn(text: Y.XmlText): number {
  const said = text.toString();
  const ends = [...said.matchAll(/⟧/g)].map(({ index }) => index + 1);
  return [0, ...ends][Math.floor(Math.random() * (ends.length + 1))] ?? 0;
}

const framed = (write: (encoder: encoding.Encoder) => void): Uint8Array => {
  const encoder = encoding.createEncoder();
  write(encoder);
  return encoding.toUint8Array(encoder);
};
