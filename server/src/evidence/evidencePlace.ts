import type { EntityManager } from '@mikro-orm/core';
import { type Actor, type EvidenceFacts, mainSession, Refusal, Role, SessionState } from '@risalah/shared';
import { find } from '../acts/performAct.ts';
import type { Answer } from '../answer/answer.entity.ts';
import { findAnswer, sessionOfAnswer } from '../answer/findAnswer.ts';
import { minutesStateOf } from '../minutes/minutesOf.ts';
import { EvaluationRecord } from '../record/record.entity.ts';
import { Session } from '../session/session.entity.ts';

/** What evidence is to stand behind: an answer, or a record. */
export interface PlaceInput {
  answerId?: string | null;
  recordId?: string | null;
}

/** What evidence stands behind, with what the rules ask about it. */
export interface EvidencePlace {
  answer: Answer | null;
  /** Number of the question and letter of the answer: `12a`; null for a record. */
  label: string | null;
  dimensionId: string;
  facts: EvidenceFacts;
}

/** Finds the session to lock: that of the answer, or the one in which the region of the record is evaluated in its cycle. */
export function sessionOfEvidence({
  answerId,
  recordId,
}: PlaceInput): (em: EntityManager) => Promise<string> {
  return async (em) => {
    if (Boolean(answerId) === Boolean(recordId)) throw new Refusal('BAD_INPUT', { field: 'answerId' });
    if (answerId) return sessionOfAnswer(answerId)(em);
    const { region, cycle } = await find(em, EvaluationRecord, String(recordId));
    const sessions = await em.find(Session, { region: region.id, cycle: cycle.id });
    const session = mainSession(sessions.filter(({ state }) => state !== SessionState.CANCELLED));
    if (!session) throw new Refusal('NOT_FOUND');
    return session.id;
  };
}

/** What evidence stands behind, read under the lock of its session. The agency of a record's is that of the head who brings it. */
export async function findEvidencePlace(
  em: EntityManager,
  input: PlaceInput,
  sessionId: string,
  actor: Actor,
): Promise<EvidencePlace> {
  if (input.answerId) {
    const { answer, question, facts } = await findAnswer(em, input.answerId);
    const { agencyId, minutesState, questionState } = facts;
    return {
      answer,
      label: `${question.number}${answer.letter}`,
      dimensionId: question.dimensionId,
      facts: { agencyId, minutesState, questionState },
    };
  }
  const record = await find(em, EvaluationRecord, String(input.recordId));
  const dimensionId = record.dimension.id;
  const seat = actor.seats.find((each) => each.sessionId === sessionId && each.role === Role.AGENCY_HEAD);
  const minutesState = await minutesStateOf(em, sessionId, dimensionId);
  return {
    ...{ answer: null, label: null, dimensionId },
    facts: { agencyId: seat?.agencyId ?? null, minutesState, questionState: null },
  };
}
