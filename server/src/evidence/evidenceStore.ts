import type { AppConfig } from '../config.ts';
import { type Blobs, folderBlobs } from './blobs.ts';
import { createUploads, type Uploads } from './uploads.ts';

/** Where evidence comes in, and where it lies. */
export interface EvidenceStore {
  uploads: Uploads;
  blobs: Blobs;
}

/** Opens the place of evidence that the settings name. */
export async function openEvidenceStore(config: AppConfig): Promise<EvidenceStore> {
  return { uploads: await createUploads(config.dataFolder), blobs: folderBlobs(config.dataFolder) };
}
