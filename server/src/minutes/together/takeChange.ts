import type { ErrorCode } from '@risalah/shared';
import * as Y from 'yjs';
import { roomOf, takeUpdate, weigh } from './checkUpdate.ts';
import { type Displaced, putBack, watchDisplaced } from './displacedWords.ts';

/** A change that was taken: what of it was new, null where all was known; and what puts words back whose place it took. */
export interface Taken {
  added: Uint8Array | null;
  putBack: Uint8Array | null;
}

/** A document in memory, and how many bytes of changes it can take before it has to be weighed again. */
export interface Weighed {
  ydoc: Y.Doc;
  room: number;
}

/**
 * Takes a change into a document, and puts words back that lose their place by it; or tells by which code it is refused.
 * The document is then no longer what it was and must be read again.
 */
export function takeChange(document: Weighed, update: Uint8Array): { code: ErrorCode } | Taken {
  const { ydoc } = document;
  let displaced: Displaced[] = [];
  let code: ErrorCode | null = null;
  const added = changesOf(ydoc, () => {
    try {
      const watch = watchDisplaced(ydoc, update);
      code = takeUpdate(ydoc, update);
      displaced = watch.end();
    } catch {
      code ??= 'MINUTES_UPDATE_BAD';
    }
  });
  if (code) return { code };
  document.room -= update.byteLength;
  if (document.room < 0) document.room = roomOf(weigh(ydoc));
  if (document.room < 0) return { code: 'TEXT_TOO_LONG' };
  return { added, putBack: displaced.length > 0 ? changesOf(ydoc, () => putBack(ydoc, displaced)) : null };
}

/** What `work` changes in a document, as one update; null where it changes nothing. */
function changesOf(ydoc: Y.Doc, work: () => void): Uint8Array | null {
  // More than one, where Yjs takes marks out that have become needless.
  const changes: Uint8Array[] = [];
  const note = (update: Uint8Array): void => {
    changes.push(update);
  };
  ydoc.on('update', note);
  work();
  ydoc.off('update', note);
  return changes.length > 0 ? Y.mergeUpdates(changes) : null;
}
