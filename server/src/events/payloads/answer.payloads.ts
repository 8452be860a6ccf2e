import { AnswerState } from '@risalah/shared';
import { Field, ID, Int, ObjectType } from 'type-graphql';

/** What everyone in the room may know of one agency's answer after the event: its words and how they came, never a verdict. */
@ObjectType({
  simpleResolvers: true,
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
@ObjectType({ simpleResolvers: true, description: 'That an agency was reminded of an answer it owes.' })
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
@ObjectType({ simpleResolvers: true, description: 'Evidence that the chair asks for behind an answer.' })
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

/** A file of evidence that an agency handed in. */
@ObjectType({ simpleResolvers: true, description: 'A file of evidence that an agency handed in.' })
export class EvidenceFilePayload {
  @Field(() => ID, { description: 'The file.' })
  evidenceFileId!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'The answer it stands behind; null when behind the record only.',
  })
  answerId!: string | null;

  @Field(() => ID, { nullable: true, description: 'The question of that answer.' })
  questionId!: string | null;

  @Field(() => ID, { description: 'The dimension whose record it stands behind.' })
  dimensionId!: string;

  @Field(() => ID, { description: 'The agency.' })
  agencyId!: string;

  @Field(() => ID, { nullable: true, description: 'What was asked for and is delivered with it.' })
  evidenceRequestId!: string | null;

  @Field(() => String, { description: 'Its name.' })
  name!: string;

  @Field(() => Int, { description: 'Size in bytes.' })
  size!: number;

  @Field(() => String, { description: 'Media type as its content tells it.' })
  mediaType!: string;

  @Field(() => Boolean, {
    description: 'Whether its content is something else than the ending of its name says.',
  })
  typeDiffers!: boolean;

  @Field(() => String, { description: 'SHA-256 of its bytes, in lower-case hex.' })
  sha256!: string;

  @Field(() => Date, { description: 'When it was handed in.' })
  at!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'The addendum that tells of it, when it came after FINAL.',
  })
  addendumId!: string | null;

  @Field(() => Date, { nullable: true, description: 'When it was withdrawn; null while it stands.' })
  withdrawnAt!: string | null;
}
