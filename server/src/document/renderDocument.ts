import type { EntityManager } from '@mikro-orm/core';
import { type Actor, type DocumentDepth, type DocumentFormat, DocumentPhase } from '@risalah/shared';
import type { Services } from '../context.ts';
import { type Collected, collectDocument, type DocumentOrder } from './collectDocument.ts';
import type { OnPhase } from './documentPool.ts';
import { DOCUMENT_TYPES } from './documentTypes.ts';

/** A document to make, and in which form. */
export interface RenderOrder extends DocumentOrder {
  format: DocumentFormat;
}

/** A document that was made. */
export interface RenderedDocument {
  /** What to call the file. */
  name: string;
  /** Its media type. */
  type: string;
  bytes: Buffer;
  /** Whether all that it holds is FINAL. */
  final: boolean;
}

/** How a document is made. */
export interface RenderOptions {
  /** Under which origin the verify page is reached; the public origin of the settings where it is left out. */
  origin?: string;
  onPhase?: OnPhase;
  /** Ends the work when nobody wants the document any more. */
  signal?: AbortSignal;
}

/**
 * Makes a document of a session with what `actor` may see in it: what is downloaded, and what is sent by mail. Reads the
 * database at one moment, and renders in a thread of the pool. Refuses by `mayExportDocument`, with NOT_FOUND,
 * DOCUMENTS_BUSY and DOCUMENT_FAILED.
 */
export async function renderDocument(
  services: Pick<Services, 'fork' | 'now' | 'documents' | 'config'>,
  actor: Actor,
  order: RenderOrder,
  { origin = services.config.publicOrigin ?? '', onPhase = () => {}, signal }: RenderOptions = {},
): Promise<RenderedDocument> {
  onPhase(DocumentPhase.COLLECTING);
  const now = services.now();
  const collected = await atOneMoment(services.fork(), (em) =>
    collectDocument(em, actor, order, { origin, now }),
  );
  signal?.throwIfAborted();
  const bytes = Buffer.from(await services.documents.make(collected, order.format, { onPhase, signal }));
  onPhase(DocumentPhase.DONE);
  const { ending, type } = DOCUMENT_TYPES[order.format];
  return { name: `${nameOf(collected, order)}.${ending}`, type, bytes, final: collected.facts.final };
}

/** Reads within one transaction that is given up at its end: nothing was written, so nothing need be compared and stored. */
async function atOneMoment<T>(em: EntityManager, read: (em: EntityManager) => Promise<T>): Promise<T> {
  await em.begin();
  try {
    return await read(em);
  } finally {
    await em.rollback();
  }
}

const KINDS: Record<DocumentDepth, string> = {
  RISALAH: 'risalah',
  NOTULA: 'notula',
  LAPORAN_SINGKAT: 'laporan-singkat',
};

/** `risalah-kota-palopo-2024-smart-governance-sementara` */
function nameOf({ facts }: Collected, { depth, language }: DocumentOrder): string {
  const { session, whole, dimensions, final } = facts;
  const mark = final ? '' : { ID: 'sementara', EN: 'provisional' }[language];
  const only = whole ? '' : (dimensions[0]?.name ?? '');
  return [KINDS[depth], session.region, session.cycle.year, only, mark]
    .join(' ')
    .normalize('NFD')
    .toLowerCase()
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
}
