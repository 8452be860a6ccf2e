import type { EntityManager } from '@mikro-orm/core';
import { SealedKind } from '@risalah/shared';
import { type Place, type PublicKey, placeOf, type Seal, sha256Hex } from '@risalah/shared/proof';
import { Addendum } from '../minutes/addendum.entity.ts';
import { Minutes } from '../minutes/minutes.entity.ts';
import { Proceedings } from '../record/proceedings.entity.ts';
import { EvaluationRecord } from '../record/record.entity.ts';
import { Session } from '../session/session.entity.ts';
import { Dimension } from '../workspace/dimension.entity.ts';
import { findKeys, publicKeyFacts } from './keyRing.ts';
import { StoredSeal } from './seal.entity.ts';
import { sealFacts } from './sealing.ts';

/** A seal with the row that it was read from, and what it is on, where that is there. */
export interface HeldSeal {
  row: StoredSeal;
  seal: Seal;
  proceedings: Proceedings | null;
  addendum: Addendum | null;
  /** The text that was sealed, as it stands now; null when it is gone. */
  canonicalJson: string | null;
}

/** All that a database holds of what was frozen. */
export interface Archive {
  keys: PublicKey[];
  seals: HeldSeal[];
  proceedings: Proceedings[];
  addenda: Addendum[];
  records: ReadonlyMap<string, EvaluationRecord>;
  /** Minutes of every state: final ones must have proceedings. */
  minutes: Minutes[];
  sessions: Session[];
  dimensionNames: ReadonlyMap<string, string>;
}

/** Reads all that was frozen. No relation is followed: what it points at may have been taken away. */
export async function readArchive(em: EntityManager): Promise<Archive> {
  const rows = await em.find(StoredSeal, {}, { orderBy: { sessionId: 'asc', number: 'asc' } });
  const proceedings = await em.find(Proceedings, {}, { orderBy: { frozenAt: 'asc' } });
  const addenda = await em.find(Addendum, {}, { orderBy: { at: 'asc' } });
  const dimensions = await em.find(Dimension, {});
  return {
    keys: (await findKeys(em)).map(publicKeyFacts),
    seals: rows.map((row) => hold(row, proceedings, addenda)),
    proceedings,
    addenda,
    records: new Map((await em.find(EvaluationRecord, {})).map((each) => [each.id, each])),
    minutes: await em.find(Minutes, {}),
    sessions: await em.find(Session, {}, { populate: ['region', 'cycle'] }),
    dimensionNames: new Map(dimensions.map(({ id, name }) => [id, name])),
  };
}

/** Finds what a seal is on by its id, or by its hash where the id was changed. */
function hold(row: StoredSeal, all: readonly Proceedings[], addenda: readonly Addendum[]): HeldSeal {
  const proceedings =
    all.find(({ id }) => id === row.subjectId) ??
    all.find(({ canonicalJson }) => row.canonicalJson === null && sha256Hex(canonicalJson) === row.sha256) ??
    null;
  const addendum = addenda.find(({ id }) => id === row.subjectId) ?? null;
  const own = row.canonicalJson ?? proceedings?.canonicalJson ?? null;
  const canonicalJson = proceedings && row.kind === SealedKind.PROCEEDINGS ? proceedings.canonicalJson : own;
  return { row, seal: sealFacts(row), proceedings, addendum, canonicalJson };
}

/** Where something of a session and dimension belongs, in words, by what the database says of them today. */
export function placeIn(archive: Archive, sessionId: string, dimensionId?: string): Place {
  const session = archive.sessions.find(({ id }) => id === sessionId);
  const region = session?.region.name;
  return {
    session: region ? `${region} ${session.cycle.year}` : `session ${sessionId}`,
    dimension: dimensionId && (archive.dimensionNames.get(dimensionId) ?? `dimension ${dimensionId}`),
  };
}

/** Where a seal belongs: by its columns; by the text that it is on where these name nothing that is known. */
export function placeOfSeal(archive: Archive, { seal, canonicalJson }: HeldSeal): Place {
  const told = canonicalJson === null ? {} : placeOf(canonicalJson);
  const known = placeIn(archive, seal.sessionId, seal.dimensionId);
  const isKnown = archive.sessions.some(({ id }) => id === seal.sessionId);
  return {
    session: (isKnown ? undefined : told.session) ?? known.session,
    dimension: archive.dimensionNames.get(seal.dimensionId) ?? told.dimension ?? known.dimension,
  };
}

/** Where the thing that a seal is on belongs, and what it is. */
export function subjectPlace(archive: Archive, held: HeldSeal): Place {
  const subject = held.seal.kind === SealedKind.PROCEEDINGS ? 'proceedings' : 'addendum';
  return { ...placeOfSeal(archive, held), subject };
}
