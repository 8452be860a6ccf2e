import { graphql } from '../app/graphql.ts';
import { NETWORK } from '../app/outcome.ts';
import { AttachEvidenceDocument } from '../generated/graphql.ts';
import { backOff } from '../live/connection.ts';
import { fileShelf } from './fileShelf.ts';
import { change, files, type Held, handedIn, letGo, shelved, views } from './heldFiles.ts';
import { beginSending, Stopped } from './tusUpload.ts';

/** Refusals that say nothing about the file. */
const NOT_NOW: ReadonlySet<string> = new Set([NETWORK, 'NOT_STORED', 'NOT_SIGNED_IN', 'TOO_MANY_REQUESTS']);

/** One window of this browser sends a file; where browsers keep no locks, each does, and the server takes it once. */
export async function sendFile(id: string, found: boolean): Promise<void> {
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
  return persevere(held.id, async () => {
    held.sending ??= await beginSending(held.file, held.personId, (sent) =>
      change(held.id, { sent, state: 'UPLOADING' }),
    );
    return held.sending.go();
  });
}

/** Does it until it succeeds or is refused for a reason; null when the file was let go. */
async function persevere<Result>(id: string, go: () => Promise<Result>): Promise<Result | null> {
  for (let attempt = 0; files.has(id); attempt += 1) {
    const before = views().find((entry) => entry.id === id)?.sent ?? 0;
    try {
      return await go();
    } catch (error) {
      if (!(error instanceof Stopped) || error.code !== null) throw error;
      const sent = views().find((entry) => entry.id === id)?.sent ?? 0;
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
