import type { ErrorCode } from '@risalah/shared';
import type { Socket } from 'socket.io-client';
import type { Bytes } from './frames.ts';

/** What is done with what comes over the line to minutes that are written together. */
export interface Hearing {
  connect: () => void;
  disconnect: () => void;
  /** A change of the text, and the epoch that it belongs to. */
  update: (epoch: number, sync: Bytes) => void;
  /** Where carets of others stand. */
  awareness: (said: Bytes) => void;
  /** The text is closed for this writer. */
  ended: (code: ErrorCode) => void;
}

/** A message of the server about one text; which parts it has depends on its name. */
interface Message {
  minutesId: string;
  epoch: number;
  sync: Bytes;
  awareness: Bytes;
  code: ErrorCode;
}

/** Listens to what a socket brings of one text, among all that it brings; returns what ends it. */
export function hearMinutes(socket: Socket, minutesId: string, to: Hearing): () => void {
  const mine = (work: (message: Message) => void) => (message: Message) => {
    if (message.minutesId === minutesId) work(message);
  };
  const on = {
    connect: to.connect,
    disconnect: to.disconnect,
    'minutes:update': mine(({ epoch, sync }) => to.update(epoch, sync)),
    'minutes:awareness': mine(({ awareness }) => to.awareness(awareness)),
    'minutes:ended': mine(({ code }) => to.ended(code)),
  };
  for (const [name, listener] of Object.entries(on)) socket.on(name, listener);
  return () => {
    for (const [name, listener] of Object.entries(on)) socket.off(name, listener);
  };
}
