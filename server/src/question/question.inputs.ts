import { Field, ID, InputType, Int } from 'type-graphql';
import { ActInput } from '../acts/actInput.ts';

/** A question for the queue of the panel. */
@InputType({ description: 'A question for the queue of the panel.' })
export class QueueQuestionInput extends ActInput {
  @Field(() => ID, { description: 'The session.' })
  sessionId!: string;

  @Field(() => ID, { description: 'The dimension it belongs in.' })
  dimensionId!: string;

  @Field(() => String, { nullable: true, description: 'Name of the subdimension it is about.' })
  subdimension?: string | null;

  @Field(() => String, { description: 'The wording; at most 4,000 characters.' })
  text!: string;

  @Field(() => [ID], { description: 'The agencies it is meant for; none when the chair is to choose.' })
  agencyIds!: string[];

  @Field(() => ID, { nullable: true, description: 'The carried-over follow-up that it asks about.' })
  followUpId?: string | null;
}

/** The queue in its new order. */
@InputType({ description: 'The queue in its new order.' })
export class ReorderQueueInput extends ActInput {
  @Field(() => ID, { description: 'The session.' })
  sessionId!: string;

  @Field(() => [ID], {
    description:
      'Queued questions in the order in which they shall stand; those not named follow in their old order. An evaluator only moves their own among themselves.',
  })
  questionIds!: string[];
}

/** Two queued questions to make one of. */
@InputType({ description: 'Two queued questions to make one of.' })
export class MergeQuestionsInput extends ActInput {
  @Field(() => ID, { description: 'The one that stays, with its place and its author.' })
  questionId!: string;

  @Field(() => Int, { description: 'Revision of it that the writer had read.' })
  revision!: number;

  @Field(() => ID, { description: 'The one that becomes part of it, and is withdrawn.' })
  mergedId!: string;

  @Field(() => Int, { description: 'Revision of that one that the writer had read.' })
  mergedRevision!: number;

  @Field(() => String, { description: 'The wording of both; at most 4,000 characters.' })
  text!: string;
}

/** A question out of the queue to pose, or one to pose directly. */
@InputType({
  description:
    'Either questionId (pose that one from the queue; text and agencyIds then override the queued ones when given) or text, agencyIds and the current dimension.',
})
export class AskQuestionInput extends ActInput {
  @Field(() => ID, { description: 'The session.' })
  sessionId!: string;

  @Field(() => ID, { nullable: true, description: 'The queued question to pose.' })
  questionId?: string | null;

  @Field(() => ID, { nullable: true, description: 'The dimension, if it is not the current one.' })
  dimensionId?: string | null;

  @Field(() => String, { nullable: true, description: 'Name of the subdimension it is about.' })
  subdimension?: string | null;

  @Field(() => String, { nullable: true, description: 'The wording; at most 4,000 characters.' })
  text?: string | null;

  @Field(() => [ID], { nullable: true, description: 'The agencies asked.' })
  agencyIds?: string[] | null;

  @Field(() => ID, { nullable: true, description: 'The carried-over follow-up that it asks about.' })
  followUpId?: string | null;
}

/** A new wording. */
@InputType({ description: 'A new wording.' })
export class AmendQuestionInput extends ActInput {
  @Field(() => ID, { description: 'The question.' })
  questionId!: string;

  @Field(() => Int, { description: 'Revision that the writer had read.' })
  revision!: number;

  @Field(() => String, { description: 'The new wording; at most 4,000 characters.' })
  text!: string;
}

/** Agencies to add and to release. */
@InputType({ description: 'Agencies to add and to release.' })
export class AddressQuestionInput extends ActInput {
  @Field(() => ID, { description: 'The question.' })
  questionId!: string;

  @Field(() => Int, { description: 'Revision that the writer had read.' })
  revision!: number;

  @Field(() => [ID], { description: 'Agencies that are asked from now on.' })
  addAgencyIds!: string[];

  @Field(() => [ID], { description: 'Agencies that need not answer any more.' })
  releaseAgencyIds!: string[];
}

/** Which question to withdraw. */
@InputType({ description: 'Which question to withdraw.' })
export class WithdrawQuestionInput extends ActInput {
  @Field(() => ID, { description: 'The question.' })
  questionId!: string;

  @Field(() => Int, { description: 'Revision that the writer had read.' })
  revision!: number;

  @Field(() => String, { nullable: true, description: 'Why.' })
  reason?: string | null;
}
