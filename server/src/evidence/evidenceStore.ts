import type { AppConfig } from '../config.ts';
import { type Blobs, folderBlobs } from './blobs.ts';
import type { S3Settings } from './s3Settings.ts';
import { createUploads, type Uploads } from './uploads.ts';

/** Where evidence comes in, and where it lies. */
export interface EvidenceStore {
  uploads: Uploads;
  blobs: Blobs;
}

/** Opens the place of evidence that the settings name. */
export async function openEvidenceStore(config: AppConfig): Promise<EvidenceStore> {
  const blobs = config.s3 ? await bucket(config.s3) : folderBlobs(config.dataFolder);
  return { uploads: await createUploads(config.dataFolder), blobs };
}

/** The library of the store is large, and loaded only where it is used. */
async function bucket(settings: S3Settings): Promise<Blobs> {
  const { s3Blobs } = await import('./s3Blobs.ts');
  return s3Blobs(settings);
}
