import { Field, ID, InputType, Int } from 'type-graphql';

@InputType({ description: 'The text of minutes.' })
export class SaveMinutesInput {
  @Field(() => ID, {
    description: 'Identifier of this submission, a UUIDv7 made by the client: sent twice it happens once.',
  })
  mutationId!: string;

  @Field(() => ID, { description: 'The minutes.' })
  minutesId!: string;

  @Field(() => Int, { description: 'Revision that the writer had read.' })
  revision!: number;

  @Field(() => String, { description: 'The whole text; at most 400,000 characters.' })
  text!: string;
}

@InputType({ description: 'Which minutes, as they were read.' })
export class MinutesInput {
  @Field(() => ID, {
    description: 'Identifier of this submission, a UUIDv7 made by the client: sent twice it happens once.',
  })
  mutationId!: string;

  @Field(() => ID, { description: 'The minutes.' })
  minutesId!: string;

  @Field(() => Int, { description: 'Revision that the writer had read.' })
  revision!: number;
}

@InputType({ description: 'Which minutes to return to draft.' })
export class ReturnMinutesInput {
  @Field(() => ID, {
    description: 'Identifier of this submission, a UUIDv7 made by the client: sent twice it happens once.',
  })
  mutationId!: string;

  @Field(() => ID, { description: 'The minutes.' })
  minutesId!: string;

  @Field(() => Int, { description: 'Revision that the writer had read.' })
  revision!: number;

  @Field(() => String, { description: 'What is to be put right.' })
  reason!: string;
}

@InputType({ description: "A correction to one's own words." })
export class ProposeCorrectionInput {
  @Field(() => ID, {
    description: 'Identifier of this submission, a UUIDv7 made by the client: sent twice it happens once.',
  })
  mutationId!: string;

  @Field(() => ID, { description: 'The minutes.' })
  minutesId!: string;

  @Field(() => ID, { nullable: true, description: 'The answer that it corrects; this or statementId.' })
  answerId?: string | null;

  @Field(() => ID, { nullable: true, description: 'The statement that it corrects; this or answerId.' })
  statementId?: string | null;

  @Field(() => String, { description: 'The words as they should read.' })
  text!: string;
}

@InputType({ description: "The chair's decision on a correction." })
export class DecideCorrectionInput {
  @Field(() => ID, {
    description: 'Identifier of this submission, a UUIDv7 made by the client: sent twice it happens once.',
  })
  mutationId!: string;

  @Field(() => ID, { description: 'The correction.' })
  correctionId!: string;

  @Field(() => Boolean, { description: 'Whether it is taken up.' })
  accept!: boolean;

  @Field(() => String, { nullable: true, description: 'Why; may be left out.' })
  reason?: string | null;
}

@InputType({ description: 'Something to add to final minutes.' })
export class AddAddendumInput {
  @Field(() => ID, {
    description: 'Identifier of this submission, a UUIDv7 made by the client: sent twice it happens once.',
  })
  mutationId!: string;

  @Field(() => ID, { description: 'The minutes.' })
  minutesId!: string;

  @Field(() => String, { description: 'What is added; at most 20,000 characters.' })
  text!: string;
}
