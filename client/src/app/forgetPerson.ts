import { uploads } from '../evidence/uploads.ts';
import { forgetChosenFiles } from '../import/chosenFiles.ts';
import { clearDrafts } from '../live/drafts.ts';
import { clearCopies } from '../minutes/together/copyNames.ts';
import { forgetReadings } from '../offline/keptReadings.ts';
import { forgetSealed } from '../offline/sealing.ts';

/** Windows of one browser share a cookie, so they tell each other who signed out. */
const windows = new BroadcastChannel('risalah-signed-out');

/** Takes what this browser keeps of somebody off it, once they signed out; what they submitted is the outbox's own. */
export function forgetPerson(personId: string): void {
  clearDrafts(personId);
  clearCopies(personId);
  void forgetReadings();
  forgetSealed(personId);
  uploads.forget();
  void forgetChosenFiles(personId);
  windows.postMessage(personId);
}

/** Calls back when somebody signed out in another window of this browser; returns how to stop. */
export function whenForgotten(personId: string, forgotten: () => void): () => void {
  const listen = ({ data }: MessageEvent<unknown>) => {
    if (data === personId) forgotten();
  };
  windows.addEventListener('message', listen);
  return () => windows.removeEventListener('message', listen);
}
