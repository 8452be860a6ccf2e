import { Field, ID, InputType, Int } from 'type-graphql';

@InputType({ description: 'Which answer to remind of.' })
export class RemindAgencyInput {
  @Field(() => ID, {
    description: 'Identifier of this submission, a UUIDv7 made by the client: sent twice it happens once.',
  })
  mutationId!: string;

  @Field(() => ID, { description: 'The answer.' })
  answerId!: string;
}

@InputType({ description: 'What an agency is writing.' })
export class DraftAnswerInput {
  @Field(() => ID, {
    description: 'Identifier of this submission, a UUIDv7 made by the client: sent twice it happens once.',
  })
  mutationId!: string;

  @Field(() => ID, { description: 'The answer.' })
  answerId!: string;

  @Field(() => Int, { description: 'Revision of the draft that the writer had read; 0 when there was none.' })
  revision!: number;

  @Field(() => String, { description: 'The words so far; at most 20,000 characters.' })
  text!: string;
}

@InputType({ description: 'An answer in writing.' })
export class SubmitAnswerInput {
  @Field(() => ID, {
    description: 'Identifier of this submission, a UUIDv7 made by the client: sent twice it happens once.',
  })
  mutationId!: string;

  @Field(() => ID, { description: 'The answer.' })
  answerId!: string;

  @Field(() => Int, { description: 'Revision that the writer had read.' })
  revision!: number;

  @Field(() => String, { description: 'The answer; at most 20,000 characters.' })
  text!: string;
}

@InputType({ description: 'An answer said aloud, as a secretary took it down.' })
export class CaptureAnswerInput {
  @Field(() => ID, {
    description: 'Identifier of this submission, a UUIDv7 made by the client: sent twice it happens once.',
  })
  mutationId!: string;

  @Field(() => ID, { description: 'The answer.' })
  answerId!: string;

  @Field(() => Int, { description: 'Revision that the writer had read.' })
  revision!: number;

  @Field(() => String, { description: 'The words; at most 20,000 characters.' })
  text!: string;

  @Field(() => ID, { description: 'Who said them.' })
  speakerSeatId!: string;
}

@InputType({ description: 'Confirms captured words, or corrects them.' })
export class ConfirmAnswerInput {
  @Field(() => ID, {
    description: 'Identifier of this submission, a UUIDv7 made by the client: sent twice it happens once.',
  })
  mutationId!: string;

  @Field(() => ID, { description: 'The answer.' })
  answerId!: string;

  @Field(() => Int, { description: 'Revision that the writer had read.' })
  revision!: number;

  @Field(() => String, {
    nullable: true,
    description: 'Given, it corrects the words; left out, they are confirmed as they stand.',
  })
  text?: string | null;
}

@InputType({ description: 'Which answer to accept.' })
export class AcceptAnswerInput {
  @Field(() => ID, {
    description: 'Identifier of this submission, a UUIDv7 made by the client: sent twice it happens once.',
  })
  mutationId!: string;

  @Field(() => ID, { description: 'The answer.' })
  answerId!: string;

  @Field(() => Int, { description: 'Revision that the writer had read.' })
  revision!: number;
}

@InputType({ description: 'Evidence to ask for.' })
export class RequestEvidenceInput {
  @Field(() => ID, {
    description: 'Identifier of this submission, a UUIDv7 made by the client: sent twice it happens once.',
  })
  mutationId!: string;

  @Field(() => ID, { description: 'The answer.' })
  answerId!: string;

  @Field(() => String, { description: 'What is asked for; at most 2,000 characters.' })
  text!: string;

  @Field(() => Date, { description: 'Until when it is due.' })
  dueAt!: Date;
}
