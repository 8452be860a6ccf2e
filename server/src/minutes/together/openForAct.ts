import type { Deed } from '../../acts/performAct.ts';
import type { Minutes } from '../minutes.entity.ts';
import { projectText } from './projectText.ts';
import { openStored, type StoredDocument } from './storedDocument.ts';

/** Reads what is written together up to this moment, for an act on DRAFT minutes, and brings their row up to it. */
export async function openForAct({ em, now }: Deed, minutes: Minutes): Promise<StoredDocument> {
  const stored = await openStored(em, minutes, now);
  await projectText(em, minutes, stored);
  return stored;
}
