import type { EntityName } from '@mikro-orm/core';
import { SearchKind } from '@risalah/shared';
import { Answer } from '../answer/answer.entity.ts';
import { EvidenceFile } from '../evidence/evidenceFile.entity.ts';
import { EvidenceRequest } from '../evidence/evidenceRequest.entity.ts';
import { FollowUp } from '../followUp/followUp.entity.ts';
import { Minutes } from '../minutes/minutes.entity.ts';
import { Question } from '../question/question.entity.ts';
import type { Session } from '../session/session.entity.ts';
import { Statement } from '../statement/statement.entity.ts';

/** Where something stands, as far as it was read. */
export interface Standing {
  session?: Pick<Session, 'id' | 'region' | 'cycle'>;
  dimensionId?: string | null;
}

/** How things of one kind come into the index. */
export interface Searched {
  kind: SearchKind;
  entity: EntityName<{ id: string }>;
  /** Selects `id`, `text`, `session_id` and `dimension_id` (or null) of all of them, as `found`. */
  select: string;
  /** What one stands with, undefined where that was not read; left out where it says itself where it stands. */
  standsWith?(one: object): Standing | undefined;
  /** The property that takes one out for good when it is set; `select` leaves those out, too. */
  hiddenBy?: string;
}

/** Everything that search finds; a new kind is a line here, one in `readFound.ts` and one in the rule `mayFind`. */
export const SEARCHED: readonly Searched[] = [
  {
    kind: SearchKind.QUESTION,
    entity: Question,
    select: 'select id, text, session_id, dimension_id from question',
  },
  {
    kind: SearchKind.ANSWER,
    entity: Answer,
    select:
      'select answer.id, answer.text, session_id, dimension_id from answer join question on question.id = question_id',
    standsWith: ({ question }: Answer) => question,
  },
  {
    kind: SearchKind.STATEMENT,
    entity: Statement,
    select: 'select id, text, session_id, dimension_id from statement',
  },
  {
    kind: SearchKind.MINUTES,
    entity: Minutes,
    select: 'select id, text, session_id, dimension_id from minutes',
  },
  {
    kind: SearchKind.FOLLOW_UP,
    entity: FollowUp,
    select: 'select id, text, session_id, dimension_id from follow_up',
  },
  {
    kind: SearchKind.EVIDENCE,
    entity: EvidenceRequest,
    select:
      'select evidence_request.id, evidence_request.text, session_id, dimension_id from evidence_request join answer on answer.id = answer_id join question on question.id = question_id',
    standsWith: ({ answer }: EvidenceRequest) => answer.question,
  },
  {
    kind: SearchKind.EVIDENCE_FILE,
    entity: EvidenceFile,
    // The name of a wrong file may say what nobody should have read.
    select: 'select id, name as text, session_id, dimension_id from evidence_file where withdrawn_at is null',
    hiddenBy: 'withdrawnAt',
  },
];
