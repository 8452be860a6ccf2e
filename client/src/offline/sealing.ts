import { comesLater } from '../app/later.tsx';
import { readStored } from '../ui/stored.ts';
import { HOLDS_KEY, sealedMark } from './sealMarks.ts';

/** How words are sealed comes once the first view stands; what says whether it is needed before is remembered here. */
const sealing = comesLater(() => import('./sealedWords.ts'), 'last');

/** Seals what is kept here of who was signed in, whose sign-in ended by itself. */
export async function sealWhatIsLeft(): Promise<void> {
  if (readStored(HOLDS_KEY)) await (await sealing.load()).sealWords();
}

/** Gives back what was sealed here for who signed in, before their pages ask for it; fetches their key for the next time by and by. */
export async function unsealFor(personId: string): Promise<void> {
  if (readStored(sealedMark(personId))) return (await sealing.load()).takeUpSeal(personId);
  const here = sealing.read();
  if (here) return void here.takeUpSeal(personId);
  const stop = sealing.listen(() => {
    stop();
    void sealing.read()?.takeUpSeal(personId);
  });
}

/** Has the key fetched now, for a page on which somebody types and after which nothing comes by and by, as it does after a room. */
export function makeReadyToSeal(): void {
  void sealing.load();
}

/** Leaves nothing sealed here of a person who signed out, and no key. */
export function forgetSealed(personId: string): void {
  if (!readStored(HOLDS_KEY) && !readStored(sealedMark(personId))) return;
  void sealing.load().then((words) => words.forgetWords(personId));
}
