import { LIMITS } from '@risalah/shared';
import { mutationId } from '../live/mutationId.ts';
import { type EvidenceTarget, fileShelf, REMEMBERED } from './fileShelf.ts';
import {
  become,
  change,
  files,
  type HandedIn,
  type Held,
  handedIn,
  letGo,
  listeners,
  shelved,
  take,
  views,
} from './heldFiles.ts';

/**
 * Files on their way, in the order they were chosen. They are kept on this device, bytes and all, until the server has them, and go on
 * while the person is elsewhere in the program, and after a reload.
 */
export const uploads = {
  entries: views,
  listen: (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  /** Calls back with what the server returned for each file it took; returns how to stop. */
  whenHandedIn: (listener: HandedIn): (() => void) => {
    handedIn.add(listener);
    return () => handedIn.delete(listener);
  },
  /** Takes up what this person left unsent on this device, and sends it; returns how to stop, at sign-out. */
  open(personId: string): () => void {
    void fileShelf.load(personId).then((kept) => {
      for (const each of kept.filter(({ id }) => !files.has(id))) {
        take({ ...each, sending: null }, 'WAITING');
        void run(each.id, true);
      }
    });
    return () => {
      files.clear();
      become([]);
    };
  },
  /** Uploads files and hands each in once it is there. */
  begin(chosen: readonly File[], target: EvidenceTarget, personId: string): void {
    const fresh = chosen.filter((file) => ![...files.values()].some((held) => isSame(held, file, target)));
    for (const file of fresh) {
      const held = { id: mutationId(), personId, target, file, uploadId: null, sending: null };
      const code = unfit(file.size);
      take(held, code ? 'REFUSED' : 'UPLOADING', code);
      if (!code) void fileShelf.keep(shelved(held)).then(() => run(held.id));
    }
  },
  /** Tries one again that was refused, from its first byte. */
  again(id: string): void {
    const held = files.get(id);
    if (!held) return;
    Object.assign(held, { uploadId: null, sending: null });
    change(id, { state: 'UPLOADING', code: null });
    void run(id);
  },
  /** Lets one go. */
  async cancel(id: string): Promise<void> {
    files.get(id)?.sending?.cancel();
    await letGo(id);
  },
  /** Leaves no name of a file behind for whoever uses the machine next. */
  forget(): void {
    for (const key of Object.keys(localStorage)) if (key.startsWith(REMEMBERED)) localStorage.removeItem(key);
  },
};

/** Whether a file is on its way to that place already, and was only chosen once more. */
function isSame(held: Held, { name, size, lastModified }: File, target: EvidenceTarget): boolean {
  const { file } = held;
  const same = file.name === name && file.size === size && file.lastModified === lastModified;
  return same && JSON.stringify(held.target) === JSON.stringify(target);
}

/** How files are sent is loaded with the first of them; without a line, once it is back. */
async function run(id: string, found = false): Promise<void> {
  const sending = await import('./sendFile.ts').catch(() => null);
  if (sending) return sending.sendFile(id, found);
  change(id, { state: 'WAITING' });
  window.addEventListener('online', () => void run(id, found), { once: true });
}

/** Why a file of that size need not be sent at all. */
function unfit(size: number): string | null {
  if (size === 0) return 'EVIDENCE_EMPTY';
  return size > LIMITS.evidenceBytes ? 'PAYLOAD_TOO_LARGE' : null;
}
