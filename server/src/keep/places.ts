import { EVIDENCE_FOLDER } from '../evidence/blobs.ts';
import { KEY_FILE } from '../proof/keyFile.ts';

/**
 * Folders of a data folder whose files never change once they are there, so that copying them after the database gives
 * every file that the database knows of.
 */
export const FOLDERS_KEPT: readonly string[] = [EVIDENCE_FOLDER];

/** Files of a data folder that sign what is frozen: kept only when asked for, since whoever holds them can sign. */
export const SECRETS: readonly string[] = [KEY_FILE];
