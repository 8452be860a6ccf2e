import type { ErrorCode } from '@risalah/shared';
import type { Socket } from 'socket.io-client';
import type { Bytes } from './frames.ts';

/** Somebody was let in; an answer to a change says no more than `ok`. */
export interface Admitted {
  ok: true;
  epoch: number;
  /** The question what the server lacks, and what they lack. */
  sync: [Bytes, Bytes];
  awareness: Bytes;
}

/** An answer that takes longer is counted as lost, in ms. */
const ANSWER_MS = 15_000;

/** Sends a message about minutes and waits for its answer; null where none came. */
export async function askServer(
  socket: Socket | null,
  name: 'minutes:join' | 'minutes:update',
  message: object,
): Promise<Admitted | { ok: false; code: ErrorCode } | null> {
  try {
    return (await socket?.timeout(ANSWER_MS).emitWithAck(name, message)) ?? null;
  } catch {
    return null;
  }
}
