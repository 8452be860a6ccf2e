import { createStore, del, entries, get, set } from 'idb-keyval';

/** What files are handed in behind. */
export interface EvidenceTarget {
  answerId?: string;
  recordId?: string;
  evidenceRequestId?: string;
}

/** A file that somebody handed in and the server has not taken yet. */
export interface KeptFile {
  /** The mutationId with which it is handed in. */
  id: string;
  personId: string;
  target: EvidenceTarget;
  file: File;
  /** The finished upload, once the server has every byte. */
  uploadId: string | null;
}

const store = createStore('risalah-files', 'files');

async function orElse<Value>(work: Promise<Value>, otherwise: Value): Promise<Value> {
  try {
    return await work;
  } catch (reason) {
    console.warn('Files cannot be kept on this device', reason);
    return otherwise;
  }
}

/** Files in IndexedDB, bytes and all, so that they outlive a reload. Where the browser keeps none they live as long as the page. */
export const fileShelf = {
  /** A person's files, oldest first. */
  async load(personId: string): Promise<KeptFile[]> {
    const kept = await orElse(entries<string, KeptFile>(store), []);
    return kept
      .map(([, file]) => file)
      .filter((file) => file.personId === personId)
      .sort((a, b) => (a.id < b.id ? -1 : 1));
  },
  /** Whether a file is still there: another window of this browser may have handed it in. */
  has: async (id: string): Promise<boolean> => (await orElse(get(id, store), undefined)) !== undefined,
  keep: (file: KeptFile): Promise<void> => orElse(set(file.id, file, store), undefined),
  remove: (id: string): Promise<void> => orElse(del(id, store), undefined),
};
