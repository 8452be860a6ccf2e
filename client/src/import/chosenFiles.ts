import type { ImportKind } from '@risalah/shared';
import { shelfIn } from '../live/shelf.ts';

/** A file that somebody chose, dropped or pasted to be imported, and that the server has not read into a plan yet. */
export interface ChosenFile {
  id: string;
  personId: string;
  file: File;
  /** What its rows are; null for what the file tells itself. */
  kind: ImportKind | null;
  /** Why it was not taken; null while it is on its way. */
  code: string | null;
}

/** Files to be imported in IndexedDB, bytes and all, so that they outlive a reload; pasted cells lie nowhere else. */
export const chosenFiles = shelfIn<ChosenFile>('risalah-imports');

/** Takes them off this device, at sign-out: nothing was promised of them yet. */
export async function forgetChosenFiles(personId: string): Promise<void> {
  for (const { id } of await chosenFiles.load(personId)) await chosenFiles.remove(id);
}
