import { AnswerState } from '@risalah/shared';
import { Field, ID, Int, ObjectType } from 'type-graphql';

/** What everyone in the room may know of one agency's answer after the event: its words and how they came, never a verdict. */
@ObjectType({
  description:
    "What everyone in the room may know of one agency's answer after the event: its words and how they came, never a verdict.",
})
export class AnswerPayload {
  @Field(() => ID, { description: 'The answer.' })
  answerId!: string;

  @Field(() => ID, { description: 'The question.' })
  questionId!: string;

  @Field(() => ID, { description: 'The agency.' })
  agencyId!: string;

  @Field(() => String, { description: 'Its letter within the question: 12a, 12b.' })
  letter!: string;

  @Field(() => AnswerState, { description: 'Its state after the event.' })
  state!: AnswerState;

  @Field(() => String, { nullable: true, description: 'The words.' })
  text!: string | null;

  @Field(() => Date, { description: 'When the agency was asked.' })
  awaitedSince!: string;

  @Field(() => Date, { nullable: true, description: 'When the agency was released from the question.' })
  releasedAt!: string | null;

  @Field(() => Date, { nullable: true, description: 'When the head sent it in writing.' })
  submittedAt!: string | null;

  @Field(() => Date, { nullable: true, description: 'When a secretary wrote down what was said aloud.' })
  capturedAt!: string | null;

  @Field(() => Date, {
    nullable: true,
    description: 'When the speaker confirmed or corrected the captured words.',
  })
  confirmedAt!: string | null;

  @Field(() => ID, { nullable: true, description: 'The secretary who captured it.' })
  capturedBySeatId!: string | null;

  @Field(() => ID, { nullable: true, description: 'Who said it.' })
  speakerSeatId!: string | null;

  @Field(() => ID, { nullable: true, description: 'The head who sent it.' })
  submittedBySeatId!: string | null;

  @Field(() => Boolean, { description: 'Whether the words came after closing.' })
  late!: boolean;

  @Field(() => Int, {
    description: 'Counts the changes of the object; apply a payload only to something older.',
  })
  revision!: number;
}

/** That an agency was reminded of an answer it owes. */
@ObjectType({ description: 'That an agency was reminded of an answer it owes.' })
export class ReminderPayload {
  @Field(() => ID, { description: 'The answer.' })
  answerId!: string;

  @Field(() => ID, { description: 'The question.' })
  questionId!: string;

  @Field(() => ID, { description: 'The agency.' })
  agencyId!: string;

  @Field(() => Date, { description: 'When.' })
  remindedAt!: string;
}

/** Evidence that the chair asks for behind an answer. */
@ObjectType({ description: 'Evidence that the chair asks for behind an answer.' })
export class EvidencePayload {
  @Field(() => ID, { description: 'The request.' })
  evidenceRequestId!: string;

  @Field(() => ID, { description: 'The answer.' })
  answerId!: string;

  @Field(() => ID, { description: 'The question.' })
  questionId!: string;

  @Field(() => ID, { description: 'The agency.' })
  agencyId!: string;

  @Field(() => String, { description: 'The words.' })
  text!: string;

  @Field(() => Date, { description: 'By when it is due.' })
  dueAt!: string;

  @Field(() => Date, { description: 'When.' })
  at!: string;
}
