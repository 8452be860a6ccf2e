import { EventKind, MinutesState, maySeeDecision, maySeeEvidenceFile } from '@risalah/shared';
import type { AnswerPayload, PayloadOf } from '../readEvent.ts';
import { actorOf, type Room } from '../room.ts';
import type { AnswerDraftView, AnswerView, EvidenceFileView, VerdictView } from '../views.ts';
import { judged, withRevisions } from './answerView.ts';
import { later, mergeFiles, mergeRequests } from './mergeParts.ts';
import { type At, isNewer, put } from './put.ts';

/** What an event tells beside its payload, for the wording that it adds. */
export interface Said {
  kind: EventKind | null;
  at: string;
  bySeatId: string | null;
}

/** Events that bring new words; others leave the words as they were. */
const BRINGING_WORDS: ReadonlySet<EventKind> = new Set([
  EventKind.ANSWER_SUBMITTED,
  EventKind.ANSWER_CAPTURED,
  EventKind.ANSWER_CORRECTED,
]);

/** Whose hand the words are: a correction that the chair accepted is in the hand of the speaker who proposed it. */
function writerOf(room: Room, payload: AnswerPayload, { kind, bySeatId }: Said): string | null {
  const ofAgency = bySeatId !== null && room.seats[bySeatId]?.agencyId === payload.agencyId;
  if (kind !== EventKind.ANSWER_CORRECTED || ofAgency) return bySeatId;
  return payload.speakerSeatId ?? payload.submittedBySeatId;
}

function wordingIn(room: Room, payload: AnswerPayload, said: Said): AnswerView['revisions'] {
  if (payload.text === null || said.kind === null || !BRINGING_WORDS.has(said.kind)) return [];
  return [
    {
      id: `${payload.answerId}:${payload.revision}`,
      number: payload.revision,
      kind: payload.state,
      text: payload.text,
      bySeatId: writerOf(room, payload, said),
      speakerSeatId: payload.speakerSeatId,
      at: said.at,
      decision: null,
    },
  ];
}

/** Takes in where an answer stands. New words have no verdict until one is heard; a draft is left alone. */
export function applyAnswer(room: Room, payload: AnswerPayload, at: At, said: Said): Room {
  const { answerId: id, __typename, ...words } = payload as PayloadOf<'AnswerPayload'>;
  const held = room.answers[id];
  const revisions = withRevisions(held?.revisions ?? [], wordingIn(room, payload, said));
  if (held && !isNewer(room, id, held.revision, payload.revision, at)) {
    return revisions.length === held.revisions.length
      ? room
      : put(room, 'answers', id, judged({ ...held, revisions }), null);
  }
  const fresh: AnswerView = {
    ...(held ?? unheard(room, payload.agencyId)),
    ...words,
    id,
    revisions,
  };
  return put(room, 'answers', id, judged(fresh), at);
}

/** What no event has told of an answer yet. Only sessions that go on ask, so the minutes are still being written. */
function unheard(room: Room, agencyId: string) {
  const told = maySeeDecision(actorOf(room), room.session.id, agencyId, MinutesState.DRAFT);
  return {
    verdicts: {},
    evidenceRequests: told ? [] : null,
    evidenceFiles: maySeeEvidenceFile(actorOf(room), room.session.id, agencyId) ? [] : null,
    remindedAt: null,
    decision: null,
    decidedAt: null,
    decidedBySeatId: null,
  };
}

/** Takes in a whole answer that a mutation returned, with what the reader may see of its verdict. */
export function takeAnswer(room: Room, answer: AnswerView): Room {
  const held = room.answers[answer.id];
  if (!held) return put(room, 'answers', answer.id, answer, null);
  const newest = answer.revision > held.revision ? answer : held;
  const merged: AnswerView = {
    ...newest,
    revisions: withRevisions(answer.revisions, held.revisions),
    verdicts: mergeVerdicts(held.verdicts, answer.verdicts),
    evidenceRequests: mergeRequests(held.evidenceRequests, answer.evidenceRequests),
    evidenceFiles: mergeFiles(held.evidenceFiles, answer.evidenceFiles),
    remindedAt: later(held.remindedAt, answer.remindedAt),
  };
  return put(room, 'answers', answer.id, judged(merged), null);
}

/** Takes in the agency's draft as the server keeps it. Only drafts themselves come this way, never events. */
export function takeDraft(room: Room, draft: AnswerDraftView): Room {
  const held = room.drafts[draft.answerId];
  if (!room.answers[draft.answerId] || (held && held.revision >= draft.revision)) return room;
  return put(room, 'drafts', draft.answerId, draft, null);
}

/** Takes in the chair's verdict on one revision of an answer. */
export function applyDecision(room: Room, payload: PayloadOf<'DecisionPayload'>): Room {
  const held = room.answers[payload.answerId];
  if (!held) return room;
  const { decision, decidedAt, decidedBySeatId } = payload;
  const heard = { [payload.answerRevision]: { decision, decidedAt, decidedBySeatId } };
  return put(
    room,
    'answers',
    held.id,
    judged({ ...held, verdicts: mergeVerdicts(held.verdicts, heard) }),
    null,
  );
}

/** Takes in that an agency was reminded. */
export function applyReminder(room: Room, payload: PayloadOf<'ReminderPayload'>): Room {
  const held = room.answers[payload.answerId];
  if (!held) return room;
  return put(
    room,
    'answers',
    held.id,
    { ...held, remindedAt: later(held.remindedAt, payload.remindedAt) },
    null,
  );
}

/** Takes in that evidence was asked for. */
export function applyEvidence(room: Room, payload: PayloadOf<'EvidencePayload'>): Room {
  const held = room.answers[payload.answerId];
  if (!held) return room;
  const { evidenceRequestId: id, text, dueAt, at } = payload;
  const request = { id, text, dueAt, at, deliveredAt: null };
  const evidenceRequests = mergeRequests(held.evidenceRequests, [request]);
  return put(room, 'answers', held.id, { ...held, evidenceRequests }, null);
}

/** Takes in a file that was handed in or withdrawn, and whether what was asked for is delivered. Behind a record the room shows none. */
export function applyEvidenceFile(room: Room, payload: PayloadOf<'EvidenceFilePayload'>): Room {
  const held = payload.answerId ? room.answers[payload.answerId] : undefined;
  if (!held) return room;
  const { evidenceFileId: id, evidenceRequestId, name, size, mediaType, typeDiffers } = payload;
  const { sha256, at, withdrawnAt } = payload;
  return withEvidenceFile(room, held, {
    id,
    evidenceRequestId,
    name,
    size,
    mediaType,
    typeDiffers,
    sha256,
    at,
    withdrawnAt,
  });
}

/** An answer with a file behind it that is new, or as it is now. */
export function withEvidenceFile(room: Room, held: AnswerView, file: EvidenceFileView): Room {
  const evidenceFiles = mergeFiles(held.evidenceFiles, [file]);
  // Delivered by the first file that stands.
  const first = (id: string) =>
    evidenceFiles?.find((each) => each.evidenceRequestId === id && !each.withdrawnAt)?.at ?? null;
  const evidenceRequests =
    held.evidenceRequests?.map((request) =>
      request.id === file.evidenceRequestId ? { ...request, deliveredAt: first(request.id) } : request,
    ) ?? null;
  return put(room, 'answers', held.id, { ...held, evidenceRequests, evidenceFiles }, null);
}

function mergeVerdicts(
  held: Readonly<Record<number, VerdictView>>,
  heard: Readonly<Record<number, VerdictView>>,
): Readonly<Record<number, VerdictView>> {
  const merged: Record<number, VerdictView> = { ...held };
  for (const [key, verdict] of Object.entries(heard)) {
    const known = merged[Number(key)];
    if (!known || (verdict.decidedAt ?? '') > (known.decidedAt ?? '')) merged[Number(key)] = verdict;
  }
  return merged;
}
