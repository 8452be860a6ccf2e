import type { EntityManager } from '@mikro-orm/core';
import { type FoundFacts, MinutesState, SearchKind } from '@risalah/shared';
import { Answer } from '../answer/answer.entity.ts';
import { EvidenceFile } from '../evidence/evidenceFile.entity.ts';
import { EvidenceRequest } from '../evidence/evidenceRequest.entity.ts';
import { FollowUp } from '../followUp/followUp.entity.ts';
import { neverTakenUp } from '../followUp/neverTakenUp.ts';
import { Minutes } from '../minutes/minutes.entity.ts';
import { Question } from '../question/question.entity.ts';
import { Statement } from '../statement/statement.entity.ts';
import type { Match } from './searchIndex.ts';

/** A thing that was found, as its row says it now. */
export interface Found {
  kind: SearchKind;
  id: string;
  text: string;
  sessionId: string;
  dimensionId: string | null;
  /** What the rule asks of the thing itself; what it asks of its minutes and region is the same for every kind. */
  facts: Omit<FoundFacts, 'kind' | 'sessionId' | 'sessionIdsOfRegion' | 'minutesState'>;
  question: Question | null;
  letter: string | null;
  /** The agency that answered, promised, or is asked for evidence. */
  agencyId: string | null;
  speakerSeatId: string | null;
  dueYear: number | null;
}

const NOTHING = {
  question: null,
  letter: null,
  agencyId: null,
  speakerSeatId: null,
  dueYear: null,
  facts: {},
};

type Read = (em: EntityManager, ids: string[]) => Promise<Found[]>;

const READ: Record<SearchKind, Read> = {
  [SearchKind.QUESTION]: async (em, ids) =>
    (await em.find(Question, { id: { $in: ids } })).map((question) => ({
      ...NOTHING,
      ...ofQuestion(question),
      kind: SearchKind.QUESTION,
      id: question.id,
      text: question.text,
      facts: { queued: question.number === null },
    })),
  [SearchKind.ANSWER]: async (em, ids) =>
    (await em.find(Answer, { id: { $in: ids } }, { populate: ['question'] })).map((answer) => ({
      ...NOTHING,
      ...ofAnswer(answer),
      kind: SearchKind.ANSWER,
      id: answer.id,
      text: answer.text ?? '',
      speakerSeatId: answer.speakerSeatId,
    })),
  [SearchKind.STATEMENT]: async (em, ids) =>
    (await em.find(Statement, { id: { $in: ids } })).map((statement) => ({
      ...NOTHING,
      kind: SearchKind.STATEMENT,
      id: statement.id,
      text: statement.text,
      sessionId: statement.sessionId,
      dimensionId: statement.dimensionId,
      speakerSeatId: statement.speakerSeatId,
    })),
  [SearchKind.MINUTES]: async (em, ids) =>
    (await em.find(Minutes, { id: { $in: ids } })).map((minutes) => ({
      ...NOTHING,
      kind: SearchKind.MINUTES,
      id: minutes.id,
      text: minutes.text,
      sessionId: minutes.sessionId,
      dimensionId: minutes.dimensionId,
    })),
  [SearchKind.FOLLOW_UP]: async (em, ids) => {
    const followUps = await em.find(FollowUp, { id: { $in: ids } }, { populate: ['answer.question'] });
    const proposals = await neverTakenUp(em, followUps);
    return followUps.map((followUp) => ({
      ...NOTHING,
      kind: SearchKind.FOLLOW_UP,
      id: followUp.id,
      text: followUp.text,
      sessionId: followUp.sessionId,
      dimensionId: followUp.dimensionId,
      question: followUp.answer?.question ?? null,
      letter: followUp.answer?.letter ?? null,
      agencyId: followUp.agencyId,
      dueYear: followUp.dueYear,
      facts: {
        proposed: proposals.has(followUp.id),
        agencyIds: [followUp.agencyId, ...(followUp.answer ? [followUp.answer.agencyId] : [])],
        judgedInSessionId: followUp.judgedInSessionId,
      },
    }));
  },
  [SearchKind.EVIDENCE]: async (em, ids) =>
    (await em.find(EvidenceRequest, { id: { $in: ids } }, { populate: ['answer.question'] })).map(
      (request) => ({
        ...NOTHING,
        ...ofAnswer(request.answer),
        kind: SearchKind.EVIDENCE,
        id: request.id,
        text: request.text,
        facts: { agencyIds: [request.answer.agencyId] },
      }),
    ),
  [SearchKind.EVIDENCE_FILE]: async (em, ids) =>
    (await em.find(EvidenceFile, { id: { $in: ids } }, { populate: ['answer.question'] })).map((file) => ({
      ...NOTHING,
      ...(file.answer ? ofAnswer(file.answer) : {}),
      kind: SearchKind.EVIDENCE_FILE,
      id: file.id,
      text: file.text,
      sessionId: file.sessionId,
      dimensionId: file.dimensionId,
      agencyId: file.agencyId,
      facts: { agencyIds: [file.agencyId] },
    })),
};

function ofQuestion(question: Question) {
  return { question, sessionId: question.sessionId, dimensionId: question.dimensionId };
}

function ofAnswer({ question, letter, agencyId }: Answer) {
  return { ...ofQuestion(question), letter, agencyId };
}

/** The rows behind matches, in their order, in a number of queries that does not grow with them. */
export async function readFound(em: EntityManager, matches: readonly Match[]): Promise<Found[]> {
  const found = new Map<string, Found>();
  for (const kind of Object.values(SearchKind)) {
    const ids = matches.filter((match) => match.kind === kind).map(({ objectId }) => objectId);
    if (ids.length === 0) continue;
    for (const each of await READ[kind](em, ids)) found.set(each.id, each);
  }
  return matches.flatMap(({ objectId }) => found.get(objectId) ?? []);
}

/** Where minutes stand: by session, of each dimension. */
export type Standing = ReadonlyMap<string, ReadonlyMap<string, MinutesState>>;

/** Where the minutes of sessions stand. */
export async function readStanding(em: EntityManager, sessionIds: readonly string[]): Promise<Standing> {
  // Their states only: the text of minutes may be long.
  const rows = await em.find(
    Minutes,
    { session: { $in: [...new Set(sessionIds)] } },
    { fields: ['session', 'dimension', 'state'], orderBy: { dimension: { position: 'asc' } } },
  );
  const standing = new Map<string, Map<string, MinutesState>>();
  for (const { sessionId, dimensionId, state } of rows as Minutes[]) {
    const ofSession = standing.get(sessionId) ?? new Map<string, MinutesState>();
    standing.set(sessionId, ofSession.set(dimensionId, state));
  }
  return standing;
}

/** The dimension in whose record a thing stands: its own, or, said at opening or closing, the first that is FINAL. */
export function dimensionOfRecord({ sessionId, dimensionId }: Found, standing: Standing): string | null {
  if (dimensionId) return dimensionId;
  const states = [...(standing.get(sessionId) ?? [])];
  return states.find(([, state]) => state === MinutesState.FINAL)?.[0] ?? null;
}

/** Where the minutes stand that hold a thing. */
export function minutesStateOf(found: Found, standing: Standing): MinutesState {
  const dimensionId = dimensionOfRecord(found, standing);
  return (dimensionId && standing.get(found.sessionId)?.get(dimensionId)) || MinutesState.DRAFT;
}
