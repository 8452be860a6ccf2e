import * as Y from 'yjs';
import { copyName, noteCopy } from './copyNames.ts';
import { type LocalCopy, openCopy } from './localCopy.ts';

/** A copy of minutes, with the changes in it that the server may not have. */
export interface CopyWords {
  minutesId: string;
  epoch: number | null;
  stored: string;
  text: string;
}

const toText = (bytes: Uint8Array): string =>
  btoa(Array.from(bytes, (each) => String.fromCharCode(each)).join(''));
const toBytes = (text: string): Uint8Array => Uint8Array.from(atob(text), (each) => each.charCodeAt(0));

/** Opens a copy that this device keeps; throws where that takes too long now, since what is only in the page goes with it. */
async function openKept(personId: string, minutesId: string): Promise<LocalCopy> {
  const copy = await openCopy(personId, minutesId);
  if (copy.isKept) return copy;
  copy.close();
  throw new Error('A copy of minutes cannot be opened on this device now');
}

/** Reads a copy of minutes as it is to be sealed. */
export async function takeCopy(personId: string, minutesId: string): Promise<CopyWords> {
  const copy = await openKept(personId, minutesId);
  const { ydoc, epoch, stored } = copy;
  const taken = { minutesId, epoch, stored: toText(Y.encodeStateVector(stored)) };
  const text = toText(Y.encodeStateAsUpdate(ydoc));
  copy.close();
  return { ...taken, text };
}

/** Takes a copy off this device; a window that still shows it lets go first. */
export async function dropCopy(personId: string, minutesId: string): Promise<void> {
  noteCopy(personId, minutesId, false);
  indexedDB.deleteDatabase(copyName(personId, minutesId));
}

/** Puts a copy back that was sealed; resolves once it is on this device. What this device keeps of the same minutes meanwhile is merged with it. */
export async function restoreCopy(
  personId: string,
  { minutesId, epoch, stored, text }: CopyWords,
): Promise<void> {
  const copy = await openKept(personId, minutesId);
  const fits = copy.epoch === null || copy.epoch === epoch;
  try {
    if (fits) await copy.takeUp(toBytes(text), epoch, toBytes(stored));
  } finally {
    copy.close();
  }
}
