import { QuestionState } from '@risalah/shared';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { AnswerPayload } from './answer.payloads.ts';

/** A question as it stands after the event. */
@ObjectType({ simpleResolvers: true, description: 'A question as it stands after the event.' })
export class QuestionPayload {
  @Field(() => ID, { description: 'The question.' })
  questionId!: string;

  @Field(() => ID, { description: 'The dimension.' })
  dimensionId!: string;

  @Field(() => String, { nullable: true, description: "The subdimension, in the programme's words." })
  subdimension!: string | null;

  @Field(() => QuestionState, { description: 'Its state after the event.' })
  state!: QuestionState;

  @Field(() => Int, {
    nullable: true,
    description: 'Its number, counted through the session from the first one asked.',
  })
  number!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: "Its place in the panel's queue, from 1; null when it is not queued.",
  })
  queuePosition!: number | null;

  @Field(() => String, { description: 'The words.' })
  text!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The first wording, once it was amended or corrected.',
  })
  firstText!: string | null;

  @Field(() => Date, { nullable: true, description: 'When the wording was amended.' })
  amendedAt!: string | null;

  @Field(() => ID, { description: 'Who wrote it.' })
  authorSeatId!: string;

  @Field(() => ID, { nullable: true, description: 'Who posed it.' })
  askedBySeatId!: string | null;

  @Field(() => Date, { nullable: true, description: 'When it was put in the queue.' })
  queuedAt!: string | null;

  @Field(() => Date, { nullable: true, description: 'When it was posed.' })
  askedAt!: string | null;

  @Field(() => Date, { nullable: true, description: 'When it was withdrawn.' })
  withdrawnAt!: string | null;

  @Field(() => String, { nullable: true, description: 'Why it was withdrawn.' })
  withdrawnReason!: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The queued question that it became part of, when it was withdrawn for that.',
  })
  mergedIntoId!: string | null;

  @Field(() => ID, { nullable: true, description: 'The earlier follow-up that the question calls in.' })
  followUpId!: string | null;

  @Field(() => [ID], { description: 'Ids of the agencies it is addressed to.' })
  addressees!: string[];

  @Field(() => [AnswerPayload], { description: 'Only the answers that this event changed.' })
  answers!: AnswerPayload[];

  @Field(() => Int, {
    description: 'Counts the changes of the object; apply a payload only to something older.',
  })
  revision!: number;
}

/** The place of one question in the queue. */
@ObjectType({ simpleResolvers: true, description: 'The place of one question in the queue.' })
export class QueuedPlacePayload {
  @Field(() => ID, { description: 'The question.' })
  questionId!: string;

  @Field(() => Int, { description: "Its place in the panel's queue, from 1; null when it is not queued." })
  queuePosition!: number;

  @Field(() => Int, {
    description: 'Counts the changes of the object; apply a payload only to something older.',
  })
  revision!: number;
}

/** The panel's queue in its new order. */
@ObjectType({ simpleResolvers: true, description: "The panel's queue in its new order." })
export class QueuePayload {
  @Field(() => [QueuedPlacePayload], { description: 'Every queued question.' })
  questions!: QueuedPlacePayload[];
}
