import { CorrectionState, isPanel, MinutesState, maySeeMinutesText } from '@risalah/shared';
import { documentIn } from '../documentIn.ts';
import type { PayloadOf } from '../readEvent.ts';
import { actorOf, type Room } from '../room.ts';
import type { CorrectionView, MinutesView } from '../views.ts';
import { type At, isNewer, put } from './put.ts';

/**
 * Takes in where the minutes of a dimension stand. The text of a draft does not travel by event, so those who may
 * read it keep the old one until it is fetched; those who may not read it any more lose it. When minutes become
 * final, everybody but the panel sees more than before.
 */
export function applyMinutes(room: Room, payload: PayloadOf<'MinutesPayload'>, at: At): Room {
  const { minutesId: id, __typename, text, document, epoch, ...parts } = payload;
  const held = room.minutes[id];
  if (!isNewer(room, id, held?.revision, payload.revision, at)) return room;
  const actor = actorOf(room);
  const readable = maySeeMinutesText(actor, room.session.id, payload.state);
  // Only drafts are written in: agreeing to minutes that are READY leaves what is held of them as new as it was.
  const frozen =
    held !== undefined && held.state !== MinutesState.DRAFT && payload.state !== MinutesState.DRAFT;
  const asHeld = frozen && held.textRevision === held.revision ? payload.revision : (held?.textRevision ?? 0);
  const view: MinutesView = {
    ...parts,
    id,
    addenda: held?.addenda ?? [],
    sha256: payload.sha256 ?? held?.sha256 ?? null,
    text: readable ? (text ?? held?.text ?? null) : null,
    document: readable ? (documentIn(document) ?? held?.document ?? null) : null,
    epoch: epoch ?? held?.epoch ?? 1,
    textRevision: readable && text === null ? asHeld : payload.revision,
  };
  const next = put(room, 'minutes', id, view, at);
  const widened = payload.state === MinutesState.FINAL && held?.state !== MinutesState.FINAL;
  return widened && !isPanel(actor, room.session.id) ? { ...next, stale: 'VIEW_WIDENED' } : next;
}

/** Takes in whole minutes, as read by a query or returned by a mutation. */
export function takeMinutes(room: Room, minutes: MinutesView): Room {
  const held = room.minutes[minutes.id];
  if (!held || minutes.revision > held.revision) return put(room, 'minutes', minutes.id, minutes, null);
  const { text, document, textRevision, revision, addenda } = minutes;
  if (revision < held.revision) return room;
  const fetched = held.textRevision < textRevision ? { text, document, textRevision } : {};
  return put(
    room,
    'minutes',
    minutes.id,
    { ...held, ...fetched, addenda: mergeAddenda(held.addenda, addenda) },
    null,
  );
}

/** Takes in what was added after FINAL. */
export function applyAddendum(room: Room, payload: PayloadOf<'AddendumPayload'>): Room {
  const held = room.minutes[payload.minutesId];
  if (!held) return room;
  const { addendumId: id, text, bySeatId, at } = payload;
  const addenda = mergeAddenda(held.addenda, [{ id, text, bySeatId, at }]);
  return put(room, 'minutes', held.id, { ...held, addenda }, null);
}

/** Takes in a proposed correction, or the chair's decision on it. */
export function applyCorrection(room: Room, payload: PayloadOf<'CorrectionPayload'>): Room {
  const { correctionId: id, __typename, ...parts } = payload;
  return takeCorrection(room, { ...parts, id });
}

/** Takes in a correction; once decided it stays so. */
export function takeCorrection(room: Room, correction: CorrectionView): Room {
  const held = room.corrections[correction.id];
  if (held && held.state !== CorrectionState.PROPOSED) return room;
  return put(room, 'corrections', correction.id, correction, null);
}

function mergeAddenda(held: MinutesView['addenda'], heard: MinutesView['addenda']): MinutesView['addenda'] {
  const ids = new Set(held.map((addendum) => addendum.id));
  return [...held, ...heard.filter((addendum) => !ids.has(addendum.id))].sort((a, b) =>
    a.at === b.at ? a.id.localeCompare(b.id) : a.at.localeCompare(b.at),
  );
}
