import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { RequestContext } from '../context.ts';
import { Session } from '../session/session.entity.ts';
import { addressQuestion } from './addressQuestion.ts';
import { amendQuestion } from './amendQuestion.ts';
import { askQuestion } from './askQuestion.ts';
import { mergeQuestions } from './mergeQuestions.ts';
import { Question } from './question.entity.ts';
import {
  AddressQuestionInput,
  AmendQuestionInput,
  AskQuestionInput,
  MergeQuestionsInput,
  QueueQuestionInput,
  ReorderQueueInput,
  WithdrawQuestionInput,
} from './question.inputs.ts';
import { queueQuestion } from './queueQuestion.ts';
import { reorderQueue } from './reorderQueue.ts';
import { withdrawQuestion } from './withdrawQuestion.ts';

/** Mutations of questions: each hands its input to the act of its name, and answers with what is stored now. */
@Resolver()
export class QuestionMutationsResolver {
  @Mutation(() => Question, { description: "Puts a question in the panel's queue (chair, evaluator)." })
  async queueQuestion(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => QueueQuestionInput) input: QueueQuestionInput,
  ): Promise<Question> {
    return ctx.changed(Question, await queueQuestion(ctx, input));
  }

  @Mutation(() => Question, { description: 'Poses a question to agencies; it gets its number (chair).' })
  async askQuestion(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => AskQuestionInput) input: AskQuestionInput,
  ): Promise<Question> {
    return ctx.changed(Question, await askQuestion(ctx, input));
  }

  @Mutation(() => Question, {
    description:
      'Changes the wording; the first one of an asked question is kept (chair; in the queue also its author).',
  })
  async amendQuestion(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => AmendQuestionInput) input: AmendQuestionInput,
  ): Promise<Question> {
    return ctx.changed(Question, await amendQuestion(ctx, input));
  }

  @Mutation(() => Question, { description: 'Adds agencies to an asked question, or releases them (chair).' })
  async addressQuestion(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => AddressQuestionInput) input: AddressQuestionInput,
  ): Promise<Question> {
    return ctx.changed(Question, await addressQuestion(ctx, input));
  }

  @Mutation(() => Question, { description: 'Withdraws a question (chair; in the queue also its author).' })
  async withdrawQuestion(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => WithdrawQuestionInput) input: WithdrawQuestionInput,
  ): Promise<Question> {
    return ctx.changed(Question, await withdrawQuestion(ctx, input));
  }

  @Mutation(() => Question, {
    description: 'Makes one of two queued questions (chair; evaluators of their own); answers with it.',
  })
  async mergeQuestions(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => MergeQuestionsInput) input: MergeQuestionsInput,
  ): Promise<Question> {
    return ctx.changed(Question, await mergeQuestions(ctx, input));
  }

  @Mutation(() => Session, {
    description: 'Orders the queue (chair; evaluators their own among themselves).',
  })
  async reorderQueue(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => ReorderQueueInput) input: ReorderQueueInput,
  ): Promise<Session> {
    return ctx.changed(Session, await reorderQueue(ctx, input));
  }
}
