import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { RequestContext } from '../context.ts';
import { acceptAnswer } from './acceptAnswer.ts';
import { Answer } from './answer.entity.ts';
import {
  AcceptAnswerInput,
  CaptureAnswerInput,
  ConfirmAnswerInput,
  DraftAnswerInput,
  RemindAgencyInput,
  RequestEvidenceInput,
  SubmitAnswerInput,
} from './answer.inputs.ts';
import { AnswerDraft } from './answerDraft.entity.ts';
import { captureAnswer } from './captureAnswer.ts';
import { confirmAnswer } from './confirmAnswer.ts';
import { draftAnswer } from './draftAnswer.ts';
import { remindAgency } from './remindAgency.ts';
import { requestEvidence } from './requestEvidence.ts';
import { submitAnswer } from './submitAnswer.ts';

/** Mutations of answers: each hands its input to the act of its name, and answers with what is stored now. */
@Resolver()
export class AnswerMutationsResolver {
  @Mutation(() => Answer, { description: 'Reminds an agency of an answer that it owes (chair, secretary).' })
  async remindAgency(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => RemindAgencyInput) input: RemindAgencyInput,
  ): Promise<Answer> {
    return ctx.changed(Answer, await remindAgency(ctx, input));
  }

  @Mutation(() => Answer, { description: 'Sends the answer of an agency, or a revision of it (its head).' })
  async submitAnswer(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => SubmitAnswerInput) input: SubmitAnswerInput,
  ): Promise<Answer> {
    return ctx.changed(Answer, await submitAnswer(ctx, input));
  }

  @Mutation(() => Answer, { description: 'Writes down an answer that was said aloud (secretary).' })
  async captureAnswer(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => CaptureAnswerInput) input: CaptureAnswerInput,
  ): Promise<Answer> {
    return ctx.changed(Answer, await captureAnswer(ctx, input));
  }

  @Mutation(() => Answer, { description: 'Confirms or corrects what was captured (head of the agency).' })
  async confirmAnswer(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => ConfirmAnswerInput) input: ConfirmAnswerInput,
  ): Promise<Answer> {
    return ctx.changed(Answer, await confirmAnswer(ctx, input));
  }

  @Mutation(() => Answer, { description: 'Accepts an answer (chair).' })
  async acceptAnswer(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => AcceptAnswerInput) input: AcceptAnswerInput,
  ): Promise<Answer> {
    return ctx.changed(Answer, await acceptAnswer(ctx, input));
  }

  @Mutation(() => Answer, { description: 'Asks for evidence behind an answer (chair).' })
  async requestEvidence(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => RequestEvidenceInput) input: RequestEvidenceInput,
  ): Promise<Answer> {
    return ctx.changed(Answer, await requestEvidence(ctx, input));
  }

  @Mutation(() => AnswerDraft, {
    description: 'Keeps what an agency is writing; no fact, and seen by that agency only (head, staff).',
  })
  async draftAnswer(
    @Ctx() ctx: RequestContext,
    @Arg('input', () => DraftAnswerInput) input: DraftAnswerInput,
  ): Promise<AnswerDraft> {
    return ctx.changed(AnswerDraft, await draftAnswer(ctx, input));
  }
}
