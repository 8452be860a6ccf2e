import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import * as sync from 'y-protocols/sync';
import * as Y from 'yjs';

/** What a frame of the sync protocol of Yjs asks or brings. */
export type Frame = { kind: 'STEP_1'; vector: Uint8Array } | { kind: 'UPDATE'; update: Uint8Array };

/** Reads one frame; null where it is none. */
export function readFrame(message: Uint8Array): Frame | null {
  try {
    const decoder = decoding.createDecoder(message);
    const kind = decoding.readVarUint(decoder);
    const bytes = decoding.readVarUint8Array(decoder);
    if (kind === sync.messageYjsSyncStep1) {
      Y.decodeStateVector(bytes);
      return { kind: 'STEP_1', vector: bytes };
    }
    if (kind === sync.messageYjsSyncStep2 || kind === sync.messageYjsUpdate)
      return { kind: 'UPDATE', update: bytes };
    return null;
  } catch {
    return null;
  }
}

/** The frame that brings a change. */
export function updateFrame(update: Uint8Array): Uint8Array {
  return framed((encoder) => sync.writeUpdate(encoder, update));
}

/**
 * The two frames that answer somebody who comes in: the question what the server lacks, and what they lack. In this
 * order, so that their answer names what they took out before they saw what others wrote meanwhile.
 */
export function answerFrames(ydoc: Y.Doc, vector: Uint8Array): [Uint8Array, Uint8Array] {
  return [
    framed((encoder) => sync.writeSyncStep1(encoder, ydoc)),
    framed((encoder) => sync.writeSyncStep2(encoder, ydoc, vector)),
  ];
}

function framed(write: (encoder: encoding.Encoder) => void): Uint8Array {
  const encoder = encoding.createEncoder();
  write(encoder);
  return encoding.toUint8Array(encoder);
}
