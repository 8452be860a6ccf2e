import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';

/** Who writes: what others see beside a caret. The server says it, so that nobody writes under another name. */
export interface Writer {
  seatId: string;
  name: string;
  office: string;
}

/** A caret of one socket, as its browser last told it. */
interface Cursor {
  socketId: string;
  clock: number;
  /** JSON; `null` once it is gone. */
  state: string;
}

/** Longest message about carets, in bytes, and the most carets that one socket may have: one for each editor in a page. */
const LONGEST = 8_192;
const MOST_OF_SOCKET = 4;

/** The carets in one text, by the awareness protocol of Yjs. Motion: it may be lost, and nothing of it is stored. */
export class Cursors {
  private readonly cursors = new Map<number, Cursor>();

  /** Takes what a socket says of its carets; returns what the others are told, or null where it says nothing of use. */
  take(socketId: string, writer: Writer, message: Uint8Array): Uint8Array | null {
    if (message.byteLength > LONGEST) return null;
    const changed: number[] = [];
    try {
      const decoder = decoding.createDecoder(message);
      for (let left = decoding.readVarUint(decoder); left > 0 && changed.length < MOST_OF_SOCKET; left -= 1) {
        const client = decoding.readVarUint(decoder);
        const clock = decoding.readVarUint(decoder);
        const said: unknown = JSON.parse(decoding.readVarString(decoder));
        if (this.set(client, { socketId, clock, state: stateOf(said, writer) })) changed.push(client);
      }
    } catch {
      return null;
    }
    return changed.length > 0 ? this.encode(changed) : null;
  }

  /** All carets, for somebody who comes in. */
  all(): Uint8Array {
    return this.encode([...this.cursors.keys()]);
  }

  /** Takes away the carets of a socket; returns what the others are told, or null where it had none. */
  leave(socketId: string): Uint8Array | null {
    const own = [...this.cursors].filter(([, cursor]) => cursor.socketId === socketId);
    if (own.length === 0) return null;
    for (const [, cursor] of own) Object.assign(cursor, { clock: cursor.clock + 1, state: 'null' });
    const told = this.encode(own.map(([client]) => client));
    for (const [client] of own) this.cursors.delete(client);
    return told;
  }

  private set(client: number, cursor: Cursor): boolean {
    const known = this.cursors.get(client);
    if (known && (known.socketId !== cursor.socketId || cursor.clock < known.clock)) return false;
    const own = [...this.cursors.values()].filter(({ socketId }) => socketId === cursor.socketId);
    if (!known && own.length >= MOST_OF_SOCKET) return false;
    this.cursors.set(client, cursor);
    return true;
  }

  private encode(clients: readonly number[]): Uint8Array {
    const encoder = encoding.createEncoder();
    encoding.writeVarUint(encoder, clients.length);
    for (const client of clients) {
      const { clock, state } = this.cursors.get(client) ?? { clock: 0, state: 'null' };
      encoding.writeVarUint(encoder, client);
      encoding.writeVarUint(encoder, clock);
      encoding.writeVarString(encoder, state);
    }
    return encoding.toUint8Array(encoder);
  }
}

/** What is passed on of a state: where the caret stands, and who the server knows its owner to be. */
function stateOf(said: unknown, user: Writer): string {
  if (typeof said !== 'object' || said === null) return 'null';
  const { cursor = null } = said as { cursor?: unknown };
  return JSON.stringify({ cursor, user });
}
