import {
  AnswerState,
  EVERYONE,
  EventKind,
  LIMITS,
  mayAddressQuestion,
  mayPutToAgencies,
  QuestionState,
  Refusal,
  Role,
} from '@risalah/shared';
import type { ActContext } from '../acts/actContext.ts';
import { checkRevision } from '../acts/checkRevision.ts';
import { performAct } from '../acts/performAct.ts';
import { Answer } from '../answer/answer.entity.ts';
import { letterAt, takeAgencies } from './addressees.ts';
import { answersTo, findQuestion, sessionOfQuestion } from './findQuestion.ts';
import type { AddressQuestionInput } from './question.inputs.ts';
import { questionPayload } from './questionPayload.ts';
import { settleOrReopen } from './settleQuestion.ts';

/** Adds agencies to an asked question, or releases some that have not answered. Letters stay with their agencies. */
export function addressQuestion(ctx: ActContext, input: AddressQuestionInput): Promise<string> {
  const act = {
    operation: 'addressQuestion',
    input,
    session: sessionOfQuestion(input.questionId),
    ofItsSessionOnly: true,
  };
  return performAct(ctx, act, async (deed) => {
    const { em, session, actor, now } = deed;
    const { question, facts } = await findQuestion(em, input.questionId);
    deed.require(mayAddressQuestion(actor, session, facts));
    deed.seat((each) => each.role === Role.CHAIR);
    checkRevision(input.revision, question.text, {
      text: question.text,
      revision: question.revision,
      at: null,
      bySeatId: question.askedBySeatId,
    });
    const answers = await answersTo(em, question);
    const changed = new Set<Answer>();
    for (const agencyId of input.releaseAgencyIds) {
      const answer = answers.find((each) => each.agencyId === agencyId);
      if (!answer) throw new Refusal('NOT_FOUND', { field: 'releaseAgencyIds' });
      if (answer.state !== AnswerState.AWAITED)
        throw new Refusal('ANSWER_NOT_AWAITED', { field: 'releaseAgencyIds' });
      answer.state = AnswerState.RELEASED;
      answer.releasedAt = now;
      answer.revision += 1;
      changed.add(answer);
    }
    for (const agencyId of await takeAgencies(em, session, input.addAgencyIds)) {
      const before = answers.find((each) => each.agencyId === agencyId);
      if (before && before.state !== AnswerState.RELEASED) continue;
      const answer =
        before ??
        em.create(Answer, { question, agencyId, letter: letterAt(answers.length), awaitedSince: now });
      if (before) {
        before.state = AnswerState.AWAITED;
        before.releasedAt = null;
        before.awaitedSince = now;
        before.revision += 1;
      } else {
        answers.push(answer);
        em.persist(answer);
      }
      changed.add(answer);
    }
    // Whoever is released keeps a letter and a row under the question, so they count.
    const put = mayPutToAgencies(answers.map(({ agencyId }) => agencyId));
    if (!put.allowed) throw new Refusal(put.code, { field: 'addAgencyIds', limit: LIMITS.addressees });
    if (changed.size === 0) return question;
    const asked = answers.filter((answer) => answer.state !== AnswerState.RELEASED);
    if (asked.length === 0) throw new Refusal('NO_ADDRESSEE', { field: 'releaseAgencyIds' });
    question.addressees = asked.map((answer) => answer.agencyId);
    const wasSettled = question.state === QuestionState.SETTLED;
    if (wasSettled && asked.some((answer) => !answer.decision)) question.state = QuestionState.ASKED;
    question.revision += 1;
    const told = { ...questionPayload(question, [...changed]), state: QuestionState.ASKED };
    deed.record(EventKind.QUESTION_ADDRESSED, [EVERYONE], told);
    settleOrReopen(deed, question, answers);
    return question;
  });
}
