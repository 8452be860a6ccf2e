import type { AppConfig } from '../config.ts';
import { type Blobs, folderBlobs } from './blobs.ts';
import { Claims } from './claims.ts';
import type { S3Settings } from './s3Settings.ts';
import { createUploads, type Uploads } from './uploads.ts';

/** Where evidence comes in, and where it lies. */
export interface EvidenceStore {
  uploads: Uploads;
  blobs: Blobs;
  /** Who deals with which bytes. */
  claims: Claims;
}

/** The settings that say where evidence lies. */
type Place = Pick<AppConfig, 's3' | 'dataFolder'>;

/** Opens the place of evidence that the settings name. */
export async function openEvidenceStore(config: Place): Promise<EvidenceStore> {
  const uploads = await createUploads(config.dataFolder);
  return { uploads, blobs: await openBlobs(config), claims: new Claims() };
}

/** Opens where the bytes of evidence lie, and makes nothing. */
export async function openBlobs({ s3, dataFolder }: Place): Promise<Blobs> {
  return s3 ? bucket(s3) : folderBlobs(dataFolder);
}

/** The library of the store is large, and loaded only where it is used. */
async function bucket(settings: S3Settings): Promise<Blobs> {
  const { s3Blobs } = await import('./s3Blobs.ts');
  return s3Blobs(settings);
}
