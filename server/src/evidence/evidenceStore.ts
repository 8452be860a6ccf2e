import type { AppConfig } from '../config.ts';
import { OneAtATime } from '../oneAtATime.ts';
import { type Blobs, folderBlobs } from './blobs.ts';
import type { S3Settings } from './s3Settings.ts';
import { createUploads, type Uploads } from './uploads.ts';

/** Where evidence comes in, and where it lies. */
export interface EvidenceStore {
  uploads: Uploads;
  blobs: Blobs;
  /** Whoever deals with the bytes of a hash has them alone, so that none are swept away before the row that names them is stored. */
  claims: OneAtATime;
}

/** The settings that say where evidence lies. */
type Place = Pick<AppConfig, 's3' | 'dataFolder'>;

/** Opens the place of evidence that the settings name. */
export async function openEvidenceStore(config: Place): Promise<EvidenceStore> {
  const uploads = await createUploads(config.dataFolder);
  return { uploads, blobs: await openBlobs(config), claims: new OneAtATime() };
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
