import { Field, ID, InputType, Int } from 'type-graphql';
import { ActInput } from '../acts/actInput.ts';

/** Which answer to remind of. */
@InputType({ description: 'Which answer to remind of.' })
export class RemindAgencyInput extends ActInput {
  @Field(() => ID, { description: 'The answer.' })
  answerId!: string;
}

/** What an agency is writing. */
@InputType({ description: 'What an agency is writing.' })
export class DraftAnswerInput extends ActInput {
  @Field(() => ID, { description: 'The answer.' })
  answerId!: string;

  @Field(() => Int, { description: 'Revision of the draft that the writer had read; 0 when there was none.' })
  revision!: number;

  @Field(() => String, { description: 'The words so far; at most 20,000 characters.' })
  text!: string;
}

/** An answer in writing. */
@InputType({ description: 'An answer in writing.' })
export class SubmitAnswerInput extends ActInput {
  @Field(() => ID, { description: 'The answer.' })
  answerId!: string;

  @Field(() => Int, { description: 'Revision that the writer had read.' })
  revision!: number;

  @Field(() => String, { description: 'The answer; at most 20,000 characters.' })
  text!: string;
}

/** An answer said aloud, as a secretary took it down. */
@InputType({ description: 'An answer said aloud, as a secretary took it down.' })
export class CaptureAnswerInput extends ActInput {
  @Field(() => ID, { description: 'The answer.' })
  answerId!: string;

  @Field(() => Int, { description: 'Revision that the writer had read.' })
  revision!: number;

  @Field(() => String, { description: 'The words; at most 20,000 characters.' })
  text!: string;

  @Field(() => ID, { description: 'Who said them.' })
  speakerSeatId!: string;
}

/** Confirms captured words, or corrects them. */
@InputType({ description: 'Confirms captured words, or corrects them.' })
export class ConfirmAnswerInput extends ActInput {
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

/** Which answer to accept. */
@InputType({ description: 'Which answer to accept.' })
export class AcceptAnswerInput extends ActInput {
  @Field(() => ID, { description: 'The answer.' })
  answerId!: string;

  @Field(() => Int, { description: 'Revision that the writer had read.' })
  revision!: number;
}

/** Evidence to ask for. */
@InputType({ description: 'Evidence to ask for.' })
export class RequestEvidenceInput extends ActInput {
  @Field(() => ID, { description: 'The answer.' })
  answerId!: string;

  @Field(() => String, { description: 'What is asked for; at most 2,000 characters.' })
  text!: string;

  @Field(() => Date, { description: 'Until when it is due.' })
  dueAt!: Date;
}
