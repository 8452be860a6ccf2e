import { LIMITS } from '@risalah/shared';
import { graphql } from '../app/graphql.ts';
import { NETWORK } from '../app/outcome.ts';
import { AttachEvidenceDocument, type AttachEvidenceMutation } from '../generated/graphql.ts';
import { backOff } from '../live/connection.ts';
import { mutationId } from '../live/mutationId.ts';
import { beginSending, forgetUploads, type Sending, Stopped } from './tusUpload.ts';

/** What files are handed in behind. */
export interface EvidenceTarget {
  answerId?: string;
  recordId?: string;
  evidenceRequestId?: string;
}

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

type HandedIn = (data: AttachEvidenceMutation) => void;

let entries: readonly UploadView[] = [];
const files = new Map<
  string,
  { file: File; personId: string; onHandedIn: HandedIn; sending: Sending | null }
>();
const listeners = new Set<() => void>();

function become(next: readonly UploadView[]): void {
  entries = next;
  for (const listener of listeners) listener();
}

function change(id: string, parts: Partial<UploadView>): void {
  become(entries.map((entry) => (entry.id === id ? { ...entry, ...parts } : entry)));
}

/** Files on their way, in the order they were chosen; they go on while the person is elsewhere in the program. */
export const uploads = {
  entries: (): readonly UploadView[] => entries,
  listen: (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  /** Uploads files and hands each in once it is there. */
  begin(chosen: readonly File[], target: EvidenceTarget, personId: string, onHandedIn: HandedIn): void {
    for (const file of chosen) {
      const id = mutationId();
      files.set(id, { file, personId, onHandedIn, sending: null });
      const { name, size } = file;
      const code = unfit(size);
      const state = code ? 'REFUSED' : 'UPLOADING';
      become([...entries, { id, target, name, size, sent: 0, state, code }]);
      if (!code) void run(id);
    }
  },
  /** Tries one again that was refused. */
  again(id: string): void {
    change(id, { state: 'UPLOADING', code: null });
    void run(id);
  },
  /** Lets one go. */
  cancel(id: string): void {
    files.get(id)?.sending?.cancel();
    files.delete(id);
    become(entries.filter((entry) => entry.id !== id));
  },
  /** Leaves nothing behind for whoever uses the machine next. */
  forget(): void {
    files.clear();
    become([]);
    forgetUploads();
  },
};

/** Why a file of that size need not be sent at all. */
function unfit(size: number): string | null {
  if (size === 0) return 'EVIDENCE_EMPTY';
  return size > LIMITS.evidenceBytes ? 'PAYLOAD_TOO_LARGE' : null;
}

async function run(id: string): Promise<void> {
  const held = files.get(id);
  if (!held) return;
  try {
    held.sending ??= await beginSending(held.file, held.personId, (sent) =>
      change(id, { sent, state: 'UPLOADING' }),
    );
    const uploadId = await persevere(id, held.sending.go);
    if (uploadId === null || !files.has(id)) return;
    change(id, { state: 'HANDING_IN', sent: held.file.size });
    await handIn(id, uploadId);
  } catch (error) {
    const code = error instanceof Stopped ? error.code : null;
    change(id, { state: 'REFUSED', code: code ?? 'INTERNAL' });
    held.sending = null;
  }
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

async function handIn(id: string, uploadId: string): Promise<void> {
  const entry = entries.find((each) => each.id === id);
  const held = files.get(id);
  if (!entry || !held) return;
  const input = { ...entry.target, mutationId: mutationId(), uploadId, name: entry.name };
  const data = await persevere(id, async () => {
    const came = await graphql.mutate(AttachEvidenceDocument, { input });
    if (came.ok) return came.data;
    throw new Stopped(came.refusal.code === NETWORK ? null : came.refusal.code);
  });
  if (!data) return;
  files.delete(id);
  become(entries.filter((each) => each.id !== id));
  held.onHandedIn(data);
}
