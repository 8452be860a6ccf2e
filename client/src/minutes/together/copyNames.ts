import { readStored, store } from '../../ui/stored.ts';

/** Where this browser remembers which minutes it has copies of, since not every browser can list its databases. */
const listKey = (personId: string): string => `risalah.minutes:${personId}`;

/** The minutes that this browser has a copy of, of somebody who writes. */
export function copiesOf(personId: string): string[] {
  const kept = readStored(listKey(personId));
  return kept === null ? [] : (JSON.parse(kept) as string[]);
}

/** Remembers that there is a copy, or that there is none any more. */
export function noteCopy(personId: string, minutesId: string, isThere: boolean): void {
  const others = copiesOf(personId).filter((id) => id !== minutesId);
  const next = isThere ? [...others, minutesId] : others;
  store(listKey(personId), next.length > 0 ? JSON.stringify(next) : null);
}

/** The name of the database with a copy. */
export function copyName(personId: string, minutesId: string): string {
  return `risalah.minutes:${personId}:${minutesId}`;
}

/** Takes all copies of a person off this device, at sign-out. */
export function clearCopies(personId: string): void {
  for (const minutesId of copiesOf(personId)) indexedDB.deleteDatabase(copyName(personId, minutesId));
  store(listKey(personId), null);
}
