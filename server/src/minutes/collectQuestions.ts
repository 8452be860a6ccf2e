import type { EntityManager } from '@mikro-orm/core';
import { iso } from '../acts/moments.ts';
import { Answer } from '../answer/answer.entity.ts';
import { answerPayload } from '../answer/answerPayload.ts';
import { AnswerRevision } from '../answer/answerRevision.entity.ts';
import { EvidenceFile } from '../evidence/evidenceFile.entity.ts';
import { EvidenceRequest } from '../evidence/evidenceRequest.entity.ts';
import { Question } from '../question/question.entity.ts';
import { questionPayload } from '../question/questionPayload.ts';
import type { Frozen } from './frozen.ts';

/** The questions asked in one dimension of a session, in the order of asking, with both wordings and every answer. */
export async function collectQuestions(
  em: EntityManager,
  sessionId: string,
  dimensionId: string,
): Promise<Frozen[]> {
  const place = { session: sessionId, dimension: dimensionId };
  const asked = await em.find(Question, { ...place, number: { $ne: null } }, { orderBy: { number: 'asc' } });
  const answers = await em.find(
    Answer,
    { question: place },
    { orderBy: { awaitedSince: 'asc', letter: 'asc' } },
  );
  const revisions = await em.find(
    AnswerRevision,
    { answer: { question: place } },
    { orderBy: { number: 'asc' } },
  );
  const requests = await em.find(
    EvidenceRequest,
    { answer: { question: place } },
    { orderBy: { at: 'asc', id: 'asc' } },
  );
  // What came after FINAL is sealed in its addendum, and what was withdrawn stands behind nothing.
  const files = await em.find(
    EvidenceFile,
    { answer: { question: place }, addendumId: null, withdrawnAt: null },
    { orderBy: { at: 'asc', id: 'asc' } },
  );
  return asked.map((question) => ({
    ...questionPayload(question),
    answers: answers
      .filter((answer) => answer.questionId === question.id)
      .map((answer) => ({
        ...answerPayload(answer),
        label: `${question.number}${answer.letter}`,
        decision: answer.decision,
        decidedAt: iso(answer.decidedAt),
        decidedBySeatId: answer.decidedBySeatId,
        revisions: revisions.filter((revision) => revision.answerId === answer.id).map(revisionOf),
        evidenceRequests: requests.filter((request) => request.answerId === answer.id).map(requestOf),
        evidenceFiles: files.filter((file) => file.answerId === answer.id).map(fileOf),
      })),
  }));
}

function revisionOf(revision: AnswerRevision): Frozen {
  const { number, kind, text, bySeatId, speakerSeatId, decision } = revision;
  return { number, kind, text, bySeatId, speakerSeatId, at: iso(revision.at), decision };
}

function requestOf({ text, dueAt, at, bySeatId }: EvidenceRequest): Frozen {
  return { text, dueAt: iso(dueAt), at: iso(at), bySeatId };
}

/** More people read what is frozen than the files behind it, so that their names are left out. */
function fileOf({ sha256, size, at, bySeatId }: EvidenceFile): Frozen {
  return { sha256, size, at: iso(at), bySeatId };
}
