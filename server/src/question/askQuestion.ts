import {
  AnswerState,
  EVERYONE,
  EventKind,
  LIMITS,
  mayAskQuestion,
  mayAskQueuedQuestion,
  QuestionState,
  Refusal,
  Role,
} from '@risalah/shared';
import type { ActContext } from '../acts/actContext.ts';
import { type Deed, performAct } from '../acts/performAct.ts';
import { takeOptionalText, takeText } from '../acts/takeText.ts';
import { Answer } from '../answer/answer.entity.ts';
import { atOnce } from '../db/atOnce.ts';
import { letterAt, takeAddressees } from './addressees.ts';
import { factsOf } from './findQuestion.ts';
import { Question } from './question.entity.ts';
import type { AskQuestionInput } from './question.inputs.ts';
import { questionPayload } from './questionPayload.ts';
import { queueOf, renumberQueue } from './renumberQueue.ts';
import { takeDimension, takeFollowUp } from './takeQuestion.ts';

/** Poses a question, out of the queue or directly: it gets its number, and every agency asked has an answer from now on. */
export function askQuestion(ctx: ActContext, input: AskQuestionInput): Promise<string> {
  const act = { operation: 'askQuestion', input, session: input.sessionId, ofItsSessionOnly: true };
  return performAct(ctx, act, async (deed) => {
    const { em, session, actor, now } = deed;
    deed.require(mayAskQuestion(actor, session));
    const seat = deed.seat((each) => each.role === Role.CHAIR);
    // All that is read is read before anything changes, so that the act can go beside others to its end.
    const queue = input.questionId ? await queueOf(deed) : [];
    const question = input.questionId
      ? await takeFromQueue(deed, input, input.questionId)
      : await writeDirectly(deed, input, seat.id);

    session.lastQuestionNumber += 1;
    question.number = session.lastQuestionNumber;
    question.queuePosition = null;
    question.state = QuestionState.ASKED;
    question.askedAt = now;
    question.askedBySeatId = seat.id;
    const answers = question.addressees.map((agencyId, index) =>
      em.create(Answer, {
        question,
        agencyId,
        letter: letterAt(index),
        state: AnswerState.AWAITED,
        awaitedSince: now,
      }),
    );
    em.persist([question, ...answers]);
    deed.record(EventKind.QUESTION_ASKED, [EVERYONE], questionPayload(question, answers));
    renumberQueue(deed, queue, question);
    return question;
  });
}

async function takeFromQueue(deed: Deed, input: AskQuestionInput, questionId: string): Promise<Question> {
  const { em, session, actor } = deed;
  const question = await em.findOne(Question, { id: questionId, session: session.id });
  if (!question) throw new Refusal('WRONG_SESSION', { field: 'questionId' });
  deed.require(mayAskQueuedQuestion(actor, session, await factsOf(em, question)));
  const text = takeOptionalText(input.text, LIMITS.questionText);
  if (text !== null) question.text = text;
  question.addressees = await takeAddressees(em, session, input.agencyIds ?? question.addressees);
  question.revision += 1;
  return question;
}

async function writeDirectly(deed: Deed, input: AskQuestionInput, authorSeatId: string): Promise<Question> {
  const { em, session, actor } = deed;
  const dimensionId = input.dimensionId ?? session.currentDimensionId;
  if (!dimensionId) throw new Refusal('NO_CURRENT_DIMENSION');
  const [dimension, addressees, followUpId] = await atOnce(
    takeDimension(em, session, dimensionId).then(({ dimension, minutesState }) => {
      deed.require(mayAskQuestion(actor, session, minutesState));
      return dimension;
    }),
    takeAddressees(em, session, input.agencyIds ?? []),
    takeFollowUp(em, session, input.followUpId),
  );
  return em.create(Question, {
    session,
    dimension,
    subdimension: takeOptionalText(input.subdimension, LIMITS.name, 'subdimension'),
    text: takeText(input.text ?? '', LIMITS.questionText),
    addressees,
    authorSeatId,
    followUpId,
  });
}
