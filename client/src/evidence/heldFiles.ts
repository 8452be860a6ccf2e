import type { AttachEvidenceMutation } from '../generated/graphql.ts';
import { type EvidenceTarget, fileShelf, type KeptFile } from './fileShelf.ts';
import type { Sending } from './tusUpload.ts';

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

/** A file with how it is being sent. */
export interface Held extends KeptFile {
  sending: Sending | null;
}

/** Hears what the server returned for a file that it took. */
export type HandedIn = (data: AttachEvidenceMutation, target: EvidenceTarget) => void;

/** The files of this window, by id. */
export const files = new Map<string, Held>();
/** Who hears of files that were handed in. */
export const handedIn = new Set<HandedIn>();
/** Who hears of every change. */
export const listeners = new Set<() => void>();

let entries: readonly UploadView[] = [];

/** Files on their way, in the order they were chosen. */
export const views = (): readonly UploadView[] => entries;

/** Sets what is shown of all. */
export function become(next: readonly UploadView[]): void {
  entries = next;
  for (const listener of listeners) listener();
}

/** Changes what is shown of one. */
export function change(id: string, parts: Partial<UploadView>): void {
  become(entries.map((entry) => (entry.id === id ? { ...entry, ...parts } : entry)));
}

/** Takes one in. */
export function take(held: Held, state: UploadView['state'], code: string | null = null): void {
  const { id, target, file } = held;
  files.set(id, held);
  become([...entries, { id, target, name: file.name, size: file.size, sent: 0, state, code }]);
}

/** What of it is kept on this device. */
export function shelved({ sending: _, ...kept }: Held): KeptFile {
  return kept;
}

/** Forgets one, here and on this device. */
export async function letGo(id: string): Promise<void> {
  files.delete(id);
  become(entries.filter((entry) => entry.id !== id));
  await fileShelf.remove(id);
}
