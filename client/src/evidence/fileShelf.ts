import { shelfIn } from '../live/shelf.ts';

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

/** Under which names the browser remembers how far uploads have come. */
export const REMEMBERED = 'tus::risalah:';

/** Files in IndexedDB, bytes and all, so that they outlive a reload. */
export const fileShelf = shelfIn<KeptFile>('risalah-files');
