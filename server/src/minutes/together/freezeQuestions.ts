import type { EntityManager } from '@mikro-orm/core';
import { AnswerState, type FrozenQuestion, type MinutesBlock, type MinutesDocument } from '@risalah/shared';
import { Answer } from '../../answer/answer.entity.ts';
import { Question } from '../../question/question.entity.ts';
import type { Session } from '../../session/session.entity.ts';
import { Agency } from '../../workspace/agency.entity.ts';

/** How every asked question of a session and its answers read now, by id. Nothing of verdicts. */
export async function wordingsIn(
  em: EntityManager,
  session: Session,
): Promise<ReadonlyMap<string, FrozenQuestion>> {
  const place = { session: session.id, number: { $ne: null } };
  const asked = await em.find(Question, place, { orderBy: { number: 'asc' } });
  const answers = await em.find(
    Answer,
    { question: place },
    { orderBy: { awaitedSince: 'asc', letter: 'asc' } },
  );
  const agencies = await em.find(Agency, { id: { $in: answers.map(({ agencyId }) => agencyId) } });
  const nameOf = new Map(agencies.map(({ id, name }) => [id, name]));
  return new Map(
    asked.map((question) => [
      question.id,
      {
        number: question.number ?? 0,
        text: question.text,
        amended: question.amendedAt !== null,
        withdrawn: question.withdrawnAt !== null,
        answers: answers
          .filter((answer) => answer.questionId === question.id && answer.state !== AnswerState.RELEASED)
          .map((answer) => ({
            label: `${question.number}${answer.letter}`,
            agency: nameOf.get(answer.agencyId) ?? '',
            text: answer.text,
            state: answer.state,
          })),
      },
    ]),
  );
}

/** A document in which the places of questions hold how these read, wherever they stand; what is not asked holds nothing. */
export function freezeQuestions(
  doc: MinutesDocument,
  wordings: ReadonlyMap<string, FrozenQuestion>,
): MinutesDocument {
  const freeze = (node: object): object => {
    const { type, attrs, content } = node as MinutesBlock & {
      attrs?: { questionId?: string };
      content?: object[];
    };
    const frozen = type === 'questionBlock' ? wordings.get(attrs?.questionId ?? '') : undefined;
    return { ...node, ...(content && { content: content.map(freeze) }), ...(frozen && { frozen }) };
  };
  return freeze(doc) as MinutesDocument;
}
