import type { EntityManager } from '@mikro-orm/core';
import { fillDocument, MINUTES_FRAGMENT } from '@risalah/shared/minutes-sync';
import * as Y from 'yjs';
import type { Minutes } from '../minutes.entity.ts';
import { MinutesSnapshot } from './minutesSnapshot.entity.ts';
import { MinutesUpdate } from './minutesUpdate.entity.ts';
import { startOf } from './startOf.ts';

/** Who writes the start of an epoch, as Yjs counts writers. Browsers take random numbers, which are never this one. */
const STARTER = 1;

/** The document of one epoch of minutes, as far as it is stored. */
export interface StoredDocument {
  ydoc: Y.Doc;
  epoch: number;
  /** The number of the newest change in it. */
  n: number;
  /** How many changes stand beside the snapshot. */
  loose: number;
  /** How many bytes of changes may come before it has to be weighed again. */
  room: number;
}

/**
 * An empty document whose root has its type, without which Yjs does not know what it holds. In memory it keeps what was
 * taken out, so that the place is known where it stood; what is stored as a snapshot does not.
 */
export function emptyDocument(): Y.Doc {
  const ydoc = new Y.Doc({ gc: false });
  ydoc.getXmlFragment(MINUTES_FRAGMENT);
  return ydoc;
}

/**
 * Reads the document of the present epoch; where there is none yet, starts one from what the minutes say, within the
 * transaction of the caller, who holds the session's lock: so it is started once.
 */
export async function openStored(em: EntityManager, minutes: Minutes, now: Date): Promise<StoredDocument> {
  const { id: minutesId, epoch } = minutes;
  const stored: StoredDocument = { ydoc: emptyDocument(), epoch, n: 0, loose: 0, room: 0 };
  // What the caller has stored in the same transaction is part of it.
  await em.flush();
  const snapshot = await em.findOne(MinutesSnapshot, { minutesId, epoch });
  if (snapshot) {
    Y.applyUpdate(stored.ydoc, snapshot.state);
    stored.n = snapshot.upTo;
    await readOn(em, minutesId, stored);
    return stored;
  }
  const start = emptyDocument();
  start.clientID = STARTER;
  fillDocument(start, await startOf(em, minutes));
  const state = Buffer.from(Y.encodeStateAsUpdate(start));
  em.persist(em.create(MinutesSnapshot, { minutesId, epoch, upTo: 0, state, at: now }));
  Y.applyUpdate(stored.ydoc, state);
  return stored;
}

/**
 * Brings a document up to what is stored by now, and returns the changes that it did not have. What others made one of
 * in the meantime is taken as one.
 */
export async function readOn(
  em: EntityManager,
  minutesId: string,
  stored: StoredDocument,
): Promise<Uint8Array[]> {
  const { epoch, ydoc } = stored;
  const read: Uint8Array[] = [];
  await em.flush();
  const rows = await rowsAfter(em, minutesId, stored);
  if (rows[0]?.n !== stored.n + 1) {
    const newer = { minutesId, epoch, upTo: { $gt: stored.n } };
    const snapshot = await em.findOne(MinutesSnapshot, newer);
    if (snapshot) read.push(snapshot.state);
    stored.n = snapshot?.upTo ?? stored.n;
  }
  for (const row of rows) {
    if (row.n <= stored.n) continue;
    read.push(row.change);
    stored.n = row.n;
    stored.loose += 1;
  }
  for (const change of read) Y.applyUpdate(ydoc, change);
  return read;
}

/** Stores one change, with the caller's transaction, as the next of its epoch. */
export function storeChange(
  em: EntityManager,
  minutesId: string,
  stored: StoredDocument,
  change: { update: Uint8Array; bySeatId: string; at: Date },
): void {
  stored.n += 1;
  stored.loose += 1;
  em.persist(
    em.create(MinutesUpdate, {
      minutesId,
      epoch: stored.epoch,
      n: stored.n,
      change: Buffer.from(change.update),
      bySeatId: change.bySeatId,
      at: change.at,
    }),
  );
}

function rowsAfter(
  em: EntityManager,
  minutesId: string,
  { epoch, n }: StoredDocument,
): Promise<MinutesUpdate[]> {
  return em.find(MinutesUpdate, { minutesId, epoch, n: { $gt: n } }, { orderBy: { n: 'asc' } });
}
