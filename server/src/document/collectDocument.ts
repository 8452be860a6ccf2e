import type { EntityManager } from '@mikro-orm/core';
import {
  type Actor,
  type DocumentDepth,
  documentNumber,
  type Language,
  MinutesState,
  mayExportDocument,
  maySeeProceedings,
  Refusal,
  StatementMoment,
} from '@risalah/shared';
import { DateTime } from 'luxon';
import { agendaOf } from '../agenda/agendaOf.ts';
import { Addendum } from '../minutes/addendum.entity.ts';
import { collectProceedings } from '../minutes/collectProceedings.ts';
import { Minutes } from '../minutes/minutes.entity.ts';
import { exportProof } from '../proof/exportProof.ts';
import { StoredSeal } from '../proof/seal.entity.ts';
import { Proceedings } from '../record/proceedings.entity.ts';
import { sessionsOfRegion } from '../record/regionSessions.ts';
import { Seat } from '../seat/seat.entity.ts';
import { Session } from '../session/session.entity.ts';
import { Agency } from '../workspace/agency.entity.ts';
import { dimensionFacts, type Names, personFacts, statementsOf } from './dimensionFacts.ts';
import { type DimensionFacts, DOCUMENT_FORMAT, type DocumentFacts } from './documentFacts.ts';
import { type ProceedingsContent, readContent } from './proceedingsContent.ts';
import { SEES_ALL, type Sight, sightOf } from './sight.ts';

/** What a document is to be made of. */
export interface DocumentOrder {
  sessionId: string;
  /** One dimension of the session; null for all of it. */
  dimensionId: string | null;
  depth: DocumentDepth;
  language: Language;
}

/** What was collected for a document. */
export interface Collected {
  facts: DocumentFacts;
  /** The programme's logo, a PNG; null where there is none. */
  logo: Uint8Array | null;
}

/** One dimension, as it was frozen or as it stands. */
interface Part {
  content: ProceedingsContent;
  minutes: Minutes;
  proceedings: Proceedings | null;
  sight: Sight;
}

/**
 * Collects what a reader may see of a session: from the frozen proceedings where minutes are FINAL, else as it stands. Reads
 * one moment when `em` is in a transaction. Refuses with NOT_FOUND, and by `mayExportDocument`.
 */
export async function collectDocument(
  em: EntityManager,
  actor: Actor,
  order: DocumentOrder,
  { origin, now }: { origin: string; now: Date },
): Promise<Collected> {
  const session = await em.findOne(Session, order.sessionId, { populate: ['region', 'cycle.programme'] });
  if (!session) throw new Refusal('NOT_FOUND');
  const parts = await readParts(em, actor, session, order);
  const head = headOf(parts);
  const names = await namesIn(em, session, parts);
  const dimensions: DimensionFacts[] = [];
  for (const part of parts) dimensions.push(await factsOf(em, part, names));
  const whole = order.dimensionId === null;
  const left = whole ? (await em.count(Minutes, { session: session.id })) - parts.length : 0;
  const proof = await exportProof(em, { sessionId: session.id, dimensionId: order.dimensionId ?? undefined });
  const { programme } = session.cycle;
  const facts: DocumentFacts = {
    format: DOCUMENT_FORMAT,
    depth: order.depth,
    language: order.language,
    final: left === 0 && parts.every(({ proceedings }) => proceedings !== null),
    madeAt: now.toISOString(),
    number: numberOf(programme.numberPattern, head.content, order),
    letterhead: programme.letterhead,
    session: sessionFacts(head.content),
    whole,
    chair: head.content.chair.map((seat) => personFacts(seat, head.sight)),
    secretaries: head.content.secretaries.map((seat) => personFacts(seat, head.sight)),
    attendance: attendanceOf(head),
    opening: statementsOf(head.content, StatementMoment.OPENING, names),
    closing: statementsOf(head.content, StatementMoment.CLOSING, names),
    dimensions,
    verify: verifyAt(origin, dimensions, whole, proof?.seals.at(-1)?.hash),
    proof,
  };
  await em.populate(programme, ['logo']);
  return { facts, logo: programme.logo ?? null };
}

async function readParts(
  em: EntityManager,
  actor: Actor,
  session: Session,
  { dimensionId }: DocumentOrder,
): Promise<Part[]> {
  const minutes = await em.find(Minutes, { session: session.id });
  const asked = dimensionId === null ? minutes : minutes.filter((each) => each.dimensionId === dimensionId);
  const someFinal = asked.some(({ state }) => state === MinutesState.FINAL);
  const sessionIdsOfRegion = (await sessionsOfRegion(em, session.region.id)).map(({ id }) => id);
  const verdict = mayExportDocument(actor, session, { sessionIdsOfRegion, someFinal });
  if (!verdict.allowed) throw new Refusal(verdict.code);
  if (asked.length === 0) throw new Refusal('NOT_FOUND');
  const seated = maySeeProceedings(actor, session.id);
  const parts: Part[] = [];
  for (const item of await agendaOf(em, session)) {
    const own = asked.find((each) => each.dimensionId === item.dimensionId);
    if (!own) continue;
    if (own.state === MinutesState.FINAL) {
      const proceedings = await em.findOneOrFail(Proceedings, {
        ...{ session: session.id, dimension: own.dimensionId },
      });
      parts.push({
        content: readContent(proceedings.canonicalJson),
        minutes: own,
        proceedings,
        sight: SEES_ALL,
      });
    } else if (seated) {
      const content = (await collectProceedings(em, session, own)) as unknown as ProceedingsContent;
      const sight = sightOf(actor, session.id, own.state);
      parts.push({ content, minutes: own, proceedings: null, sight });
    }
  }
  return parts;
}

/** The part that the head is taken from: how things stand, or what was frozen last once all is. */
function headOf(parts: readonly Part[]): Part {
  const frozenLast = parts
    .toSorted(
      (a, b) => Number(a.proceedings?.frozenAt ?? Infinity) - Number(b.proceedings?.frozenAt ?? Infinity),
    )
    .at(-1);
  if (!frozenLast) throw new Refusal('NOT_FOUND');
  return frozenLast;
}

async function namesIn(em: EntityManager, session: Session, parts: readonly Part[]): Promise<Names> {
  const agencies = new Map(
    (await em.find(Agency, { region: session.region.id })).map(({ id, name }) => [id, name]),
  );
  const offices = new Map<string, string>();
  const seats = await em.find(Seat, { session: session.id });
  for (const { id, office, name } of seats) offices.set(id, office || name);
  for (const { content } of parts) {
    for (const { seatId, office, name, agency } of content.attendance) {
      offices.set(seatId, office || name);
      if (agency) agencies.set(agency.id, agency.name);
    }
  }
  return {
    agency: (id) => agencies.get(id) ?? '',
    office: (seatId) => (seatId === null ? null : (offices.get(seatId) ?? null)),
  };
}

async function factsOf(em: EntityManager, part: Part, names: Names): Promise<DimensionFacts> {
  const { content, minutes, proceedings, sight } = part;
  const addenda = proceedings
    ? await em.find(Addendum, { minutes: minutes.id }, { orderBy: { at: 'asc', id: 'asc' } })
    : [];
  const seals =
    addenda.length > 0 ? await em.find(StoredSeal, { subjectId: { $in: addenda.map(({ id }) => id) } }) : [];
  const sealed = new Map(seals.map(({ subjectId, sha256 }) => [subjectId, sha256]));
  return {
    ...dimensionFacts(content, minutes.state, sight, names),
    addenda: addenda.map(({ id, text, bySeatId, at }) => ({
      ...{ text, by: names.office(bySeatId) ?? '', at: at.toISOString(), sha256: sealed.get(id) ?? null },
    })),
    frozen: proceedings && { at: proceedings.frozenAt.toISOString(), sha256: proceedings.sha256 },
  };
}

function sessionFacts({ session }: ProceedingsContent): DocumentFacts['session'] {
  const { id, region, programme, cycle, scheduledFor, timeZone, venue, openedAt, closedAt } = session;
  const { year, stage, name, letter } = cycle;
  return {
    ...{ id, region: region.name, regionCode: region.code, programme },
    cycle: { year, stage, name, letter },
    ...{ scheduledFor, timeZone, venue, openedAt, closedAt },
  };
}

/** Everyone invited. A seat that was taken away before its holder came is no invitation any more. */
function attendanceOf({ content, sight }: Part): DocumentFacts['attendance'] {
  return content.attendance
    .filter(({ revokedAt, stays }) => revokedAt === null || stays.length > 0)
    .map((seat) => {
      const stays = seat.stays.toSorted((a, b) => a.arrivedAt.localeCompare(b.arrivedAt));
      return {
        ...personFacts(seat, sight),
        ...{ role: seat.role, agency: seat.agency?.name ?? null },
        arrivedAt: stays[0]?.arrivedAt ?? null,
        departedAt: stays.at(-1)?.departedAt ?? null,
      };
    });
}

function numberOf(pattern: string | null, { session, dimension }: ProceedingsContent, order: DocumentOrder) {
  const { cycle, region, openedAt, scheduledFor, timeZone } = session;
  return documentNumber(pattern, {
    depth: order.depth,
    code: region.code,
    dimension: order.dimensionId === null ? null : dimension.position,
    month: DateTime.fromISO(openedAt ?? scheduledFor, { zone: timeZone }).month,
    ...{ year: cycle.year, stage: cycle.stage, letter: cycle.letter },
  });
}

/** One dimension is found by the fingerprint of its proceedings; several by the last seal, which holds all before it. */
function verifyAt(
  origin: string,
  dimensions: readonly DimensionFacts[],
  whole: boolean,
  lastSeal: string | undefined,
): DocumentFacts['verify'] {
  const hash = whole ? lastSeal : dimensions[0]?.frozen?.sha256;
  return hash ? { url: `${origin}/verify/${hash}`, hash } : null;
}
