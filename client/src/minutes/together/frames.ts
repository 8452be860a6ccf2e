import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import * as sync from 'y-protocols/sync';
import type * as Y from 'yjs';

/** What a message over the line brings as bytes: browsers hand over buffers. */
export type Bytes = ArrayBuffer | Uint8Array;

/** Bytes as Yjs takes them. */
export const bytesOf = (bytes: Bytes): Uint8Array =>
  bytes instanceof Uint8Array ? bytes : new Uint8Array(bytes);

/** The frame that asks for what a copy lacks. */
export function askFrame(ydoc: Y.Doc): Uint8Array {
  return framed((encoder) => sync.writeSyncStep1(encoder, ydoc));
}

/** The frame that brings a change. */
export function changeFrame(update: Uint8Array): Uint8Array {
  return framed((encoder) => sync.writeUpdate(encoder, update));
}

/** What a frame of the sync protocol carries: a state vector or a change. */
export function carriedBy(frame: Bytes): Uint8Array {
  const decoder = decoding.createDecoder(bytesOf(frame));
  decoding.readVarUint(decoder);
  return decoding.readVarUint8Array(decoder);
}

function framed(write: (encoder: encoding.Encoder) => void): Uint8Array {
  const encoder = encoding.createEncoder();
  write(encoder);
  return encoding.toUint8Array(encoder);
}
