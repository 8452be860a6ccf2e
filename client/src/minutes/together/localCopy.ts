import { MINUTES_FRAGMENT } from '@risalah/shared/minutes-sync';
import { IndexeddbPersistence } from 'y-indexeddb';
import * as Y from 'yjs';
import { copyName, noteCopy } from './copyNames.ts';

/** How long a browser may take to open a copy, in ms. */
const OPENED_AFTER_MS = 4_000;

/** How far each writer's changes are stored on the server, as Yjs counts them. */
export type Vector = Map<number, number>;

/** A document and the copy of it that this browser keeps, so that a reload or an hour without a line loses nothing. */
export interface LocalCopy {
  ydoc: Y.Doc;
  /** Whether this device keeps it; else it lives as long as the page. */
  isKept: boolean;
  /** The epoch that it is of; null where nothing was read from the server yet. */
  epoch: number | null;
  /** What of it the server has for certain. */
  stored: Vector;
  /** Keeps what is known of the server. */
  keep: (epoch: number, stored: Vector) => void;
  /** Stores changes that were kept elsewhere, with what is known of the server where nothing is; resolves once they are on this device. */
  takeUp: (changes: Uint8Array, epoch: number | null, stored: Uint8Array) => Promise<void>;
  /** Takes the copy off this device. */
  drop: () => Promise<void>;
  /** Lets go of it; the copy stays. */
  close: () => void;
}

/** Opens the copy of some minutes, an empty one where there is none. Without storage it lives as long as the page. */
export async function openCopy(personId: string, minutesId: string): Promise<LocalCopy> {
  const ydoc = new Y.Doc();
  ydoc.getXmlFragment(MINUTES_FRAGMENT);
  const kept = await openStorage(copyName(personId, minutesId), ydoc);
  const epoch: unknown = await kept?.get('epoch');
  const stored: unknown = await kept?.get('stored');
  const copy: LocalCopy = {
    ydoc,
    isKept: kept !== null,
    epoch: typeof epoch === 'number' ? epoch : null,
    stored: stored instanceof Uint8Array ? Y.decodeStateVector(stored) : new Map(),
    keep: (newest, vector) => {
      if (copy.epoch === null) noteCopy(personId, minutesId, true);
      copy.epoch = newest;
      copy.stored = vector;
      void kept?.set('epoch', newest);
      // Stored as bytes, which any browser keeps.
      void kept?.set('stored', Y.encodeStateVector(vector) as never);
    },
    takeUp: async (changes, newest, vector) => {
      if (!kept?.db) throw new Error('Minutes cannot be kept on this device');
      const isNews = copy.epoch === null && newest !== null;
      if (isNews) noteCopy(personId, minutesId, true);
      // As y-indexeddb stores them, which does not tell when it has.
      const writing = kept.db.transaction(['updates', 'custom'], 'readwrite');
      const written = new Promise<void>((resolve, reject) => {
        writing.oncomplete = () => resolve();
        writing.onabort = () => reject(writing.error);
      });
      writing.objectStore('updates').add(changes);
      if (isNews) {
        writing.objectStore('custom').put(newest, 'epoch');
        writing.objectStore('custom').put(vector, 'stored');
      }
      await written;
    },
    drop: async () => {
      noteCopy(personId, minutesId, false);
      await kept?.clearData();
      ydoc.destroy();
    },
    close: () => ydoc.destroy(),
  };
  return copy;
}

/** The storage of a document, read to its end; null where this browser allows none. */
async function openStorage(name: string, ydoc: Y.Doc): Promise<IndexeddbPersistence | null> {
  try {
    const kept = new IndexeddbPersistence(name, ydoc);
    // Another window that holds the same copy can keep it from being made anew.
    const late = new Promise<never>((_, reject) => setTimeout(reject, OPENED_AFTER_MS, 'blocked'));
    await Promise.race([kept._db.then(() => kept.whenSynced), late]);
    return kept;
  } catch (reason) {
    console.warn('Minutes cannot be kept on this device', reason);
    return null;
  }
}
