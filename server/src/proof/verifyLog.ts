import type { EntityManager } from '@mikro-orm/core';
import { EventKind, SealedKind } from '@risalah/shared';
import {
  differingFields,
  type Finding,
  type FindingCode,
  type Place,
  parseJson,
} from '@risalah/shared/proof';
import { SessionEvent, type StoredPayload } from '../events/sessionEvent.entity.ts';
import { type Archive, type HeldSeal, placeIn, subjectPlace } from './archive.ts';
import { isoOf } from './moment.ts';

/** Holds what was frozen against what the event log of the session told of it. */
export async function verifyLog(
  em: EntityManager,
  archive: Archive,
  sessionId: string,
  whole: readonly HeldSeal[],
): Promise<Finding[]> {
  const events = await em.find(
    SessionEvent,
    { sessionId },
    { orderBy: { number: 'asc' }, disableIdentityMap: true },
  );
  const finals = events.filter(({ kind }) => kind === EventKind.MINUTES_FINAL);
  const added = events.filter(({ kind }) => kind === EventKind.ADDENDUM_ADDED);
  const findings = gaps(archive, sessionId, events);
  for (const held of whole) {
    const { seal, canonicalJson } = held;
    const text = (parseJson(canonicalJson ?? '') ?? {}) as Record<'minutes' | 'addendum', StoredPayload>;
    const isAddendum = seal.kind === SealedKind.ADDENDUM;
    const told = isAddendum ? text.addendum : { ...text.minutes, sha256: seal.sha256 };
    const id = isAddendum ? 'addendumId' : 'minutesId';
    const event = (isAddendum ? added : finals).find(({ payload }) => payload?.[id] === told?.[id]);
    const place = subjectPlace(archive, held);
    if (event) findings.push(...differences(event, told, held, place));
    else
      findings.push({ code: 'EVENT_MISSING', place, field: isAddendum ? 'ADDENDUM_ADDED' : 'MINUTES_FINAL' });
  }
  return [...findings, ...toldOnly(archive, sessionId, finals, added)];
}

function differences(event: SessionEvent, told: StoredPayload, { seal }: HeldSeal, place: Place): Finding[] {
  const fields = differingFields(told, event.payload).map((field) => `payload.${field}`);
  if (isoOf(event.at) !== seal.frozenAt) fields.push('at');
  if (event.bySeatId !== seal.bySeatId) fields.push('bySeatId');
  return fields.map((field) => ({ code: 'EVENT_DIFFERS', place, field: `event ${event.number}, ${field}` }));
}

/** What the log tells of and is not there: what was cut off the end of a chain together with its seal. */
function toldOnly(
  archive: Archive,
  sessionId: string,
  finals: readonly SessionEvent[],
  added: readonly SessionEvent[],
): Finding[] {
  const { proceedings, addenda } = archive;
  const say = (code: FindingCode, event: SessionEvent, dimensionId?: unknown): Finding => ({
    code,
    place: placeIn(archive, sessionId, typeof dimensionId === 'string' ? dimensionId : undefined),
    field: `event ${event.number}`,
  });
  return [
    ...finals
      .filter(
        ({ payload }) =>
          !proceedings.some(
            (each) => each.sessionId === sessionId && each.dimensionId === payload?.dimensionId,
          ),
      )
      .map((event) => say('PROCEEDINGS_MISSING', event, event.payload?.dimensionId)),
    ...added
      .filter(({ payload }) => !addenda.some(({ id }) => id === payload?.addendumId))
      .map((event) => {
        const minutes = archive.minutes.find(({ id }) => id === event.payload?.minutesId);
        return say('ADDENDUM_MISSING', event, minutes?.dimensionId);
      }),
  ];
}

/** Events that are missing between 1 and the number that the session counts to. */
function gaps(archive: Archive, sessionId: string, events: readonly SessionEvent[]): Finding[] {
  const session = archive.sessions.find(({ id }) => id === sessionId);
  const place = placeIn(archive, sessionId);
  const hole = events.find(({ number }, at) => number !== at + 1);
  if (hole) return [{ code: 'EVENT_GAP', place, field: `event ${hole.number}` }];
  if (session && session.lastEventNumber !== events.length)
    return [{ code: 'EVENT_GAP', place, field: `${events.length} / ${session.lastEventNumber}` }];
  return [];
}
