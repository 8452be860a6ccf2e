import { blockText, type MinutesDocument, Refusal } from '@risalah/shared';
import { changeDocument } from '@risalah/shared/minutes-sync';
import { diffArrays } from 'diff';
import type { Deed } from '../../acts/performAct.ts';
import type { Minutes } from '../minutes.entity.ts';
import { roomOf, weigh } from './checkUpdate.ts';
import { projectText } from './projectText.ts';
import { type StoredDocument, storeChange } from './storedDocument.ts';

/**
 * Makes the document of DRAFT minutes say `target`, as one more change of it, so that those who write at the moment get
 * it like any other. Refuses what is too long with TEXT_TOO_LONG.
 */
export async function editDocument(
  { em, now }: Deed,
  minutes: Minutes,
  stored: StoredDocument,
  target: MinutesDocument,
  bySeatId: string,
): Promise<void> {
  const made: Uint8Array[] = [];
  const note = (update: Uint8Array): void => void made.push(update);
  stored.ydoc.on('update', note);
  changeDocument(stored.ydoc, target);
  stored.ydoc.off('update', note);
  if (roomOf(weigh(stored.ydoc)) < 0) throw new Refusal('TEXT_TOO_LONG', { field: 'text' });
  for (const update of made) storeChange(em, minutes.id, stored, { update, bySeatId, at: now });
  await projectText(em, minutes, stored);
}

/** A document of plain text, in which blocks that read as they did keep how they look. */
export function keepingLooks(
  before: MinutesDocument,
  after: MinutesDocument,
  questionText: (questionId: string) => string,
): MinutesDocument {
  const textsOf = ({ content }: MinutesDocument) => content.map((block) => blockText(block, questionText));
  let at = 0;
  let next = 0;
  const content = diffArrays(textsOf(before), textsOf(after)).flatMap((part) => {
    const { count } = part;
    const [from, to] = [at, next];
    if (!part.added) at += count;
    if (!part.removed) next += count;
    if (part.removed) return [];
    return part.added ? after.content.slice(to, next) : before.content.slice(from, at);
  });
  return { type: 'doc', content };
}
