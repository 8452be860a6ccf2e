import { LIMITS } from '@risalah/shared';
import { graphql } from '../app/graphql.ts';
import { NETWORK } from '../app/outcome.ts';
import { AttachEvidenceDocument, type AttachEvidenceMutation } from '../generated/graphql.ts';
import { backOff } from '../live/connection.ts';
import { mutationId } from '../live/mutationId.ts';
import { type EvidenceTarget, fileShelf, type KeptFile } from './fileShelf.ts';
import { beginSending, forgetUploads, type Sending, Stopped } from './tusUpload.ts';

/** A file on its way. */
export interface UploadView {
  id: string;
  target: EvidenceTarget;
  name: string;
  /** In bytes. */
  size: number;
  /** How many of them the server has. */
  sent: number;
  /** `WAITING` for the line; `REFUSED` for the reason in `code`. */
  state: 'UPLOADING' | 'WAITING' | 'HANDING_IN' | 'REFUSED';
  code: string | null;
}

/** Refusals that say nothing about the file. */
const NOT_NOW: ReadonlySet<string> = new Set([NETWORK, 'NOT_STORED', 'NOT_SIGNED_IN', 'TOO_MANY_REQUESTS']);

type HandedIn = (data: AttachEvidenceMutation, target: EvidenceTarget) => void;

interface Held extends KeptFile {
  sending: Sending | null;
}

let entries: readonly UploadView[] = [];
const files = new Map<string, Held>();
const listeners = new Set<() => void>();
const handedIn = new Set<HandedIn>();

function become(next: readonly UploadView[]): void {
  entries = next;
  for (const listener of listeners) listener();
}

function change(id: string, parts: Partial<UploadView>): void {
  become(entries.map((entry) => (entry.id === id ? { ...entry, ...parts } : entry)));
}

/**
 * Files on their way, in the order they were chosen. They are kept on this device, bytes and all, until the server has them, and go on
 * while the person is elsewhere in the program, and after a reload.
 */
export const uploads = {
  entries: (): readonly UploadView[] => entries,
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
  forget: forgetUploads,
};

/** Whether a file is on its way to that place already, and was only chosen once more. */
function isSame(held: Held, { name, size, lastModified }: File, target: EvidenceTarget): boolean {
  const { file } = held;
  const same = file.name === name && file.size === size && file.lastModified === lastModified;
  return same && JSON.stringify(held.target) === JSON.stringify(target);
}

function take(held: Held, state: UploadView['state'], code: string | null = null): void {
  const { id, target, file } = held;
  files.set(id, held);
  become([...entries, { id, target, name: file.name, size: file.size, sent: 0, state, code }]);
}

function shelved({ sending: _, ...kept }: Held): KeptFile {
  return kept;
}

async function letGo(id: string): Promise<void> {
  files.delete(id);
  become(entries.filter((entry) => entry.id !== id));
  await fileShelf.remove(id);
}

/** Why a file of that size need not be sent at all. */
function unfit(size: number): string | null {
  if (size === 0) return 'EVIDENCE_EMPTY';
  return size > LIMITS.evidenceBytes ? 'PAYLOAD_TOO_LARGE' : null;
}

/** One window of this browser sends a file; where browsers keep no locks, each does, and the server takes it once. */
async function run(id: string, found = false): Promise<void> {
  const send = async () => {
    // Another window may have sent it meanwhile.
    if (found && !(await fileShelf.has(id))) return letGo(id);
    await sendOne(id);
  };
  if ('locks' in navigator) await navigator.locks.request(`risalah-file-${id}`, send);
  else await send();
}

async function sendOne(id: string): Promise<void> {
  const held = files.get(id);
  if (!held) return;
  try {
    held.uploadId ??= await upload(held);
    if (held.uploadId === null || !files.has(id)) return;
    // Kept before it is handed in: sent again after a crash it has to be the same act, with the same upload.
    await fileShelf.keep(shelved(held));
    change(id, { state: 'HANDING_IN', sent: held.file.size });
    await handIn(held, held.uploadId);
  } catch (error) {
    const code = error instanceof Stopped ? error.code : null;
    change(id, { state: 'REFUSED', code: code ?? 'INTERNAL' });
    held.sending = null;
  }
}

async function upload(held: Held): Promise<string | null> {
  held.sending ??= await beginSending(held.file, held.personId, (sent) =>
    change(held.id, { sent, state: 'UPLOADING' }),
  );
  return persevere(held.id, held.sending.go);
}

/** Does it until it succeeds or is refused for a reason; null when the file was let go. */
async function persevere<Result>(id: string, go: () => Promise<Result>): Promise<Result | null> {
  for (let attempt = 0; files.has(id); attempt += 1) {
    const before = entries.find((entry) => entry.id === id)?.sent ?? 0;
    try {
      return await go();
    } catch (error) {
      if (!(error instanceof Stopped) || error.code !== null) throw error;
      const sent = entries.find((entry) => entry.id === id)?.sent ?? 0;
      if (sent > before) attempt = 0;
      change(id, { state: 'WAITING' });
      await whenWorthwhile(attempt);
    }
  }
  return null;
}

/** After a while, or at once when the line is back. */
function whenWorthwhile(attempt: number): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      window.removeEventListener('online', done);
      resolve();
    };
    const timer = setTimeout(done, backOff(attempt, Math.random()));
    window.addEventListener('online', done);
  });
}

async function handIn({ id, target, file }: Held, uploadId: string): Promise<void> {
  const input = { ...target, mutationId: id, uploadId, name: file.name };
  const data = await persevere(id, async () => {
    const came = await graphql.mutate(AttachEvidenceDocument, { input });
    if (came.ok) return came.data;
    throw new Stopped(NOT_NOW.has(came.refusal.code) ? null : came.refusal.code);
  });
  if (!data) return;
  for (const listener of handedIn) listener(data, target);
  await letGo(id);
}
