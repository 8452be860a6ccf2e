import type { ErrorCode, MinutesDocument } from '@risalah/shared';
import type { Awareness } from 'y-protocols/awareness';
import type * as Y from 'yjs';

/** Where the text stands: with the server, on its way, or on this device alone. */
export type SharedState = 'LOADING' | 'SAVED' | 'SAVING' | 'DEVICE_ONLY' | 'ENDED';

/** What a screen shows of minutes that are written together. */
export interface SharedView {
  /** Null until there is a text: from the server, or as this browser last had it. */
  ydoc: Y.Doc | null;
  awareness: Awareness | null;
  /** What it says, at most a moment behind. */
  document: MinutesDocument | null;
  state: SharedState;
  /** When something from here was last stored, in ms since 1970 by this device. */
  savedAt: number | null;
  /** Why the server takes nothing at the moment, where it said so. */
  code: ErrorCode | null;
}

/** Before anything is there. */
export const CLOSED: SharedView = {
  ...{ ydoc: null, awareness: null, document: null },
  ...{ state: 'LOADING', savedAt: null, code: null },
};
